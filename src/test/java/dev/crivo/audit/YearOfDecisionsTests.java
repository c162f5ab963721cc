package dev.crivo.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** An audit finds what was planted in a year of decisions, and nothing else. */
class YearOfDecisionsTests {

  private static final int MANY = 5_000;
  private static final long SEED = 4;
  private static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();

  @TempDir static Path home;

  private static Map<String, Fault> planted;

  /** The verdict that is right for every decision that is judged. */
  private static Map<String, Verdict> right;

  private static Decisions record;
  private static List<Decision> judged;
  private static Audit audit;
  private static Audit.Result result;

  /** By the id of the decision, with rules under suspicion counted as such. */
  private static Map<String, Finding> findings;

  @BeforeAll
  static void recordTheYearAndAuditIt() {
    planted = YearOfDecisions.record(home.resolve("data"), MANY, SEED);
    Damage.to(home.resolve("data"), planted);
    right = right();
    record = Decisions.open(home.resolve("data"), Clock.systemUTC());
    judged = record.list(standing()).toList();
    audit = audit(PlaybooksOfTheYear.TODAY, PlaybooksOfTheYear.CROSSWALK);
    result = audit.of(judged.iterator(), done -> {});
    findings =
        judged.stream()
            .map(audit::finding)
            .map(finding -> finding.suspecting(result.suspects().keySet()))
            .collect(toMap(finding -> finding.decision().id(), finding -> finding));
  }

  @AfterAll
  static void close() {
    record.close();
  }

  @Test
  void everyFaultIsThereSoThatSomethingIsProved() {
    assertThat(planted.values()).contains(Fault.values());
    assertThat(right.values()).contains(Verdict.values());
    assertThat(judged).hasSize(MANY);
  }

  @Test
  void everyDecisionHasTheVerdictThatWasPlanted() {
    System.out.println(table());

    assertThat(findings).containsOnlyKeys(right.keySet());
    assertThat(findings.keySet()).filteredOn(id -> found(id) != right.get(id)).isEmpty();
  }

  @Test
  void theWrongRuleIsUnderSuspicionAndNoOther() {
    var people =
        judged.stream()
            .filter(d -> planted.get(d.id()) == Fault.WRONG_RULE)
            .map(Decision::by)
            .collect(toSet());

    assertThat(result.suspects())
        .hasSize(1)
        .hasEntrySatisfying(
            new Cluster(PlaybooksOfTheYear.WRONG_RULE, PlaybooksOfTheYear.RIGHT_STATUS),
            evidence -> {
              assertThat(evidence.overrides()).isEqualTo(count(Fault.WRONG_RULE));
              assertThat(evidence.people()).isEqualTo(people.size());
            });
  }

  @Test
  void whoSlipsAgreesLeast() {
    var byShare = result.totals().byValue(Dimension.PERSON).keySet().stream();

    assertThat(byShare.min(Comparator.comparing(YearOfDecisionsTests::agreement)))
        .hasValue(YearOfDecisions.WHO_SLIPS);
    assertThat(result.totals().byVerdict(Dimension.PERSON, YearOfDecisions.WHO_SLIPS))
        .containsEntry(Verdict.SLIP, count(Fault.SLIP));
  }

  @ParameterizedTest
  @EnumSource(
      value = Dimension.class,
      names = {"ALL", "PERSON", "WORKLOAD", "VERSION", "MONTH"})
  void totalsAreThoseOfWhatWasPlanted(Dimension dimension) {
    var expected = new TreeMap<String, Map<Verdict, Long>>();
    for (var decision : judged) {
      var value = dimension.of(findings.get(decision.id()), ZoneOffset.UTC);
      expected
          .computeIfAbsent(value, v -> new EnumMap<>(Verdict.class))
          .merge(right.get(decision.id()), 1L, Long::sum);
    }

    assertThat(expected)
        .allSatisfy(
            (value, verdicts) ->
                assertThat(result.totals().byVerdict(dimension, value)).isEqualTo(verdicts));
    assertThat(result.totals().byValue(dimension)).hasSameSizeAs(expected);
  }

