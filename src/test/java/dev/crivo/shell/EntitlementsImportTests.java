package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code entitlements import}, with the packaged playbook. */
class EntitlementsImportTests {

  private static final String HEADERS = "tenant,workload,entitlements,date,account manager\n";
  private static final String LIST =
      HEADERS + "contoso,Teams,120,2026-03-01,Rui\ncontoso,EXCHANGE: outlook mobile,40,,\n";

  @TempDir Path home;
  private Program program;

  @BeforeEach
  void useThePackagedPlaybook() {
    program = Program.in(home);
  }

  @Test
  void recordsWhatTheRulesSayOfNewEntitlementsAsDecidedByAutomation() {
    var result = imported(LIST);

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).endsWith("Recorded 160 new entitlements.\n2 rows: 2 new.\n");
    assertThat(decisions()).hasSize(2).allSatisfy(d -> assertThat(d.by()).isEqualTo("automation"));
    var mobile = decisions().get(0);
    var teams = decisions().get(1);
    assertThat(teams.subject().workload()).contains("TEAMS");
    assertThat(teams.subject().entitlements()).contains(120);
    assertThat(teams.subject().addedOn()).contains(LocalDate.of(2026, 3, 1));
    assertThat(teams.chosen().status()).isEqualTo("status-unknown.new-subscription");
    assertThat(teams.chosen().isSuggestedBy(teams.suggested())).isTrue();
    assertThat(teams.answers().byQuestion())
        .isEqualTo(
            Map.of(
                "workload", "TEAMS",
                "entitlementsCount", "COUNT",
                "intent", "UNKNOWN",
                "unknownReason", "NEW"));
    assertThat(teams.suggested().reasons())
        .extracting(reason -> reason.rule())
        .containsExactly(
            "eligible/workload",
            "status-unknown/not-told",
            "status-unknown.new-subscription/no-contact-due");
    assertThat(teams.suggested().reasons())
        .extracting(reason -> reason.sentence())
        .doesNotContain("")
        .noneMatch(sentence -> sentence.startsWith("rule."));
    assertThat(teams.plan())
        .isEqualTo(
            new Plan(Optional.empty(), Optional.of("Rui"), Optional.empty(), Optional.empty()));
    assertThat(teams.note().text()).contains("new on the list of entitlements");
    assertThat(mobile.answers().get("tenantSubscriptions")).contains("UNKNOWN");
    assertThat(mobile.subject().addedOn()).contains(LocalDate.now());
    assertThat(mobile.plan()).isEqualTo(Plan.NONE);
  }

  @Test
  void anAuditReplaysThem() {
    imported(LIST);

    var audit = json(program.run("audit", "run", "--by", "automation", "--format", "json"));

    assertThat(audit.get("verdicts").get("agreed").asInt()).isEqualTo(2);
    assertThat(program.run("decisions", "verify").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void recordsOnlyWhatWasAddedSince(boolean onServer) {
    if (onServer) {
      program = program.setting("CRIVO_DB_URL", TestServer.newUrl(true));
    }
    imported(LIST);
    var again = imported(LIST);
    var more = imported(LIST.replace("120,2026-03-01", "150,2026-06-01") + "Adatum,EDGE,7,,\n");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .endsWith(
            "No entitlement is new; nothing was recorded.\n2 rows: 2 with as many as known.\n");
    assertThat(more.exitCode()).isZero();
    assertThat(more.out())
        .endsWith(
            "Recorded 37 new entitlements.\n"
                + "3 rows: 1 new, 1 with more than known, 1 with as many as known.\n");
    var listed = list();
    assertThat(listed).hasSize(4);
    assertThat(listed)
        .filteredOn(d -> d.get("workload").asString().equals("TEAMS"))
        .extracting(d -> d.get("entitlements").asInt())
        .containsExactly(30, 120);
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhereThereAreFewerAndChangesNothing(Language language) {
    imported(LIST);
    var fewer = LIST.replace("120", "80").replace("contoso,Teams", "CONTOSO,teams");
    var result = imported(fewer, "--lang", language.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .containsPattern("2: CONTOSO, Teams: 120 (known, 80 in the|conhecidos, 80 na) list")
        .doesNotContain("listed.", "{");
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("crivo interview --corrects ID --entitlements N");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(decisions()).hasSize(2);
  }

  @Test
  void recordsWhatIsNewBesideRowsThatTellOfFewer() {
    imported(LIST);
    var result = imported(LIST.replace("120", "80") + "adatum,EDGE,7,,\n", "--format", "json");

    assertThat(result.exitCode()).isEqualTo(1);
    var json = json(result);
    assertThat(json.get("entitlements").asInt()).isEqualTo(7);
    assertThat(json.get("new").asInt()).isEqualTo(1);
    assertThat(json.get("more").asInt()).isZero();
    assertThat(json.get("same").asInt()).isEqualTo(1);
    assertThat(json.get("fewer").asInt()).isEqualTo(1);
    assertThat(json.get("fewerRows"))
        .containsExactly(
            JsonMapper.shared()
                .readTree(
                    "{\"row\":2,\"tenant\":\"contoso\",\"workload\":\"TEAMS\",\"known\":120,"
                        + "\"listed\":80}"));
    assertThat(decisions()).hasSize(3);
  }

  @Test
  void aCorrectionSetsRightWhatIsFewer() {
    imported(LIST);
    var id = list("--tenant", "contoso").get(1).get("id").asString();
    var corrected =
        program
            .input("accept\n\n\nThe others are gone because the customer gave them back.\n")
            .run("interview", "--plain", "--corrects", id, "--entitlements", "80");

    assertThat(corrected.exitCode()).as(corrected.out() + corrected.err()).isZero();
    assertThat(imported(LIST.replace("120", "80")).exitCode()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void recordsNothingWhereARowIsBadAndNamesThemAllWithinEightyColumns(Language language) {
    var bad =
        LIST
            + "contoso,Exchang,x,31/03/2026,\n"
            + ",EDGE,0,2999-01-01,\n"
            + "Contoso,TEAMS,5,,\n"
            + "adatum,,5,,\n";
    var result = imported(bad, "--lang", language.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .contains("4, workload: \"Exchang\"", "\"EXCHANGE\"?")
        .contains("4, entitlements: \"x\"", "4, date: \"31/03/2026\"", "--dates dmy")
        .containsPattern("5, tenant: (empty|vazio)")
        .contains("5, entitlements: \"0\"", "5, date: \"2999-01-01\"")
        .contains("6, tenant, workload: \"Contoso, TEAMS\"")
        .containsPattern("row 2 is about the same|a linha 2 é sobre o mesmo")
        .containsPattern("7, workload: (empty|vazio)")
        .doesNotContain("import.", "table.", "listed.", "{");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(decisions()).isEmpty();
  }

  @Test
  void takesTheGoodRowsAndWritesTheOthersSoThatTheyCanBeMended() throws IOException {
    var rejects = home.resolve("rejects.csv");
    var result = imported(LIST + "adatum,EDGE,x,,\n", "--rejects", rejects.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("Recorded 160 new", "1 row was rejected and is in");
    assertThat(rejects).content().contains("entitlements: expected a whole number", "adatum");

    Files.writeString(rejects, Files.readString(rejects).replace(",x,", ",9,"));
    assertThat(run(rejects).out()).contains("Recorded 9 new entitlements.", "1 row: 1 new.");
  }

  @Test
  void saysOnADryRunWhatItWouldRecordAndWhatIsFewer() {
    imported(LIST);
    var changed = LIST.replace("120", "80").replace("40", "41");
    var result = imported(changed, "--dry-run");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("1 new entitlement would be recorded. This was a dry run")
        .contains("2 rows: 1 with more than known, 1 with fewer.")
        .contains("row 2: contoso, Teams: 120 known, 80 in the list");
    assertThat(decisions()).hasSize(2);
  }

  @Test
  void readsAWorkbookAndOtherColumnsByAMapping() throws IOException {
    var file = home.resolve("list.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Tests", "1.0")) {
      workbook.newWorksheet("Cover").value(0, 0, "x");
      var sheet = workbook.newWorksheet("Seats");
      var rows = List.of(List.of("Kunde", "Produkt", "Anzahl"), List.of("contoso", "SharePoint"));
      for (var row = 0; row < rows.size(); row++) {
        for (var column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
      sheet.value(1, 2, 55);
    }
    var map = home.resolve("map.yaml");
    Files.writeString(map, "tenant: Kunde\nworkload: Produkt\nentitlements: Anzahl\n");

    var result = run(file, "--sheet", "Seats", "--map", map.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(decisions()).hasSize(1);
    assertThat(decisions().get(0).subject().workload()).contains("SHAREPOINT");
    assertThat(decisions().get(0).subject().entitlements()).contains(55);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`tenant,workload`, no column for entitlements",
        "`tenant,entitlements`, no column for workload",
        "`workload,entitlements`, no column for tenant",
      })
  void refusesAListWithoutTheColumnsThatItNeeds(String headers, String message) {
    var result = imported(headers + "\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message).hasLineCount(1);
  }

  @Test
  void aTenantThatLooksLikeAFormulaOrSteersTerminalsDoesNothing() {
    var result = imported(HEADERS + "=cmd(),EDGE,9,,\n");
    var fewer = imported(HEADERS + "=cmd(),EDGE,1,,\u202e\n", "--lang", "en");

    assertThat(result.exitCode()).isZero();
    assertThat(fewer.exitCode()).as("a bad account manager").isEqualTo(2);
    assertThat(fewer.out()).doesNotContain("\u202e").contains("\\u{202E}");
  }

  @Test
  void refusesAPlaybookThatDoesNotSayWhatIsKnown() throws IOException {
    var lending = LendingFolder.in(home);
    var result = program.setting("CRIVO_RULES", lending).run("entitlements", "import", "x.csv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("\"Lending desk\" does not say what is known of new entitlements")
        .contains("statuses.yaml")
        .hasLineCount(1);
  }

  /** The desk gives strangers a status, asks members for the shelf, and others for the card. */
  @Test
  void namesWhatComesFirstWhereTheRulesGiveNoStatus() throws IOException {
    var lending = LendingFolder.in(home);
    lending.change(
        "statuses.yaml",
        "statuses:\n  - code: lent\n",
        "subject: member\nnew-entitlements: {answers: {daysOverdue: 0}}\n"
            + "statuses:\n  - code: lent\n");
    lending.change(
        "messages.properties", "status.lent =", "new-entitlements.note = New.\nstatus.lent =");
    program = program.setting("CRIVO_RULES", lending);
    var table = "tenant,member,entitlements\na,No,5\nb,Yes,5\nc,Cannot tell,5\n";

    var result = imported(table);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out().replaceAll("\\s+", " "))
        .doesNotContain("row 2")
        .contains("row 3, member: \"Yes\"", "\"Which shelf is the book from?\" (shelf)")
        .contains("row 4, member: \"Cannot tell\"", "to be done first: Ask for the card");
  }

  private Path file() {
    return home.resolve("list.csv");
  }

  private Program.Result imported(String table, String... options) {
    try {
      Files.writeString(file(), table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run(file(), options);
  }

  private Program.Result run(Path file, String... options) {
    var words = new ArrayList<>(List.of("entitlements", "import", file.toString()));
    words.addAll(List.of(options));
    return program.run(words.toArray(String[]::new));
  }

  private List<Decision> decisions() {
    try (var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      return decisions.list(DecisionFilter.ALL).toList();
    }
  }

  private List<JsonNode> list(String... options) {
    var words = new ArrayList<>(List.of("decisions", "list", "--format", "json"));
    words.addAll(List.of(options));
    var nodes = new ArrayList<JsonNode>();
    json(program.run(words.toArray(String[]::new))).forEach(nodes::add);
    return nodes;
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }
}
