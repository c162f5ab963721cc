package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class TenantShowCommandTests {

  @TempDir Path home;

  @Test
  void tellsForEachWorkloadHowManyHaveWhichStatusSinceWhenByWhomAndWithWhichPlan() {
    TenantsOnRecord.in(home);

    assertThat(show("CONTOSO"))
        .startsWith(
            """
            contoso
            1,400 entitlements, 2 workloads, 40 not classified yet

            Teams: 400 entitlements
              40 of 400        Not classified yet
                               Status Unknown > New Subscription or Workload
                               since 2026-03-02, by automation
              280 of 400       Blocked > Legal/Regulatory > Legal
                               since 2026-06-01, by ana
                               target date 2026-10-30
                               owner: Their legal team
                               next: Send the draft contract (2026-10-15)
              80 of 400        No Intent > Using Competitive Solution
                               since 2026-07-20, by ana

            Exchange: 1,000 entitlements
              500 of 1,000     In Progress > Migration
                               since 2026-06-11, by bruno
              500 of 1,000     In Progress > Migration
                               since 2026-08-03, by ana
                               target date 2027-01-31
            """);
  }

  @Test
  void tellsWhatIsMissingAndHowToMendIt() {
    var record = TenantsOnRecord.in(home);

    assertThat(show("contoso"))
        .contains(
            """
            What is missing
              - Teams, 40 entitlements: not classified yet
                crivo interview --tenant contoso
              - Teams, 80 entitlements, No Intent > Using Competitive Solution: follow-up
                open: Ask why not
                crivo interview --tenant contoso
              - Exchange, 500 entitlements, In Progress > Migration: no target date; poor
                note
                crivo interview --corrects %s
            """
                .formatted(record.migration().id()));
    assertThat(show("woodgrove")).contains("Nothing is missing.");
  }

  @Test
  void tellsOfAnUnfinishedInterviewThatEndsInAFollowUp() {
    TenantsOnRecord.in(home);
    Program.in(home)
        .input("Woodgrove\nexchange\n40\n1\n4\n7\n")
        .run("interview", "--plain", "--as", "dora");

    assertThat(show("woodgrove"))
        .contains(
            "- Exchange, unfinished interview by dora since "
                + LocalDate.now(ZoneId.systemDefault()))
        .contains("follow-up open:\n    Contact the customer\n")
        .contains("    crivo interview --resume --tenant Woodgrove\n");
  }

  @Test
  void tellsWhatEachDecisionTookFromWhichAndWhichIsCorrected() {
    var record = TenantsOnRecord.in(home);

    var few = show("contoso");
    var all = Program.in(home).run("tenant", "show", "contoso", "--history").out();

    assertThat(few)
        .contains("History: the newest 5 of 7; --history shows all")
        .contains("    400 not classified before (")
        .contains("    100 before: In Progress > Migration (" + record.migration().id() + ")\n")
        .contains("    corrects " + record.corrected().id() + "\n")
        .contains("    corrected by " + record.migration().id() + "\n")
        .doesNotContain("on a list");
    assertThat(all)
        .contains("\nHistory\n")
        .contains(
            "    Exchange, 1,000 entitlements: Status Unknown > New Subscription or Workload\n")
        .contains("    on a list of entitlements since 2026-03-02\n");
  }

  @ParameterizedTest
  @EnumSource
  void fitsEightyColumnsAndLeavesNoTextOut(Language language) {
    TenantsOnRecord.in(home);

    var screen =
        Program.in(home)
            .run("tenant", "show", "contoso", "--history", "--lang", language.toString())
            .out();

    assertThat(screen.lines()).allMatch(line -> line.length() <= 80);
    assertThat(screen).doesNotContain("tenant.").doesNotContain("{");
  }

  @Test
  void saysWhereNobodyToldHowMany() {
    DecidedBefore.by("ana", "contoso", "TEAMS", 1).ofUntold().on(home, "2026-06-01");

    assertThat(show("contoso"))
        .contains("How many entitlements is not told, 1 workload\n\nTeams\n")
        .contains("  number not told  Blocked > Legal/Regulatory > Legal\n");
  }

  @ParameterizedTest
  @CsvSource({
    "contso, 'Did you mean: contoso? '",
    "fabrikam, 'Did you mean: Fabrikam Indústria? '",
    "zzz, ''"
  })
  void namesTheNearestWhereThereIsNoSuchTenant(String written, String near) {
    TenantsOnRecord.in(home);

    var result = Program.in(home).run("tenant", "show", written);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualToNormalizingWhitespace(
            "crivo: there is no tenant \""
                + written
                + "\" on record. "
                + near
                + "See: crivo tenant list");
  }

  @Test
  void hasARowOfCsvForEachPresentStatusThatNoSpreadsheetRuns() {
    DecidedBefore.by("=ana", "contoso", "TEAMS", 12).owner("@IT").on(home, "2026-06-01");

    var csv = Program.in(home).run("tenant", "show", "contoso", "--format", "csv").out();

    assertThat(csv.lines())
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith(
                    "contoso,TEAMS,12,false,blocked.legal.legal,,"
                        + "Blocked > Legal/Regulatory > Legal,2026-06-01,'=ana,,'@IT,,,,,"));
  }

  @Test
  void tellsProgramsWorkloadsAndTheWholeHistory() {
    var record = TenantsOnRecord.in(home);

    var json =
        JsonMapper.shared()
            .readTree(Program.in(home).run("tenant", "show", "contoso", "--format", "json").out());

    assertThat(json.get("entitlements").asInt()).isEqualTo(1400);
    assertThat(json.get("workloads").get(0).get("unclassified").asInt()).isEqualTo(40);
    var migration = json.get("workloads").get(1).get("statuses").get(0);
    assertThat(migration.get("decision").asString()).isEqualTo(record.migration().id());
    assertThat(migration.get("missing").toString()).isEqualTo("[\"target-date\",\"note\"]");
    assertThat(json.get("history")).hasSize(7);
    assertThat(json.get("history").get(0).get("taken").get(1).get("entitlements").asInt())
        .isEqualTo(100);
    assertThat(json.get("history").get(3).get("correctedBy").asString())
        .isEqualTo(record.migration().id());
  }

  private String show(String tenant) {
    return Program.in(home).run("tenant", "show", tenant).out();
  }
}
