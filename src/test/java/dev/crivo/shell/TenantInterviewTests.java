package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Drafts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several workloads of one tenant: in a row, and with what was answered about the tenant. */
class TenantInterviewTests {

  private static final String SPONSOR = "Will not use it because nobody on the board supports it.";
  private static final String ACCEPT = lines("accept", "", "", SPONSOR);
  private static final String OFFER = "Answered before for ";

  @TempDir Path home;

  @BeforeEach
  void list() {
    new ListedEntitlements(home.resolve("data")).list("TEAMS", 120).list("ONEDRIVE", 40);
  }

  @Test
  void offersAnAnswerAboutTheTenantAgainAndEnterConfirmsIt() {
    decide("teams", "will-not-use", "no-sponsor");

    var result = interview(begin("onedrive", "will-not-use", "") + ACCEPT);

    assertThat(flat(result.out()))
        .contains(OFFER + "Teams, " + LocalDate.now() + " (Enter: 3)")
        .containsPattern("\\[Nobody there can decide it, or\\.\\.\\.\\]: Answered: Nobody there")
        .contains("nobody there can decide it, or those who decide do not know or support it");
    assertThat(newest().subject().workload()).contains("ONEDRIVE");
    assertThat(newest().answers().byQuestion()).containsEntry("noIntentReason", "NO_SPONSOR");
    assertThat(newest().chosen().status()).startsWith("no-intent.executive-sponsorship");
  }

  @Test
  void takesAnotherAnswerAndLeavesTheEarlierDecisionAsItIs() {
    decide("teams", "will-not-use", "no-sponsor");
    var first = newest();

    interview(begin("onedrive", "will-not-use", "bundle") + ACCEPT);

    assertThat(newest().answers().byQuestion()).containsEntry("noIntentReason", "BUNDLE");
    assertThat(decisions().get(first.id())).contains(first);
  }

