package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Language;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Styles;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.json.JsonMapper;

/** What people give: answers in files, dates and words of their own. */
@Generated
class AnswersFilePropertyTests {

  private static final Playbook FASTTRACK = Rulebook.read(Path.of("rules/fasttrack"));
  private static final List<Answers> ANSWERS =
      ExampleCase.of(FASTTRACK).stream().map(ExampleCase::answers).toList();

  private static final List<dev.crivo.playbook.Texts> SCREEN_TEXTS =
      Stream.of(Language.values()).map(ScreenTexts::in).toList();

  private static final Wording WORDING =
      new Wording(
          FASTTRACK,
          new Screen(
              Language.ENGLISH,
              Styles.of(null, true),
              () -> 80,
              new PrintWriter(new StringWriter()),
              true));

  private static Path file;

  @BeforeContainer
  static void makeAFile() throws IOException {
    file = Files.createTempFile("answers", ".yaml");
  }

  @AfterContainer
  static void removeIt() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 15_000)
  void answersWithASlipAreReadOrRefused(@ForAll("answerFiles") String content) throws IOException {
    assertReadOrRefused(content);
  }

  @Property(tries = 10_000)
  void rubbishIsRefused(@ForAll("rubbish") String content) throws IOException {
    assertReadOrRefused(content);
  }

  private static void assertReadOrRefused(String content) throws IOException {
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    try {
      var answers = read();
      answers
          .byQuestion()
          .forEach(
              (question, answer) ->
                  assertThat(FASTTRACK.question(question).orElseThrow().canonical(answer))
                      .contains(answer));
      Files.writeString(file, RunnableCase.yaml(FASTTRACK, answers));
      assertThat(read()).as("as YAML").isEqualTo(answers);
      Files.writeString(file, JsonMapper.shared().writeValueAsString(answers.byQuestion()));
      assertThat(read()).as("as JSON").isEqualTo(answers);
    } catch (Refusal refusal) {
      assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refusal.key()).startsWith("answers.");
      assertThat(Integer.parseInt(refusal.arguments().get("line").toString()))
          .isBetween(
              refusal.key().matches(".*\\.(not-utf8|too-long)") ? 0 : 1, 1 + content.length());
      if (content.hashCode() % 10 == 0) {
        SCREEN_TEXTS.forEach(texts -> assertTold(refusal, texts));
      }
    }
  }

  private static void assertTold(Refusal refusal, dev.crivo.playbook.Texts texts) {
    assertThat(texts.get(refusal.key(), refusal.arguments())).contains("answers");
  }

  @Property(tries = 10_000)
  void aDateIsReadAsADayOfFourDigitYearsOrNotAtAll(@ForAll("dates") String written) {
    for (var locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"))) {
      Dates.parse(written, locale)
          .ifPresent(
              date -> {
                assertThat(date).isBetween(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31));
                assertThat(Dates.parse(date.toString(), locale)).contains(date);
                assertThat(written).contains(String.valueOf(date.getYear()));
              });
    }
  }

  @Property(tries = 10_000)
  void wordsThatAreTakenCanBeSeenAndKept(@ForAll("rubbish") String written) {
    for (var kind : FreeText.values()) {
      if (kind.problem(written).isEmpty()) {
        var kept = FreeText.stripped(written);
        assertThat(kept).isNotBlank();
        assertThat(FreeText.stripped(kept)).isEqualTo(kept);
        assertThat(kind.problem(kept)).isEmpty();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(kept)).isTrue();
        assertThat(written).contains(kept);
      }
    }
  }

  private static Answers read() {
    return new AnswersFile(null, WORDING).read(file);
  }

  @Provide
  Arbitrary<String> answerFiles() {
    var json =
        Arbitraries.of(ANSWERS).map(a -> JsonMapper.shared().writeValueAsString(a.byQuestion()));
    var flow = Arbitraries.of(ANSWERS).map(a -> RunnableCase.yaml(FASTTRACK, a));
    var block = Arbitraries.of(ANSWERS).map(AnswersFilePropertyTests::block);
    var free = Texts.any().map(AnswersFilePropertyTests::withCompetitor);
    return Arbitraries.oneOf(Texts.slipsIn(Arbitraries.oneOf(json, flow, block)), free);
  }

  private static String block(Answers answers) {
    var lines = new StringBuilder();
    answers.byQuestion().forEach((q, a) -> lines.append(q).append(": ").append(a).append('\n'));
    return lines.toString();
  }

  /** A free text as JSON holds it, which is the answer to every question that takes one. */
  private static String withCompetitor(String text) {
    var answers = new LinkedHashMap<String, String>();
    FASTTRACK.questions().stream()
        .filter(q -> q.kind() == dev.crivo.playbook.Question.Kind.TEXT)
        .forEach(q -> answers.put(q.name(), text));
    return JsonMapper.shared().writeValueAsString(answers);
  }

  @Provide
  Arbitrary<String> rubbish() {
    return Texts.any();
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.oneOf(
        Texts.slipsIn(Arbitraries.of("2026-12-31", "12/31/2026", "31/12/2026", "2/29/2028")),
        Texts.any());
  }
}
