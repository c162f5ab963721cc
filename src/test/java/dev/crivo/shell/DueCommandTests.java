package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class DueCommandTests {

  private static final String DAY = "2026-11-23";

  @TempDir Path home;

  @Test
  void endsWithZeroWhereNothingIsDueAndWithOneWhereSomethingIs() {
    TenantsOnRecord.in(home);

    var nothing = due("--on", "2026-03-31");
    var something = due("--on", "2026-04-01");

    assertThat(nothing.exitCode()).isZero();
    assertThat(nothing.out()).isEqualTo("Nothing is due by 2026-03-31.\n");
    assertThat(something.exitCode()).isEqualTo(1);
    assertThat(something.out()).startsWith("1 thing is due by 2026-04-01.\n");
  }

  @Test
  void tellsTheLongestDueFirstAndWithWhichCommandToGoOn() {
    TenantsOnRecord.in(home);

    var screen = due("--on", DAY).out();

    assertThat(screen.lines().filter(line -> line.startsWith("2026-")))
        .containsExactly(
            "2026-04-01  Not classified yet, 236 days late",
            "2026-06-03  Not classified yet, 173 days late",
            "2026-07-20  Follow-up, 126 days late",
            "2026-10-01  Next action, 53 days late",
            "2026-10-15  Next action, 39 days late",
            "2026-10-30  Target date, 24 days late",
            "2026-10-31  To look at again, 23 days late");
    assertThat(screen)
        .contains(
            """
            2026-07-20  Follow-up, 126 days late
              contoso, Teams, 80 entitlements: No Intent > Using Competitive Solution
              since 2026-07-20, by ana
              Ask why not. Then decide again:
                crivo interview --tenant contoso
            """)
        .contains(
            """
              Try once more to reach them, through another channel or at another time of
              day. Silence is a status, not an end. Then decide again:
                crivo interview --tenant woodgrove
            """)
        .contains("    crivo interview --tenant \"Fabrikam Indústria\"\n");
  }

  @Test
  void showsPeopleTheFiftyMostUrgentAndProgramsAll() {
    for (var i = 0; i < 51; i++) {
      DecidedBefore.listed(home, "2026-03-02", "tenant-" + i, "TEAMS", 1);
    }

    assertThat(due("--on", DAY).out()).contains("50 of 51 are shown; --limit says how many.");
    assertThat(due("--on", DAY, "--limit", "51").out()).doesNotContain("are shown");
    assertThat(due("--on", DAY, "--format", "csv").out().lines()).hasSize(52);
  }

  @ParameterizedTest
  @CsvSource({
    "--by=carla, next-action revisit",
    "--by=THEIR LEGAL TEAM, next-action target-date",
    "--by=automation, unclassified unclassified",
    "--tenant=WOODGROVE, next-action revisit",
    "--limit=1, unclassified",
    "--unknown-for=9999, follow-up next-action next-action target-date revisit"
  })
  void keepsWhatIsAskedFor(String option, String kinds) {
    TenantsOnRecord.in(home);

    var json = JsonMapper.shared().readTree(due("--on", DAY, option, "--format", "json").out());

    var found = new ArrayList<String>();
    json.get("due").forEach(due -> found.add(due.get("kind").asString()));
    assertThat(String.join(" ", found)).isEqualTo(kinds);
  }

  @Test
  void isDueNoMoreWhenAnotherDecisionTookTheEntitlements() {
    TenantsOnRecord.in(home);
    DecidedBefore.by("ana", "contoso", "TEAMS", 400).target("2027-05-31").on(home, "2026-11-20");

    assertThat(due("--on", DAY, "--tenant", "contoso").exitCode()).isZero();
  }

  @Test
  void tellsOfUnfinishedInterviewsAlsoAboutTenantsThatAreNotOnRecord() {
    Program.in(home)
        .input("northwind\nexchange\n40\n1\n4\n7\n")
        .run("interview", "--plain", "--as", "dora");

    var one = due("--on", "2999-01-01", "--tenant", "Northwind");

    assertThat(one.exitCode()).isEqualTo(1);
    assertThat(one.out())
        .contains("  northwind, Exchange, 40 entitlements\n  unfinished interview by dora since ")
        .contains("  Contact the customer. Then go on with the interview:\n")
        .contains("    crivo interview --resume --tenant northwind\n");
    assertThat(due("--by", "ana", "--on", "2999-01-01").exitCode()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void fitsEightyColumnsAndLeavesNoTextOut(Language language) {
    TenantsOnRecord.in(home);

    var screen = due("--on", DAY, "--lang", language.toString()).out();

    assertThat(screen.lines()).allMatch(line -> line.length() <= 80);
    assertThat(screen).doesNotContain("due.").doesNotContain("{");
  }

  @Test
  void hasARowOfCsvForEachWithWhatToDo() {
    TenantsOnRecord.in(home);

    var csv = due("--on", DAY, "--format", "csv", "--by", "carla").out().lines().toList();

    assertThat(csv).hasSize(3);
    assertThat(csv.get(1))
        .startsWith("next-action,2026-10-01,53,woodgrove,TEAMS,25,")
        .endsWith("Call the CIO. Then decide again.,crivo interview --tenant woodgrove");
  }

  @ParameterizedTest
  @CsvSource({
    "--unknown-for=-1, --unknown-for",
    "--tenant=nobody, there is no tenant",
    "--on=tomorrow, --on",
    "--limit=0, --limit"
  })
  void refusesWhatItCannotLookFor(String option, String named) {
    var result = due(option);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(named);
  }

  private Program.Result due(String... options) {
    var line = new ArrayList<>(List.of("due"));
    line.addAll(Arrays.asList(options));
    return Program.in(home).run(line.toArray(String[]::new));
  }
}
