package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What people decided in the same case, before another decides and beside each decision. */
class SameAnswersTests {

  private static final String WHY = "Not lent because his books are weeks late.";

  @TempDir Path home;
  private LendingFolder rules;

  @BeforeEach
  void copyThePlaybook() throws IOException {
    rules = LendingFolder.in(home);
  }

  @Test
  void tellsNothingOfACaseThatIsTheFirst() {
    refuse("20");

    assertThat(resultOf("21")).contains("Suggested status").doesNotContain("with these answers");
  }

  @Test
  void tellsWhatWasAcceptedAndChosenBeforeThePersonDecides() {
    refuse("20");
    assertThat(resultOf("20")).contains("\n1 earlier decision with these answers: 1 accepted.\n");
    refuse("20");
    lend("Novels");
    lend("Novels");
    lend("Maps");
    lend("Cellar");

    var result = resultOf("20");

    assertThat(unwrapped(result))
        .contains(
            "6 earlier decisions with these answers: 2 accepted,"
                + " 2 chose Lent > Home loan > Novels,"
                + " 1 chose Lent > Home loan > Other: Cellar, 1 chose something else.");
    assertThat(result.indexOf("6 earlier")).isLessThan(result.indexOf("What do you want to do?"));
  }

  @Test
  void tellsItInPortuguese() {
    refuse("20");
    refuse("20");
    lend("Novels");

    assertThat(unwrapped(resultOf("20", "--lang", "pt-BR")))
        .contains(
            "3 decisões anteriores com estas respostas: 2 seguiram a sugestão,"
                + " 1 escolheu Lent > Home loan > Novels.");
  }

  @Test
  void countsNeitherWhatACorrectionReplacedNorWhatIsAboutToBeReplaced() {
    refuse("20");
    refuse("20");
    var latest = all().get(0).id();

    assertThat(resultOf("20")).contains("2 earlier decisions");
    assertThat(run("accept\n\n" + WHY + "\n", "interview", "--corrects", latest))
        .contains("1 earlier decision with these answers: 1 accepted.");
    assertThat(resultOf("20")).contains("2 earlier decisions");
  }

  @Test
  void saysWhatWasAcceptedWhereOtherRulesSuggestedSomethingElse() throws IOException {
    run("Reader 7\n1\nno\naccept\n\n\n" + WHY + "\n", "interview");
    rules.change("lending.drl", "member in ( Member.NO )", "member in ( Member.UNKNOWN )");
    rules.change("lending.drl", "member == Member.UNKNOWN", "member == Member.NO");

    assertThat(unwrapped(run("Reader 7\n1\nno\nq\n", "interview")))
        .contains(
            "1 earlier decision with these answers: 1 accepted Refused, as other rules suggested.");
  }

  @Test
  void showsBesideADecisionTheOthersWithTheSameAnswers() {
    refuse("20");
    var alone = all().get(0).id();
    assertThat(run("", "decisions", "show", alone)).doesNotContain("Same answers");
    refuse("20");
    lend("Novels");
    refuse("21");

    assertThat(unwrapped(run("", "decisions", "show", alone)))
        .contains("Same answers 2 other decisions: 1 accepted, 1 chose Lent > Home loan > Novels");
  }

  @Test
  void givesThemToOtherPrograms() {
    refuse("20");
    lend("Novels");
    var shown = all().get(1).id();

    var json =
        JsonMapper.shared()
            .readTree(run("", "decisions", "show", shown, "--format", "json"))
            .get("sameAnswers");

    assertThat(json.toString())
        .isEqualTo(
            "{\"total\":1,\"accepted\":0,\"chosen\":[{\"status\":\"lent.home\",\"picked\":\"Novels\","
                + "\"name\":\"Lent > Home loan > Novels\",\"accepted\":false,\"count\":1}]}");
  }

  private void refuse(String days) {
    run("Reader 7\n1\nyes\n" + days + "\naccept\n\n\n" + WHY + "\n", "interview");
  }

  private void lend(String shelf) {
    run(
        "Reader 7\n1\nyes\n20\nchoose\nlent.home\n"
            + (shelf + "\nother\nShe is my aunt.\n2099-01-01\n\n" + WHY + "\n"),
        "interview");
  }

  private String resultOf(String days, String... options) {
    var words = Stream.concat(Stream.of("interview"), Stream.of(options)).toArray(String[]::new);
    return run("Reader 7\n1\nyes\n" + days + "\nq\n", words);
  }

  private String run(String input, String... words) {
    var all = Stream.concat(Stream.of(words), Stream.of("--rules", rules.toString()));
    var result = Program.in(home).input(input).run(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private static String unwrapped(String out) {
    return out.replaceAll("\\s+", " ");
  }

  private List<Decision> all() {
    try (var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      return decisions.list(DecisionFilter.ALL).toList();
    }
  }
}
