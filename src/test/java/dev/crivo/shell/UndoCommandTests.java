package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Suggested;
import dev.crivo.decision.TestServer;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A duplicate tenant and back, as a person has it. */
class UndoCommandTests {

  private static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();
  private static final String NETWORK =
      "entitlementsCount: COUNT\nintent: OBSTACLE\nobstacle: TECHNOLOGY\ntechnologyArea: NETWORK\n";
  private static final String TRUST =
      "entitlementsCount: COUNT\nintent: OBSTACLE\nobstacle: CONFIDENCE\ndoubt: TRUST\n";
  private static final String BLOCKED = "blocked.it-infrastructure.network";
  private static final String DUPLICATE = "duplicate-invalid";
  private static final String WHY = "Will not deploy because their firewall drops the calls.";

  @TempDir Path home;
  private Program program;

  @BeforeEach
  void setUp() {
    program = Program.in(home).setting("CRIVO_USER", "Ana");
  }

  @Test
  void oneConfirmationSetsAllWorkloadsOfATenantWithAllTheirEntitlements() {
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 300, NETWORK);

    var result = duplicate(30);
    assertThat(result.out()).contains("of them back with: crivo decisions undo ");

    assertThat(result.out())
        .contains("Exchange: 300 entitlements on record")
        .contains("Teams: the other 90 entitlements of the tenant");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(DUPLICATE, 120));
    assertThat(parts("EXCHANGE")).isEqualTo(Map.of(DUPLICATE, 300));
    assertThat(group()).hasSize(3);
    var exchange = last("EXCHANGE").subject();
    assertThat(exchange.entitlements()).contains(300);
    assertThat(exchange.taken()).map(Decision.Taken::entitlements).containsExactly(300);
  }

  @Test
  void offersWhatIsOnRecordInThePersonsLanguage() {
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 1, NETWORK);

    var result = duplicate(30, "--lang", "pt-BR");

    assertThat(result.out())
        .contains("Exchange: 1 assento registrado")
        .contains("Teams: os outros 90 assentos do tenant");
  }

  @Test
  void anUndoGivesEveryWorkloadWhatItHadBefore() {
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 300, NETWORK);
    duplicate(30);

    var undone = undo(group().get(1).id(), "--yes", "--note", "No duplicate: two names mixed up.");

    assertThat(undone.exitCode()).isZero();
    assertThat(undone.out())
        .contains("To be taken back together: 3 decisions")
        .contains("contoso, Exchange, 300 entitlements: Duplicate/Invalid")
        .contains("- 300 go back to: Blocked > Customer IT Infrastructure")
        .contains("Taken back. Recorded together:");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(BLOCKED, 120));
    assertThat(parts("EXCHANGE")).isEqualTo(Map.of(BLOCKED, 300));
    var correction = last("EXCHANGE");
    assertThat(correction.corrects()).contains(duplicateOf("EXCHANGE").id());
    assertThat(correction.note().text()).isEqualTo("No duplicate: two names mixed up.");
    assertThat(correction.chosen().overriding()).isEmpty();
    assertThat(correction.suggested().reasons())
        .map(Suggested.Reason::rule)
        .contains("eligible/workload", "obstacle/wants-it");
    assertThat(correction.group()).isPresent().isEqualTo(last("TEAMS").group());
    assertThat(correction.by()).isEqualTo("Ana");
  }

  @Test
  void keepsTheNoteAndThePlanOfWhatIsGivenBackWhereNothingElseIsSaid() {
    var first = classified("TEAMS", 120, NETWORK, "--owner", "Bo", "--target-date", "2099-01-31");
    var second = classified("TEAMS", 110, TRUST);

    undo(second, "--yes", "--as", "Cy");

    var correction = last("TEAMS");
    assertThat(correction.note()).isEqualTo(decision(first).note());
    assertThat(correction.plan()).isEqualTo(decision(first).plan());
    assertThat(correction.by()).isEqualTo("Cy");
    assertThat(correction.group()).isEmpty();
  }

  @Test
  void whatNobodyHadLookedAtIsNotClassifiedOnceMore() {
    listed("TEAMS", 70);
    duplicate(70);

    var undone = undo(duplicateOf("TEAMS").id(), "--yes");

    assertThat(undone.out())
        .contains("- 70 go back to: not classified yet, Status Unknown > New Subscription")
        .contains("(there since 2026-02-01)");
    var shared = open().tenants().entitlements("contoso", Optional.of("TEAMS"));
    assertThat(shared.unclassified()).isEqualTo(70);
    assertThat(shared.total()).isEqualTo(70);
  }

  @Test
  void tellsOfWhatTheDecisionBroughtAndNobodyKnewOf() {
    classified("TEAMS", 20, NETWORK);
    var more = classified("TEAMS", 50, TRUST);

    var undone = undo(more, "--yes");

    assertThat(undone.out())
        .contains("- 30 that nothing was known of before are no longer counted");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(BLOCKED, 20));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anUndoIsTakenBackInTheSameWayInBothStores(boolean team) {
    var here = team ? program.setting("CRIVO_DB_URL", TestServer.newUrl(true)) : program;
    program = here;
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 300, NETWORK);
    duplicate(120);
    var any = json("decisions", "list").get(0).get("id").asString();

    var undone = json("decisions", "undo", any, "--yes");
    var again = json("decisions", "undo", id(undone, 0), "--yes");
    var once = json("decisions", "undo", any, "--yes");

    assertThat(undone.get("recorded").asBoolean()).isTrue();
    assertThat(undone.get("group").asString()).isNotEmpty();
    assertThat(undone.get("takenBack"))
        .map(step -> step.get("status").asString())
        .containsExactly(DUPLICATE, DUPLICATE);
    assertThat(undone.findValues("back")).map(back -> status(back)).containsOnly(BLOCKED);
    assertThat(again.findValues("back")).map(back -> status(back)).containsOnly(DUPLICATE);
    assertThat(again.findValues("gone")).map(JsonNode::asInt).containsOnly(0);
    assertThat(once.findValues("back")).map(back -> status(back)).containsOnly(BLOCKED);
    var standing =
        json("decisions", "list").findValues("correctedBy").stream().filter(JsonNode::isNull);
    assertThat(standing).hasSize(4);
  }

  @Test
  void aDryRunShowsAllAndRecordsNothing() {
    classified("TEAMS", 120, NETWORK);
    var second = classified("TEAMS", 50, TRUST);

    var text = undo(second, "--dry-run");
    var json = json("decisions", "undo", second, "--dry-run");

    assertThat(text.exitCode()).isZero();
    assertThat(text.out())
        .contains("50 go back to: Blocked >", "Nothing is recorded: this shows what would be.");
    assertThat(json.get("recorded").asBoolean()).isFalse();
    assertThat(json.get("takenBack").get(0).get("correctedBy").isNull()).isTrue();
    assertThat(json.get("takenBack").get(0).get("back").get(0).get("entitlements").asInt())
        .isEqualTo(50);
    assertThat(open().list(DecisionFilter.ALL)).hasSize(2);
  }

  @Test
  void asksAtATerminalAndRecordsNothingWithoutAYes() {
    classified("TEAMS", 120, NETWORK);
    var second = classified("TEAMS", 50, TRUST);

    var no = program.input("no\n").runAtTerminal("decisions", "undo", second, "--plain");
    var ended = program.input("yes\n").runAtTerminal("decisions", "undo", second, "--plain");
    assertThat(open().list(DecisionFilter.ALL)).hasSize(2);
    var yes =
        program
            .input("?\nyes\n?\nTheir board has no doubts any more.\n")
            .runAtTerminal("decisions", "undo", second, "--plain");

    assertThat(no.exitCode()).isEqualTo(4);
    assertThat(no.out()).contains("Take this back?", "Nothing is taken back.");
    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(yes.exitCode()).isZero();
    assertThat(yes.out())
        .contains("Nothing is erased: every decision gets a correction")
        .contains("It becomes the note of the corrections.");
    assertThat(last("TEAMS").note().text()).isEqualTo("Their board has no doubts any more.");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(BLOCKED, 120));
  }

  @Test
  void theMarkOfTheTerminalsMenuIsOnNo() {
    classified("TEAMS", 120, NETWORK);
    var second = classified("TEAMS", 50, TRUST);

    var shown = program.input("\r").runAtTerminal("decisions", "undo", second, "--lang", "pt-BR");

    assertThat(shown.out()).contains("Desfazer isto?", "Nada foi desfeito.");
    assertThat(open().list(DecisionFilter.ALL)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--format=json"})
  void doesNothingWithoutATerminalUnlessToldTo(String option) {
    classified("TEAMS", 120, NETWORK);
    var second = classified("TEAMS", 50, TRUST);
    var words = option.isEmpty() ? new String[] {} : new String[] {option};

    var result = undo(second, words);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("give --yes").hasLineCount(1);
    assertThat(open().list(DecisionFilter.ALL)).hasSize(2);
  }

  @Test
  void refusesADryRunThatIsToRecord() {
    assertThat(undo("01M8", "--dry-run", "--yes").err())
        .contains("--dry-run and --yes do not go together");
  }

  @Test
  void refusesAGroupWhoseEntitlementsGotAnotherStatusSinceAndTakesItBackAfterThat() {
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 300, NETWORK);
    duplicate(120);
    var since = classified("TEAMS", 50, TRUST);
    var group = duplicateOf("EXCHANGE").id();

    var refused = undo(group, "--yes");
    var inPortuguese = undo(group, "--yes", "--lang", "pt-BR");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .hasLineCount(1)
        .contains(duplicateOf("TEAMS").id(), "got another status since, by " + since)
        .contains("crivo decisions undo " + since);
    assertThat(inPortuguese.err()).contains("receberam outro status depois, por " + since);
    assertThat(parts("EXCHANGE")).isEqualTo(Map.of(DUPLICATE, 300));

    assertThat(undo(since, "--yes").exitCode()).isZero();
    assertThat(parts("TEAMS")).isEqualTo(Map.of(DUPLICATE, 120));
    var undone = undo(group, "--yes");

    assertThat(undone.exitCode()).isZero();
    assertThat(undone.out()).contains("- These are some of decision ");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(BLOCKED, 120));
    assertThat(parts("EXCHANGE")).isEqualTo(Map.of(BLOCKED, 300));
  }

  @Test
  void refusesAGroupOfWhichOneWasCorrectedAndTakesItBackAfterThat() {
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 300, NETWORK);
    duplicate(120);
    var teams = duplicateOf("TEAMS").id();
    var exchange = duplicateOf("EXCHANGE").id();
    var correction = classified("TEAMS", 120, TRUST, "--corrects", teams);

    var refused = undo(exchange, "--yes");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .hasLineCount(1)
        .contains(teams, "was corrected by " + correction, "crivo decisions undo " + correction);

    undo(correction, "--yes");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(DUPLICATE, 120));
    undo(exchange, "--yes");
    assertThat(parts("TEAMS")).isEqualTo(Map.of(BLOCKED, 120));
  }

  @Test
  void leavesWhatNothingWasKnownOfBeforeAndNamesIt() {
    classified("EXCHANGE", 300, NETWORK);
    duplicate(120);
    var teams = duplicateOf("TEAMS").id();

    var undone = undo(teams, "--yes");

    assertThat(undone.exitCode()).isEqualTo(1);
    assertThat(undone.out())
        .contains("This one stays. " + teams)
        .contains("the record knows of no status that");
    assertThat(parts("EXCHANGE")).isEqualTo(Map.of(BLOCKED, 300));
    assertThat(parts("TEAMS")).isEqualTo(Map.of(DUPLICATE, 120));
  }

  @Test
  void refusesWhereThereIsNothingToGoBackTo() {
    var only = classified("TEAMS", 120, NETWORK);

    var result = undo(only, "--yes");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "crivo: nothing is taken back. "
                + only
                + ": the record knows of no status that its entitlements had before. Give them"
                + " another with: crivo interview --corrects "
                + only
                + "\n");
  }

  @Test
  void saysWhyWhatIsGivenBackStandsWhereTodaysRulesSayOtherwise() throws IOException {
    var rules = LendingFolder.in(home);
    var first =
        lent(rules, "member: YES\ndaysOverdue: 3\nshelf: Maps\n", "--target-date", "2099-01-31");
    var second = lent(rules, "member: NO\n");
    rules.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 2 )");

    var undone = undo(second, "--yes", "--rules", rules.toString());

    assertThat(undone.exitCode()).as(undone.err()).isZero();
    assertThat(undone.out()).contains("Today's rules say: ");
    var correction = open().list(DecisionFilter.ALL).findFirst().orElseThrow();
    assertThat(correction.chosen().status()).isEqualTo(decision(first).chosen().status());
    assertThat(correction.suggested().status()).contains("refused.late");
    assertThat(correction.chosen().overriding().orElseThrow().text())
        .isEqualTo(
            "It was decided so under the rules of its day, as decision "
                + first
                + ", and is given back as it was.");
  }

  @Test
  void refusesUnderRulesThatDoNotKnowTheStatus() {
    classified("TEAMS", 120, NETWORK);
    var second = classified("TEAMS", 50, TRUST);

    var result = undo(second, "--yes", "--rules", "src/test/resources/playbooks/lending");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("have no status \"" + BLOCKED + "\"").hasLineCount(1);
  }

  @Test
  void aMemberOfAGroupShowsHowToTakeItBack() {
    classified("TEAMS", 120, NETWORK);
    classified("EXCHANGE", 300, NETWORK);
    var alone = last("EXCHANGE").id();
    duplicate(120);
    var member = duplicateOf("TEAMS").id();

    assertThat(program.run("decisions", "show", member).out())
        .contains("To take it back with the 1 decision recorded together with it:")
        .contains("crivo decisions undo " + member);
    assertThat(program.run("decisions", "show", member, "--lang", "pt-BR").out())
        .contains("Para desfazê-la com a outra decisão registrada em conjunto:");
    assertThat(program.run("decisions", "show", alone).out()).doesNotContain("decisions undo");
    undo(member, "--yes");
    assertThat(program.run("decisions", "show", member).out()).doesNotContain("decisions undo");
  }

  private String classified(String workload, int entitlements, String answers, String... more) {
    return recorded("workload: " + workload + "\n" + answers, entitlements, more);
  }

  private String lent(LendingFolder rules, String answers, String... more) {
    var all = new ArrayList<>(List.of("--rules", rules.toString()));
    all.addAll(List.of(more));
    return recorded(answers, 12, all.toArray(String[]::new));
  }

  private String recorded(String answers, int entitlements, String... more) {
    var words =
        new ArrayList<>(
            List.of("classify", "--answers", "-", "--record", "--tenant", "contoso", "--insist"));
    words.addAll(
        List.of(
            "--entitlements",
            String.valueOf(entitlements),
            "--note",
            WHY + " All " + entitlements + " of them."));
    words.addAll(List.of("--format", "json"));
    words.addAll(List.of(more));
    var result = program.input(answers).run(words.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out()).get("decision").asString();
  }

  /** What a list told of Teams, as nobody has looked at it. */
  private void listed(String workload, int entitlements) {
    var rulebook = Rulebook.load(Path.of("rules/fasttrack"), CACHE);
    var answers =
        new Answers(
            Map.of(
                "workload", workload,
                "entitlementsCount", "COUNT",
                "intent", "UNKNOWN",
                "unknownReason", "NEW"));
    var wording = new Wording(rulebook.playbook(), Screens.english());
    var evaluation = rulebook.evaluate(answers);
    var status = evaluation.conclusion().codes().get(0);
    var origin = Origin.of(rulebook.playbook(), Locale.ENGLISH, "0.1.0");
    var subject =
        new Subject("contoso", Optional.of(workload), Optional.of(entitlements))
            .addedOn(LocalDate.of(2026, 2, 1));
    var told =
        new NewDecision(
            "automation",
            subject,
            answers,
            Recording.suggested(evaluation, wording.texts()::reason),
            List.of(),
            new Chosen(status, Optional.empty(), Optional.empty()),
            new Note("New in the list.", NoteGrade.WEAK, List.of()),
            Plan.NONE,
            origin,
            Optional.empty());
    open().tenants().recordListed(rulebook.playbook(), List.of(told));
  }

  /** Some entitlements of Teams, and with them all others of the tenant. */
  private Program.Result duplicate(int entitlements, String... more) {
    var words =
        new ArrayList<>(
            List.of("interview", "--tenant", "contoso", "--entitlements", "" + entitlements));
    words.addAll(List.of(more));
    var result =
        program
            .input(
                "teams\nduplicate-tenant\naccept\n\n\n"
                    + "Not to be counted because contoso is listed again as contoso-old.\n\n")
            .run(words.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.out()).isZero();
    return result;
  }

  private Program.Result undo(String id, String... more) {
    var words = new ArrayList<>(List.of("decisions", "undo", id));
    words.addAll(List.of(more));
    return program.run(words.toArray(String[]::new));
  }

  private JsonNode json(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--format", "json"));
    var result = program.run(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }

  private static String id(JsonNode undone, int step) {
    return undone.get("takenBack").get(step).get("correctedBy").asString();
  }

  private static String status(JsonNode back) {
    return back.get(0).get("status").asString();
  }

  private Decisions open() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private Decision decision(String id) {
    return open().get(id).orElseThrow();
  }

  /** The newest about a workload. */
  private Decision last(String workload) {
    return about(workload).get(0);
  }

  private Decision duplicateOf(String workload) {
    return about(workload).stream()
        .filter(d -> d.chosen().status().equals(DUPLICATE) && d.corrects().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private List<Decision> about(String workload) {
    return open()
        .list(DecisionFilter.ALL)
        .filter(d -> d.subject().workload().equals(Optional.of(workload)))
        .toList();
  }

  private List<Decision> group() {
    return open().list(DecisionFilter.ALL).filter(d -> d.group().isPresent()).toList();
  }

  private Map<String, Integer> parts(String workload) {
    var numbers = new TreeMap<String, Integer>();
    open()
        .tenants()
        .entitlements("contoso", Optional.of(workload))
        .parts()
        .forEach(
            part -> numbers.merge(part.decision().chosen().status(), part.count(), Integer::sum));
    return numbers;
  }
}
