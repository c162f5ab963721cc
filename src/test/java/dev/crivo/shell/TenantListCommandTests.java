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

class TenantListCommandTests {

  @TempDir Path home;

  @Test
  void saysWhatToDoWhereNothingIsOnRecord() {
    assertThat(list().out()).contains("No tenant is on record. Make a decision with");
    assertThat(list("--missing").out()).contains("No tenant on record fits.");
  }

  @Test
  void hasALineForEachTenantWithItsEntitlementsByTopLevelAndWhatIsMissing() {
    TenantsOnRecord.in(home);

    assertThat(list().out().replace('\u00a0', ' '))
        .isEqualTo(
            """
            Entitlements: 1 Status Unknown, 2 In Progress, 3 No Intent, 4 Blocked,
            5 Duplicate/Invalid, ? not classified yet

            Tenant                                  all     1      2     3     4     5     ?
            contoso                               1,400     -  1,000    80   280     -    40
                1 without target date, 1 poor note, 1 follow-up open
            Fabrikam Indústria                       60     -      -     -     -     -    60
            woodgrove                                25    25      -     -     -     -     -

            3 tenants                             1,485    25  1,000    80   280     -   100
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "--status=blocked, contoso=280",
    "--status=Legal, contoso=280",
    "--status=status-unknown, contoso=40 Fabrikam Indústria=60 woodgrove=25",
    "--workload=teams, contoso=400 woodgrove=25",
    "--by=ANA, contoso=860",
    "--by=their legal team, contoso=280",
    "--missing, contoso=580",
    "--unclassified, contoso=40 Fabrikam Indústria=60",
    "--sort=unclassified, Fabrikam Indústria=60 contoso=1400 woodgrove=25",
    "--sort=entitlements, contoso=1400 Fabrikam Indústria=60 woodgrove=25",
    "--sort=since, contoso=1400 Fabrikam Indústria=60 woodgrove=25",
    "--limit=1, contoso=1400"
  })
  void countsWhatFitsInTheOrderAskedFor(String option, String expected) {
    TenantsOnRecord.in(home);

    var json = JsonMapper.shared().readTree(list(option, "--format", "json").out());

    var found = new ArrayList<String>();
    json.get("tenants")
        .forEach(
            row -> found.add(row.get("tenant").asString() + "=" + row.get("entitlements").asInt()));
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void sumsUpAllThatFitWhereNotAllAreShown() {
    TenantsOnRecord.in(home);

    assertThat(list("--limit", "1").out())
        .doesNotContain("woodgrove")
        .contains("3 tenants                             1,485")
        .contains("1 of 3 tenants are shown");
  }

  @ParameterizedTest
  @EnumSource
  void fitsEightyColumnsWhateverTheNamesAndNumbers(Language language) {
    DecidedBefore.by("ana", "a".repeat(70), "TEAMS", 100_000_000).on(home, "2026-06-01");
    DecidedBefore.by("ana", "b", "TEAMS", 1).ofUntold().on(home, "2026-06-01");

    var screen = list("--sort", "since", "--lang", language.toString()).out();

    assertThat(screen.lines()).allMatch(line -> line.length() <= 80);
    assertThat(screen).contains("a".repeat(70) + "\n").contains("0+").doesNotContain("tenants.");
  }

  @Test
  void hasAColumnOfCsvForEachTopLevelAndMasksNames() {
    TenantsOnRecord.in(home);

    var csv = list("--format", "csv", "--mask", "tenant").out().lines().toList();

    assertThat(csv.get(0))
        .isEqualTo(
            "tenant,workloads,entitlements,status-unknown,in-progress,no-intent,blocked,"
                + "duplicate-invalid,unclassified,numberNotTold,missing-target-date,missing-note,"
                + "missing-follow-up,since,masked");
    assertThat(csv.subList(1, 4).stream().map(line -> line.split(",", 2)[0]))
        .containsExactly("tenant-1", "tenant-2", "tenant-3");
    assertThat(csv.stream().map(line -> line.split(",", 2)[1]))
        .contains("2,1400,0,1000,80,280,0,40,0,1,1,1,2026-03-02,tenant");
  }

  @ParameterizedTest
  @CsvSource({
    "--status, bogus, there is no status",
    "--workload, bogus, --workload",
    "--limit, 0, --limit",
    "--mask, bogus, --mask",
    "--sort, bogus, --sort"
  })
  void refusesWhatItCannotListBy(String option, String value, String named) {
    var result = list(option, value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(named);
  }

  private Program.Result list(String... options) {
    var line = new ArrayList<>(List.of("tenant", "list"));
    line.addAll(Arrays.asList(options));
    return Program.in(home).run(line.toArray(String[]::new));
  }
}