  @Test
  void theChangeOfJuneShowsInTheMonthsBeforeIt() {
    var months =
        result.totals().byValue(Dimension.MONTH).keySet().stream()
            .filter(
                month ->
                    result
                        .totals()
                        .byVerdict(Dimension.MONTH, month)
                        .containsKey(Verdict.RULES_CHANGED));

    assertThat(months).containsExactly("2025-01", "2025-02", "2025-03", "2025-04", "2025-05");
  }

  @Test
  void withoutACrosswalkWhatWasRenamedIsToldAsWhatWasSplitIs() {
    var without = audit(PlaybooksOfTheYear.TODAY, Crosswalk.NONE);

    assertThat(ids(d -> without.finding(d).verdict() == Verdict.TAXONOMY_CHANGED))
        .containsAll(ids(Fault.STATUS_RENAMED, Fault.STATUS_SPLIT))
        .allSatisfy(
            id ->
                assertThat(planted.get(id))
                    .isIn(Fault.STATUS_RENAMED, Fault.STATUS_SPLIT, Fault.SLIP));
  }

  /** What changed in June changes what was decided before, as it was planted. */
  @Test
  void theImpactOfJuneNamesTheDecisionsOfBeforeThatItWouldHaveChanged() {
    var before = judged.stream().filter(d -> !isSinceJune(d)).toList();
    var adopting = audit(PlaybooksOfTheYear.SINCE_JUNE, Crosswalk.NONE);

    var impact = adopting.impact(before.iterator(), done -> {});

    assertThat(changed(adopting, before)).isEqualTo(ids(Fault.CHANGED_IN_JUNE, Fault.KNEW_BETTER));
    assertThat(impact.changed()).isEqualTo(count(Fault.CHANGED_IN_JUNE, Fault.KNEW_BETTER));
    assertThat(impact.unknown()).isEqualTo(count(Fault.PLAYBOOK_DAMAGED));
    assertThat(extents(impact, Impact.Extent::chosenBefore))
        .isEqualTo(count(Fault.CHANGED_IN_JUNE));
    assertThat(extents(impact, Impact.Extent::chosenAfter)).isEqualTo(count(Fault.KNEW_BETTER));
  }

  @Test
  void theImpactOfTakingJuneBackNamesTheDecisionsSince() {
    var since = judged.stream().filter(d -> isSinceJune(d) && !isToday(d)).toList();
    var reverting = audit(PlaybooksOfTheYear.UNTIL_MAY, Crosswalk.NONE);

    var impact = reverting.impact(since.iterator(), done -> {});

    assertThat(changed(reverting, since))
        .isNotEmpty()
        .isEqualTo(
            since.stream()
                .filter(d -> d.answers().get("doubt").equals(Optional.of("UPDATES")))
                .map(Decision::id)
                .collect(toSet()));
    assertThat(impact.changes().keySet())
        .allSatisfy(
            change -> {
              assertThat(change.from().codes())
                  .containsExactly("blocked.service-reliability.other");
              assertThat(change.to().codes()).containsExactly("blocked.it-change-management");
            });
  }

  @Test
  void theSameSeedMakesTheSameYear(@TempDir Path one, @TempDir Path other, @TempDir Path third) {
    var year = List.copyOf(YearOfDecisions.record(one, 300, SEED).values());

    assertThat(List.copyOf(YearOfDecisions.record(other, 300, SEED).values())).isEqualTo(year);
    assertThat(List.copyOf(YearOfDecisions.record(third, 300, SEED + 1).values()))
        .isNotEqualTo(year);
  }

