package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.commandline.Words;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassifyCommandTests {

  private static final String LAW =
      """
      workload: TEAMS
      entitlementsCount: COUNT
      intent: OBSTACLE
      obstacle: RULES
      ruleOrigin: LAW
      """;

  private static final String WHY = "Will not deploy because the regulator has not approved it.";

  @TempDir Path home;

  @Test
  void suggestsAStatusForAnswersInAFile() throws IOException {
    var result = Program.in(home).run("classify", "--answers", file(LAW).toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Blocked > Legal/Regulatory > Legal", "blocked.legal.legal");
  }

  @Test
  void readsJsonFromItsInputAndWritesJson() {
    var json = "{\"workload\": \"TEAMS\", \"entitlementsCount\": \"DUPLICATE_TENANT\"}";
    var result = Program.in(home).input(json).run("classify", "--answers", "-", "--format", "json");

    assertThat(result.exitCode()).isZero();
    var read = json(result);
    assertThat(read.get("result").asString()).isEqualTo("suggestion");
    assertThat(read.get("status").asString()).isEqualTo("duplicate-invalid");
    assertThat(read.get("reasons").get(0).get("rule").asString())
        .isEqualTo("duplicate-invalid/not-counted");
    assertThat(read.get("playbookVersion").asString()).hasSize(64);
  }

  @Test
  void asksTheNextQuestionWithExitCode3WhereMoreMustBeKnown() {
    var text = Program.in(home).input("workload: TEAMS").run("classify", "--answers", "-");
    var json =
        Program.in(home)
            .input("workload: TEAMS")
            .run("classify", "--answers", "-", "--format", "json");

    assertThat(text.exitCode()).isEqualTo(3);
    assertThat(text.out()).contains("No status follows yet.", "entitlementsCount");
    assertThat(json.exitCode()).isEqualTo(3);
    assertThat(json(json).get("next").get("name").asString()).isEqualTo("entitlementsCount");
    assertThat(json(json).get("next").get("choices").get("COUNT").asString()).isNotBlank();
  }

  @Test
  void saysThatADetailIsStillOpen() {
    var open =
        """
        workload: TEAMS
        entitlementsCount: COUNT
        intent: WILL_NOT_USE
        noIntentReason: COMPETITOR
        """;
    var result = Program.in(home).input(open).run("classify", "--answers", "-");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("No Intent > Using Competitive Solution", "competingProduct");
  }

  @Test
  void namesTheAnswersThatPlayedNoPart() {
    var answers =
        """
        workload: TEAMS
        entitlementsCount: TEST_TENANT
        intent: WILL_USE
        obstacle: PEOPLE
        """;
    var text = Program.in(home).input(answers).run("classify", "--answers", "-");
    var json = Program.in(home).input(answers).run("classify", "--answers", "-", "--format=json");

    assertThat(text.out()).contains("These answers played no part: intent, obstacle");
    assertThat(json(json).get("unused"))
        .map(JsonNode::asString)
        .containsExactly("intent", "obstacle");
  }

  @Test
  void saysOfNoAnswerThatItPlayedNoPartWhereAllDid() throws IOException {
    var settled = Program.in(home).run("classify", "--answers", file(LAW).toString());
    var open = Program.in(home).input("intent: OBSTACLE").run("classify", "--answers", "-");

    assertThat(settled.out()).doesNotContain("played no part");
    assertThat(open.out()).doesNotContain("played no part");
  }

  @Test
  void showsAContradictionAsOneAndRecordsNothing() throws IOException {
    var folder = LendingFolder.in(home);
    folder.change(
        "lending.drl",
        "rule \"refused/stranger\"",
        """
        rule "lent.home/nothing-out"
          @source( "lent.home" )
        when
          Case( daysOverdue == 0 )
        then
          insertLogical( new Status( "lent.home" ) );
        end

        rule "refused/stranger\"""");
    folder.change(
        "messages.properties",
        "rule.member =",
        "rule.lent.home/nothing-out = no book is out\nrule.member =");
    var program = Program.in(home).input("member: NO\ndaysOverdue: 0");

    var text =
        program.run(
            "classify",
            "--answers",
            "-",
            "--rules",
            folder.toString(),
            "--record",
            "--tenant",
            "Reader 7",
            "--note",
            WHY);
    var json =
        program.run("classify", "--answers", "-", "--rules", folder.toString(), "--format", "json");

    assertThat(text.exitCode()).isEqualTo(3);
    assertThat(text.out())
        .contains("The answers contradict each other.", "Lent > Home loan (lent.home)")
        .contains("Refused (refused)", "no book is out", "the reader is no member")
        .contains("Nothing is recorded");
    assertThat(decisions()).isEmpty();
    assertThat(json.exitCode()).isEqualTo(3);
    assertThat(json(json).get("result").asString()).isEqualTo("conflict");
    assertThat(json(json).get("statuses").size()).isEqualTo(2);
  }

  @Test
  void acceptsCodesInAnyCaseAndTheWordsOfTheScreen() {
    var codes = "workload: Teams\nentitlementsCount: count\nintent: will-use\nusable: not_yet";
    var words = codes.replace("will-use", "Usam, estão configurando ou vão começar, e nada impede");

    assertThat(Program.in(home).input(codes).run("classify", "--answers", "-").out())
        .contains("In Progress > Technical Onboarding and Deployment");
    assertThat(
            Program.in(home)
                .input(words)
                .run("classify", "--answers", "-", "--lang", "pt-BR")
                .out())
        .contains("Em Andamento > Implantação e integração técnica");
  }

  @Test
  void recordsTheSuggestionWithANote() throws IOException {
    var result =
        Program.in(home)
            .run(
                "classify",
                "--answers",
                file(LAW).toString(),
                "--record",
                "--tenant",
                "contoso",
                "--entitlements",
                "80",
                "--note",
                WHY,
                "--as",
                "Ana Maria",
                "--target-date",
                "2099-12-31",
                "--owner",
                "The ministry");

    assertThat(result.exitCode()).isZero();
    var decision = decisions().get(0);
    assertThat(result.out()).contains("Recorded: " + decision.id());
    assertThat(decision.by()).isEqualTo("Ana Maria");
    assertThat(decision.chosen().status()).isEqualTo("blocked.legal.legal");
    assertThat(decision.note().text()).isEqualTo(WHY);
  }

  @Test
  void recordsTextsWithoutTheBlanksAroundThem() throws IOException {
    record("  padded\u00A0", "  " + WHY + "\n");

    var decision = decisions().get(0);
    assertThat(decision.subject().tenant()).isEqualTo("padded");
    assertThat(decision.note().text()).isEqualTo(WHY);
  }

  @Test
  void refusesATextThatNobodyCouldReadOnAScreen() throws IOException {
    var steering = record("con\u001B[2Jtoso", WHY);
    var endless = record("contoso", "why ".repeat(1_001));

    assertThat(steering.exitCode()).isEqualTo(2);
    assertThat(steering.err()).contains("--tenant: there is a character");
    assertThat(endless.exitCode()).isEqualTo(2);
    assertThat(endless.err()).contains("--note: the text is too long. It may have 4,000");
    assertThat(decisions()).isEmpty();
  }

  private Program.Result record(String tenant, String note) throws IOException {
    var answers = file(LAW).toString();
    return Program.in(home)
        .run("classify", "--answers", answers, "--record", "--tenant", tenant, "--note", note);
  }

  @Test
  void recordsNothingWhereNoStatusIsSettled() {
    var result =
        Program.in(home)
            .input("workload: TEAMS")
            .run("classify", "--answers", "-", "--record", "--tenant", "contoso", "--note", WHY);

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("Nothing is recorded");
    assertThat(decisions()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          --tenant contoso                                          => --note is needed
          --note '%s'                                               => --tenant is needed
          --tenant contoso --note 'no intent'                       => --note: the note is poor.
          --tenant contoso --note '%s' --target-date 2020-01-01     => --target-date: 2020-01-01 is not in the future.
          --tenant contoso --note '%s' --entitlements 0             => --entitlements: 0 is not from 1 to 999999999.
          --tenant '  ' --note '%s'                                 => --tenant: a text that can be seen is needed.
          --tenant contoso --note '%s' --owner ''                   => --owner: a text that can be seen is needed.
          --tenant contoso --note '%s' --as '\u200B'                => --as: a text that can be seen is needed.
          --tenant contoso --note '%s' --next-action-date 2099-01-01 => --next-action-date is only for --next-action.
          --tenant contoso --note '%s' --corrects 01ABC             => there is no decision "01ABC".
          """)
  void refusesARecordThatIsNotComplete(String options, String message) throws IOException {
    var words = Words.split("--record " + options.formatted(WHY));
    var command = new java.util.ArrayList<>(List.of("classify", "--answers", file(LAW).toString()));
    command.addAll(words);

    var result = Program.in(home).run(command.toArray(String[]::new));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("crivo: ").contains(message).hasLineCount(1);
    assertThat(decisions()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          workload: TEEMS              => -:1: "TEEMS" is no answer to workload. Accepted: EXCHANGE,
          workloat: TEAMS              => -:1: unknown question "workloat". Did you mean "workload"?
          workload: [TEAMS]            => -:1: expected a single value here.
          contactAttempts: many        => -:1: "many" is no answer to contactAttempts.
          'competingProduct: null'     => -:1: "competingProduct" has no answer.
          competingProduct: ~          => -:1: "competingProduct" has no answer.
          {"competingProduct": null}   => -:1: "competingProduct" has no answer.
          'competingProduct: " "'      => -:1: competingProduct: A text that can be seen is needed.
          just text                    => -:1: expected question names with their answers
          'workload: [TEAMS'           => -:1: this is neither JSON nor YAML
          """)
  void refusesAnAnswersFileNamingTheLine(String content, String message) {
    var result = Program.in(home).input(content).run("classify", "--answers", "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("crivo: " + message).hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void refusesAnAnswerGivenTwice() {
    var result =
        Program.in(home)
            .input("workload: TEAMS\nworkload: EXCHANGE")
            .run("classify", "--answers", "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("crivo: -:2: \"workload\" is answered twice.\n");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    var result = Program.in(home).run("classify", "--answers", "no such file.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("crivo: --answers: there is no file \"no such file.yaml\".\n");
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    var file = Files.write(home.resolve("answers.yaml"), new byte[] {'a', ':', (byte) 0xE3});
    var result = Program.in(home).run("classify", "--answers", file.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).endsWith("answers.yaml\" is not UTF-8 text.\n");
  }

  @Test
  void refusesAnswersThatAreTooLongToBeAny() throws IOException {
    var tooLong = "workload: " + "x".repeat(200_000);
    var file = Program.in(home).run("classify", "--answers", file(tooLong).toString());
    var input = Program.in(home).input(tooLong).run("classify", "--answers", "-");

    assertThat(file.exitCode()).isEqualTo(2);
    assertThat(file.err()).contains("is too long for answers.").hasLineCount(1);
    assertThat(input.exitCode()).isEqualTo(2);
    assertThat(input.err()).contains("\"-\" is too long for answers.").hasLineCount(1);
  }

  @Test
  void readsAnswersFromTheRestOfAPipeOfCommands() {
    var piped = "# My case\nclassify --answers -\n" + LAW;
    var result = Program.in(home).input(piped).run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("blocked.legal.legal");
  }

  @Test
  void refusesInputThatIsNotUtf8() {
    var result =
        Program.in(home)
            .input("competingProduct: São", StandardCharsets.ISO_8859_1)
            .run("classify", "--answers", "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("crivo: the input is not UTF-8 text.").hasLineCount(1);
  }

  @Test
  void refusesOptionsOfARecordWithoutRecording() throws IOException {
    var result = Program.in(home).run("classify", "--answers", file(LAW).toString(), "--note", WHY);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--note is only for --record.");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(home.resolve("answers.yaml"), content);
  }

  private List<Decision> decisions() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC())
        .list(DecisionFilter.ALL)
        .toList();
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }
}
