package dev.crivo.audit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.DecidedCases;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit finds what was planted in a year of decisions, and nothing else. */
class YearOfDecisionsTests {

  private static final int MANY = 5_000;
  private static final long SEED = 4;

  @TempDir static Path home;

  private static AuditedYear year;

  @BeforeAll
  static void recordTheYearAndAuditIt() {
    year = new AuditedYear(home.resolve("data"), MANY, SEED);
  }

  @AfterAll
  static void close() {
    year.close();
  }

  @Test
  void everyFaultIsThereSoThatSomethingIsProved() {
    assertThat(year.planted().values()).contains(Fault.values());
    assertThat(year.right().values()).contains(Verdict.values());
    assertThat(year.judged()).hasSize(MANY);
  }

  @Test
  void everyDecisionHasTheVerdictThatWasPlanted() {
    System.out.println(year.table());

    var right = year.right();
    assertThat(year.findings()).containsOnlyKeys(right.keySet());
    assertThat(year.findings().values())
        .filteredOn(finding -> finding.verdict() != right.get(finding.decision().id()))
        .isEmpty();
  }

  @Test
  void theWrongRuleIsUnderSuspicionAndNoOther() {
    var wrong = year.with(Fault.WRONG_RULE);
    var people =
        year.judged().stream()
            .filter(d -> wrong.contains(d.id()))
            .map(Decision::by)
            .collect(toSet());

    assertThat(year.result().suspects())
        .hasSize(1)
        .hasEntrySatisfying(
            new Cluster(PlaybooksOfTheYear.WRONG_RULE, PlaybooksOfTheYear.RIGHT_STATUS),
            evidence -> {
              assertThat(evidence.overrides()).isEqualTo(wrong.size());
              assertThat(evidence.people()).isEqualTo(people.size());
            });
  }

  @Test
  void whoSlipsAgreesLeast() {
    var people = totals().byValue(Dimension.PERSON).keySet().stream();

    assertThat(people.min(Comparator.comparing(YearOfDecisionsTests::agreement)))
        .hasValue(YearOfDecisions.WHO_SLIPS);
    assertThat(totals().byVerdict(Dimension.PERSON, YearOfDecisions.WHO_SLIPS))
        .containsEntry(Verdict.SLIP, year.count(Fault.SLIP));
  }

  @ParameterizedTest
  @EnumSource(
      value = Dimension.class,
      names = {"ALL", "PERSON", "WORKLOAD", "VERSION", "MONTH"})
  void totalsAreThoseOfWhatWasPlanted(Dimension dimension) {
    var right = year.right();
    var expected = new TreeMap<String, Map<Verdict, Long>>();
    for (var decision : year.judged()) {
      var value = value(dimension, decision);
      expected
          .computeIfAbsent(value, v -> new EnumMap<>(Verdict.class))
          .merge(right.get(decision.id()), 1L, Long::sum);
    }

    assertThat(expected)
        .allSatisfy(
            (value, verdicts) ->
                assertThat(totals().byVerdict(dimension, value)).isEqualTo(verdicts));
    assertThat(totals().byValue(dimension)).hasSameSizeAs(expected);
  }

  private static String value(Dimension dimension, Decision decision) {
    return switch (dimension) {
      case PERSON -> decision.by();
      case WORKLOAD -> decision.subject().workload().orElseThrow();
      case VERSION -> decision.origin().playbookVersion();
      case MONTH -> decision.at().toString().substring(0, 7);
      default -> "";
    };
  }

  @Test
  void theChangeOfJuneShowsInTheMonthsBeforeIt() {
    var months =
        totals().byValue(Dimension.MONTH).keySet().stream()
            .filter(m -> totals().byVerdict(Dimension.MONTH, m).containsKey(Verdict.RULES_CHANGED));

    assertThat(months).containsExactly("2025-01", "2025-02", "2025-03", "2025-04", "2025-05");
  }