  @Test
  void theProgramTellsTheSameAndFailsForTheDamage() {
    var text = program("--count", "month");
    var json = JsonMapper.shared().readTree(program("--format", "json").out());

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out())
        .contains("ALARM: %d stored suggestions".formatted(alarms()))
        .contains("By month\n  2025-01 ")
        .contains(
            "rule %s: %d overrides to "
                .formatted(PlaybooksOfTheYear.WRONG_RULE, count(Fault.WRONG_RULE)));
    assertThat(json.get("decisions").asLong()).isEqualTo(judged.size());
    assertThat(json.get("correctedLeftOut").asLong()).isEqualTo(count(Fault.CORRECTED));
    for (var verdict : Verdict.values()) {
      var n = right.values().stream().filter(verdict::equals).count();
      var code = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(json.at("/verdicts/" + code).asLong()).as(code).isEqualTo(n);
      assertThat(text.out().lines().map(String::strip))
          .anyMatch(line -> line.matches("%s +%,d \\(.*".formatted(words(verdict), n)));
    }
  }

  private static String words(Verdict verdict) {
    return verdict.name().substring(0, 1)
        + verdict.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Program.Result program(String... options) {
    var rules = PlaybooksOfTheYear.write(PlaybooksOfTheYear.TODAY, home.resolve("rules"));
    var crosswalk = PlaybooksOfTheYear.writeCrosswalk(home.resolve("crosswalk.yaml"));
    var words = Stream.of("audit", "run", "--rules", rules, "--crosswalk", crosswalk);
    return Program.in(home)
        .run(Stream.concat(words, Stream.of(options)).map(Object::toString).toArray(String[]::new));
  }

  /** What was planted against what was found, as Markdown. */
  private static String table() {
    var rows =
        new StringBuilder("| planted | decisions | right verdict | found | found otherwise |");
    rows.append("\n|---|---:|---|---:|---:|\n");
    for (var fault : Fault.values()) {
      var due = fault.right().map(Verdict::name).orElse("none: left out");
      var all = planted.keySet().stream().filter(id -> planted.get(id) == fault).toList();
      var as =
          all.stream()
              .filter(
                  id ->
                      fault
                          .right()
                          .equals(Optional.ofNullable(findings.get(id)).map(Finding::verdict)));
      var found = as.count();
      rows.append(
          "| %s | %d | %s | %d | %d |\n"
              .formatted(fault, all.size(), due, found, all.size() - found));
    }
    return rows.toString();
  }

  private static Map<String, Verdict> right() {
    var verdicts = new HashMap<String, Verdict>();
    planted.forEach((id, fault) -> fault.right().ifPresent(verdict -> verdicts.put(id, verdict)));
    return verdicts;
  }

  private static Verdict found(String id) {
    return findings.get(id).verdict();
  }

  private static long count(Fault... faults) {
    return ids(faults).size();
  }

  private static Set<String> ids(Fault... faults) {
    var some = Set.of(faults);
    return planted.keySet().stream().filter(id -> some.contains(planted.get(id))).collect(toSet());
  }

  private static Set<String> ids(Predicate<Decision> some) {
    return judged.stream().filter(some).map(Decision::id).collect(toSet());
  }

  private static long alarms() {
    return count(Fault.ROW_DAMAGED, Fault.PLAYBOOK_DAMAGED);
  }

  /** The decisions of which the impact on each alone is a change. */
  private static Set<String> changed(Audit audit, List<Decision> decisions) {
    return decisions.stream()
        .filter(d -> audit.impact(List.of(d).iterator(), done -> {}).changed() == 1)
        .map(Decision::id)
        .collect(toSet());
  }

  private static long extents(Impact impact, ToLongFunction<Impact.Extent> number) {
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
    var verdicts = result.totals().byVerdict(Dimension.PERSON, person);
    var judged =
        verdicts.entrySet().stream()
            .filter(e -> e.getKey().isJudged())
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return verdicts.getOrDefault(Verdict.AGREED, 0L) / judged;
  }

  private static DecisionFilter standing() {
    var none = Optional.<String>empty();
    var ever = Optional.<Instant>empty();
    return new DecisionFilter(none, none, none, ever, ever, none, none, true, Optional.empty());
  }

  private static Audit audit(Rulebook now, Crosswalk crosswalk) {
    var replays = new Replays();
    var past = new PastRules(record::playbookFiles, YearOfDecisionsTests::compiled, replays);
    return new Audit(
        compiled(now.playbook().files()),
        crosswalk,
        past,
        replays,
        Suspicion.USUAL,
        ZoneOffset.UTC,
        10);
  }

  private static Rulebook compiled(Map<String, String> files) {
    return Rulebook.of(files, Optional.of(CACHE));
  }
}