  @Test
  void assumesNothingThatNobodyConfirmed() {
    decide("teams", "will-not-use", "no-sponsor");

    var result = interview(begin("onedrive", "will-not-use"));

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out()).contains(OFFER);
    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsOnlyKeys("workload", "entitlementsCount", "intent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | Where the answer marked comes from: Ana gave it for Teams on {day} (decision {id}).",
        "pt-BR | De onde vem a resposta marcada: Ana a deu para Teams em {day} (decisão {id}).",
      })
  void explainsWhereAnOfferedAnswerComesFrom(String language, String explanation) {
    decide("teams", "will-not-use", "no-sponsor");
    var first = newest();

    var result = interview(begin("onedrive", "will-not-use", "?"), "--lang", language);

    assertThat(flat(result.out()))
        .contains(
            explanation.replace("{day}", LocalDate.now().toString()).replace("{id}", first.id()));
  }

  @Test
  void saysInPortugueseWhatEnterConfirms() {
    decide("teams", "will-not-use", "no-sponsor");

    var result = interview(begin("onedrive", "will-not-use", "") + ACCEPT, "--lang", "pt-BR");

    assertThat(result.out())
        .contains("Já respondido para Teams, " + LocalDate.now() + " (Enter: 3)");
    assertThat(newest().answers().byQuestion()).containsEntry("noIntentReason", "NO_SPONSOR");
  }

  @Test
  void marksTheEarlierAnswerInTheMenuOfATerminal() {
    decide("teams", "will-not-use", "no-sponsor");
    var down = "\u001b[B";

    var asked = atTerminal("5\r" + "\r" + "\r" + down + down + "\r" + "\r");

    assertThat(asked.out())
        .contains(OFFER + "Teams, " + LocalDate.now() + "; Enter confirms it")
        .doesNotContain("(Enter: 3)");
    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsEntry("noIntentReason", "NO_SPONSOR");
  }

  @Test
  void offersNumbersToo() {
    interview(
        begin("teams", "unknown", "customer-silent", "4", "3")
            + lines("accept", "", "", "We wrote and called, and they never answered us."));

    var result = interview(begin("onedrive", "unknown", "", "", "5"));

    assertThat(result.out())
        .contains(
            OFFER + "Teams, " + LocalDate.now() + " (Enter: 1)",
            OFFER + "Teams, " + LocalDate.now() + " (Enter: 4)",
            OFFER + "Teams, " + LocalDate.now() + " (Enter: 3)");
    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsEntry("contactAttempts", "4")
        .containsEntry("contactChannels", "5");
  }

  @Test
  void offersTheNewestOfSeveral() {
    decide("teams", "will-not-use", "no-sponsor");
    decide("yammer", "will-not-use", "no-sponsor");

    var result = interview(begin("onedrive", "will-not-use"));

    assertThat(result.out()).contains(OFFER + "Yammer").doesNotContain(OFFER + "Teams");
  }

  @Test
  void offersNoAnswerThatIsTheWorkloadsOwn() {
    decide("teams", "will-not-use", "bundle");

    assertThat(interview(begin("onedrive", "will-not-use")).out()).doesNotContain(OFFER);
  }

  @Test
  void offersNothingOfTheSameWorkloadOfAnotherTenantOrOfAList() {
    decide("teams", "will-not-use", "no-sponsor");

    var same = interview(begin("teams", "will-not-use"));
    var other = interview(lines("fabrikam", "onedrive", "7", "count", "will-not-use"));
    // The list's own decision says that they are new, which tells of the workload alone.
    var unknown = interview(begin("onedrive", "unknown"));

    assertThat(same.out()).contains("Why will they not use it?").doesNotContain(OFFER);
    assertThat(other.out()).contains("Why will they not use it?").doesNotContain(OFFER);
    assertThat(unknown.out()).contains("Why do we not know it?").doesNotContain(OFFER);
  }

  @Test
  void offersNothingOfADecisionThatWasCorrected() {
    decide("teams", "will-not-use", "no-sponsor");
    var mistaken = newest().id();
    program().input(lines("e", "6", "bundle") + ACCEPT).run("interview", "--corrects", mistaken);
    assertThat(newest().corrects()).contains(mistaken);

    assertThat(interview(begin("onedrive", "will-not-use")).out()).doesNotContain(OFFER);
  }

  @Test
  void offersNothingInACorrection() {
    decide("teams", "will-not-use", "no-sponsor");
    interview(
        begin("onedrive", "obstacle", "technology", "network")
            + lines("accept", "", "", "", "Their firewall drops the traffic, so it must change."));
    assertThat(newest().subject().workload()).contains("ONEDRIVE");

    var result = interview(lines("e", "5", "will-not-use"), "--corrects", newest().id());

    assertThat(result.out()).contains("Why will they not use it?").doesNotContain(OFFER);
  }

  @Test
  void offersNothingToAReviewer() {
    decide("teams", "will-not-use", "no-sponsor");
    decide("onedrive", "will-not-use", "no-sponsor");
    var sample = home.resolve("sample.json").toString();
    var drawn = program().run("audit", "sample", "--size", "2", "--by", "Ana", "--out", sample);
    assertThat(drawn.err()).isEmpty();

    var review =
        program()
            .input(lines("count", "will-not-use", "bundle", "accept", "").repeat(2))
            .run("audit", "review", sample, "--as", "Bea");

    assertThat(review.exitCode()).as(review.err() + review.out()).isZero();
    assertThat(review.out()).contains("Why will they not use it?").doesNotContain(OFFER);
  }

  @Test
  void goesOnWithAnotherWorkloadOfTheTenant() {
    var result =
        interview(
            begin("teams", "will-not-use", "no-sponsor")
                + ACCEPT
                + lines("2", "", "count", "will-not-use", "")
                + ACCEPT);

    assertThat(result.exitCode()).isZero();
    assertThat(flat(result.out()))
        .contains("contoso has other entitlements that nobody has classified yet. Go on with them?")
        .contains("1 No, stop here 2 OneDrive: 40 not classified yet")
        .contains("contoso, OneDrive: 40 not classified yet.")
        .contains(OFFER + "Teams");
    var made = decisions().list(DecisionFilter.ALL).limit(2).toList();
    assertThat(made).map(Decision::by).containsOnly("Ana");
    assertThat(made)
        .map(d -> d.subject().workload().orElseThrow())
        .containsExactly("ONEDRIVE", "TEAMS");
    assertThat(made).map(d -> d.subject().entitlements().orElseThrow()).containsExactly(40, 120);
    assertThat(drafts().list().drafts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "'\n'", "'?\n1\n'", "'q\n'"})
  void stopsUnlessThePersonGoesOn(String input) {
    var result = interview(begin("teams", "will-not-use", "no-sponsor") + ACCEPT + input);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("1  No, stop here");
    assertThat(newest().subject().workload()).contains("TEAMS");
    assertThat(drafts().list().drafts()).isEmpty();
  }

  @Test
  void keepsWhatWasRecordedWhereTheNextIsLeft() {
    var result =
        interview(
            begin("teams", "will-not-use", "no-sponsor") + ACCEPT + lines("onedrive", "30", "q"),
            "--lang",
            "pt-BR");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(flat(result.out()))
        .contains("contoso tem outros assentos que ninguém classificou ainda. Continuar com eles?")
        .contains("2 OneDrive: 40 ainda não classificados")
        .contains("Sem mudança: 10 ainda não classificados.");
    assertThat(newest().subject().workload()).contains("TEAMS");
    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsEntry("workload", "ONEDRIVE");
  }

  @Test
  void endsAsEverWhereNothingElseIsLeftToClassify() {
    decide("onedrive", "will-not-use", "no-sponsor");

    var result = decide("teams", "will-not-use", "no-sponsor");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Recorded: ").doesNotContain("Go on with them?");
  }

  private Program.Result decide(String workload, String... answers) {
    return interview(begin(workload, answers) + ACCEPT);
  }

  /** About all of a workload of contoso that are on record, or 5; they count. */
  private static String begin(String workload, String... answers) {
    var number = workload.equals("yammer") ? "5" : "";
    return lines("contoso", workload, number, "count") + lines(answers);
  }

  private Program.Result interview(String input, String... options) {
    var words = new ArrayList<>(List.of("interview", "--as", "Ana"));
    words.addAll(List.of(options));
    return program().input(input).run(words.toArray(String[]::new));
  }

  private Program.Shown atTerminal(String keys) {
    return program().input(keys).runAtTerminal("interview", "--tenant", "contoso");
  }

  private Program program() {
    return Program.in(home);
  }

  private static String lines(String... answers) {
    return String.join("\n", answers) + "\n";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private Decision newest() {
    return decisions().list(DecisionFilter.ALL).findFirst().orElseThrow();
  }

  private Decisions decisions() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private Drafts drafts() {
    return new Drafts(home.resolve("data"));
  }
}