  /** Besides those, a slip may have gone to the status that was renamed. */
  @Test
  void withoutACrosswalkARenamedStatusIsNoMoreAsASplitOneIs() {
    var without = year.audit(PlaybooksOfTheYear.TODAY, Crosswalk.NONE);

    assertThat(year.judged())
        .filteredOn(d -> without.finding(d).verdict() == Verdict.TAXONOMY_CHANGED)
        .extracting(Decision::id)
        .containsAll(year.with(Fault.STATUS_RENAMED, Fault.STATUS_SPLIT))
        .isSubsetOf(year.with(Fault.STATUS_RENAMED, Fault.STATUS_SPLIT, Fault.SLIP));
  }

  @Test
  void theImpactOfJuneNamesTheDecisionsThatItWouldHaveChanged() {
    var before = year.judged().stream().filter(d -> !isSinceJune(d)).toList();
    var adopting = year.audit(PlaybooksOfTheYear.SINCE_JUNE, Crosswalk.NONE);
    var followed = year.count(Fault.CHANGED_IN_JUNE);
    var overrode = year.count(Fault.KNEW_BETTER);

    var impact = adopting.impact(DecidedCases.of(before), Optional.empty(), done -> {});

    assertThat(changed(adopting, before))
        .isEqualTo(year.with(Fault.CHANGED_IN_JUNE, Fault.KNEW_BETTER));
    assertThat(impact.changed()).isEqualTo(followed + overrode);
    assertThat(impact.unknown()).isEqualTo(year.count(Fault.PLAYBOOK_DAMAGED));
    assertThat(sum(impact, Impact.Extent::chosenBefore)).isEqualTo(followed);
    assertThat(sum(impact, Impact.Extent::chosenAfter)).isEqualTo(overrode);
  }

  @Test
  void theImpactOfTakingJuneBackNamesTheDecisionsSince() {
    var since = year.judged().stream().filter(d -> isSinceJune(d) && !isToday(d)).toList();
    var reverting = year.audit(PlaybooksOfTheYear.UNTIL_MAY, Crosswalk.NONE);
    var afraid =
        since.stream()
            .filter(d -> d.answers().get("doubt").equals(Optional.of("UPDATES")))
            .map(Decision::id)
            .collect(toSet());

    var impact = reverting.impact(DecidedCases.of(since), Optional.empty(), done -> {});

    assertThat(changed(reverting, since)).isNotEmpty().isEqualTo(afraid);
    assertThat(impact.changes().keySet())
        .allSatisfy(
            change -> {
              assertThat(change.from().codes())
                  .containsExactly("blocked.service-reliability.other");
              assertThat(change.to().codes()).containsExactly("blocked.it-change-management");
            });
    assertThat(json("impact", former()).get("changed").asInt()).isEqualTo(afraid.size());
  }

  @Test
  void theSameSeedMakesTheSameYear(@TempDir Path one, @TempDir Path other, @TempDir Path third) {
    var first = told(one, SEED);

    assertThat(told(other, SEED)).isEqualTo(first);
    assertThat(told(third, SEED + 1)).isNotEqualTo(first);
  }

  @Test
  void theProgramTellsTheSameAndFailsForTheDamage() {
    var text = program("run", today());
    var json = json("run", today());

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out())
        .contains(
            "ALARM: %d stored suggestions"
                .formatted(year.count(Fault.ROW_DAMAGED, Fault.PLAYBOOK_DAMAGED)));
    var cluster = new Cluster(PlaybooksOfTheYear.WRONG_RULE, PlaybooksOfTheYear.RIGHT_STATUS);
    assertThat(text.out().replaceAll("\\s+", " "))
        .containsPattern(
            "Rules under suspicion %s overridden in [^-]* - %d × [^-]*Incorrect SKU, by %d people \\(suspected\\)"
                .formatted(
                    Pattern.quote(PlaybooksOfTheYear.WRONG_RULE),
                    year.count(Fault.WRONG_RULE),
                    year.result().suspects().get(cluster).people()));
    assertThat(json.get("decisions").asInt()).isEqualTo(MANY);
    assertThat(json.get("correctedLeftOut").asLong()).isEqualTo(year.count(Fault.CORRECTED));
    for (var verdict : Verdict.values()) {
      var n = year.right().values().stream().filter(verdict::equals).count();
      var code = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(json.at("/verdicts/" + code).asLong()).as(code).isEqualTo(n);
      assertThat(text.out().lines().map(String::strip))
          .anyMatch(line -> line.matches("(?i)%s +%,d \\(.*".formatted(words(verdict), n)));
    }
  }

  private static String words(Verdict verdict) {
    return verdict.name().replace('_', ' ');
  }

  private static List<String> today() {
    var rules = PlaybooksOfTheYear.write(PlaybooksOfTheYear.TODAY, home.resolve("rules"));
    var crosswalk = PlaybooksOfTheYear.writeCrosswalk(home.resolve("crosswalk.yaml"));
    return List.of("--rules", rules.toString(), "--crosswalk", crosswalk.toString());
  }

  private static List<String> former() {
    var rules = PlaybooksOfTheYear.write(PlaybooksOfTheYear.UNTIL_MAY, home.resolve("former"));
    var since = PlaybooksOfTheYear.JUNE.toString();
    var until = PlaybooksOfTheYear.DECEMBER.minusDays(1).toString();
    return List.of(
        "--rules", rules.toString(), "--against", "then", "--since", since, "--until", until);
  }

  private static JsonNode json(String command, List<String> options) {
    var all = Stream.concat(options.stream(), Stream.of("--format", "json")).toList();
    return JsonMapper.shared().readTree(program(command, all).out());
  }

  private static Program.Result program(String command, List<String> options) {
    var words = Stream.concat(Stream.of("audit", command), options.stream());
    return Program.in(home).run(words.toArray(String[]::new));
  }

  /** A small year without its ids: what was planted, then what was decided when by whom. */
  private static List<Object> told(Path home, long seed) {
    var planted = YearOfDecisions.record(home, 300, seed);
    try (var record = Decisions.open(home, Clock.systemUTC())) {
      var decided = record.list(DecisionFilter.ALL).map(YearOfDecisionsTests::withoutIds).toList();
      return List.of(List.copyOf(planted.values()), decided);
    }
  }

  private static List<Object> withoutIds(Decision decision) {
    return List.of(
        decision.at(),
        decision.by(),
        decision.subject().taking(List.of()),
        decision.answers(),
        decision.chosen());
  }

  private static Totals totals() {
    return year.result().totals();
  }

  /** The decisions of which the impact on each alone is a change. */
  private static Set<String> changed(Audit audit, List<Decision> decisions) {
    return decisions.stream()
        .filter(
            d ->
                audit.impact(DecidedCases.of(List.of(d)), Optional.empty(), done -> {}).changed()
                    == 1)
        .map(Decision::id)
        .collect(toSet());
  }

  private static long sum(Impact impact, ToLongFunction<Impact.Extent> number) {
    return impact.changes().values().stream().mapToLong(number).sum();
  }

  private static boolean isSinceJune(Decision decision) {
    return !day(decision).isBefore(PlaybooksOfTheYear.JUNE);
  }

  private static boolean isToday(Decision decision) {
    return !day(decision).isBefore(PlaybooksOfTheYear.DECEMBER);
  }

  private static LocalDate day(Decision decision) {
    return decision.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static double agreement(String person) {
    var verdicts = totals().byVerdict(Dimension.PERSON, person);
    var judged =
        verdicts.entrySet().stream()
            .filter(e -> e.getKey().isJudged())
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return verdicts.getOrDefault(Verdict.AGREED, 0L) / judged;
  }
}
