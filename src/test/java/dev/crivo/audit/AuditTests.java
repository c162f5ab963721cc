package dev.crivo.audit;

import static dev.crivo.audit.LendingDesk.FOR_A_TERM;
import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.PATIENT;
import static dev.crivo.audit.LendingDesk.RENAMED;
import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.WITH_A_ROOM;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.answers;
import static dev.crivo.audit.LendingDesk.by;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.audit.Audit.Result;
import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.DecidedCases;
import dev.crivo.decision.Decision;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.Rulebook;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AuditTests {

  private static final Map<String, Rulebook> KEPT =
      Map.of(
          RULES.playbook().version(), RULES,
          FOR_A_TERM.playbook().version(), FOR_A_TERM,
          WITH_A_ROOM.playbook().version(), WITH_A_ROOM,
          PATIENT.playbook().version(), PATIENT);

  @Test
  void countsVerdictsByEveryDimension() {
    var totals = audit(RULES, 10).of(DecidedCases.of(history()), done -> {}).totals();

    assertThat(totals.findings()).isEqualTo(history().size());
    assertThat(totals.byVerdict())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Verdict.AGREED, 30L, Verdict.SLIP, 4L, Verdict.RULES_CHANGED, 3L));
    assertThat(totals.byBlame())
        .containsExactlyInAnyOrderEntriesOf(Map.of(Blame.PERSON, 4L, Blame.NOBODY, 3L));
    assertThat(totals.byValue(Dimension.PERSON))
        .containsExactlyInAnyOrderEntriesOf(Map.of("ana", 33L, "rui", 4L));
    assertThat(totals.byVerdict(Dimension.PERSON, "rui")).containsOnly(Map.entry(Verdict.SLIP, 4L));
    assertThat(totals.byValue(Dimension.STATUS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("lent.home", 23L, "refused", 4L, "refused.late", 10L));
    assertThat(totals.byValue(Dimension.RULE))
        .containsExactlyInAnyOrderEntriesOf(Map.of("lent.home", 24L, "refused.late", 13L));
    assertThat(totals.byValue(Dimension.VERSION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(RULES.playbook().version(), 34L, PATIENT.playbook().version(), 3L));
    assertThat(totals.byValue(Dimension.MONTH)).containsOnly(Map.entry("2026-03", 37L));
    assertThat(totals.byValue(Dimension.WORKLOAD)).containsOnly(Map.entry("", 37L));
  }

  @Test
  void setsWhatWasChosenBesideWhatIsSuggestedByStatusAndByTopLevel() {
    var totals = audit(RULES, 10).of(DecidedCases.of(history()), done -> {}).totals();

    assertThat(totals.statuses().counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Cell("lent.home", "lent.home"), 20L,
                new Cell("refused", "refused"), 10L,
                new Cell("refused", "lent.home"), 4L,
                new Cell("lent.home", "refused"), 3L));
    assertThat(
            totals
                .statuses()
                .by(code -> new Levels(RULES.playbook()).at(Levels.TOP, code))
                .counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Cell("lent", "lent"), 20L,
                new Cell("refused", "refused"), 10L,
                new Cell("refused", "lent"), 4L,
                new Cell("lent", "refused"), 3L));
    assertThat(totals.judged()).isEqualTo(37);
    assertThat(totals.agreed()).hasValue(30.0 / 37);
  }

  @Test
  void monthsBeginWhereTheReaderIs() {
    var newYear = history().subList(0, 1);
    var west = audit(RULES, 1, ZoneOffset.ofHours(-12), Suspicion.USUAL);
    var east = audit(RULES, 1, ZoneOffset.ofHours(12), Suspicion.USUAL);
    assertThat(newYear.get(0).at()).hasToString("2026-03-01T12:00:00Z");

    assertThat(months(east.of(DecidedCases.of(newYear), d -> {}))).containsExactly("2026-03");
    assertThat(months(west.of(DecidedCases.of(newYear), d -> {}))).containsExactly("2026-03");
    assertThat(
            months(
                audit(RULES, 1, ZoneOffset.ofHoursMinutes(-12, -1), Suspicion.USUAL)
                    .of(DecidedCases.of(newYear), d -> {})))
        .containsExactly("2026-02");
  }

  @Test
  void comesToTheSameInAnyOrderOnAnyNumberOfProcessors() {
    var decisions = new ArrayList<>(history());
    var audit = audit(RULES, 5);
    var expected = audit.of(DecidedCases.of(decisions), new Batches(1_000, 1), done -> {});
    for (var seed = 1; seed <= 20; seed++) {
      Collections.shuffle(decisions, new Random(seed));

      var result =
          audit.of(DecidedCases.of(decisions), new Batches(seed, 1 + seed % 4), done -> {});

      assertThat(result).isEqualTo(expected);
    }
    assertThat(expected.worst()).hasSize(5);
  }

  @Test
  void namesTheWorstFindingsFirstTheFarthestApartBeforeTheOthersThenTheNewest() {
    var decisions =
        numbered(
            List.of(
                accepted(PATIENT, answers("member", "YES", "daysOverdue", "20", "shelf", "Maps")),
                decided(RULES, NOVEL, "refused"),
                decided(RULES, LATE, "refused"),
                accepted(RULES, NOVEL),
                decided(RULES, NOVEL, "refused"),
                LendingDesk.storing(accepted(RULES, LATE), accepted(RULES, NOVEL).suggested())));

    var worst = audit(RULES, 10).of(DecidedCases.of(decisions), done -> {}).worst();
    var few = audit(RULES, 2).of(DecidedCases.of(decisions), done -> {}).worst();

    assertThat(worst).extracting(id -> Integer.valueOf(id)).containsExactly(5, 4, 1, 2, 0);
    assertThat(few).extracting(id -> Integer.valueOf(id)).containsExactly(5, 4);
  }

  @Test
  void manyOverridesOfOneRuleToOneStatusAreTheRulesFault() {
    var decisions = overrides("ana", 3, "rui", 2);

    var result = audit(RULES, 10).of(DecidedCases.of(decisions), done -> {});

    assertThat(result.suspects())
        .containsOnly(
            Map.entry(new Cluster("lent.home", "refused"), new Suspicion.Evidence(5, 5, 2)));
    assertThat(result.totals().byVerdict())
        .containsOnly(Map.entry(Verdict.SUSPECTED_RULE_DEFECT, 5L));
    assertThat(result.totals().byVerdict(Dimension.PERSON, "rui"))
        .containsOnly(Map.entry(Verdict.SUSPECTED_RULE_DEFECT, 2L));
    assertThat(result.totals().byBlame()).containsOnly(Map.entry(Blame.RULE, 5L));
    assertThat(result.worst()).hasSize(5);
  }

  @Test
  void fewerOverridesOrThoseOfOnePersonAreSlips() {
    assertThat(suspects(overrides("ana", 3, "rui", 1), Suspicion.USUAL)).isEmpty();
    assertThat(suspects(overrides("ana", 9, "Ana", 9), Suspicion.USUAL)).isEmpty();
    assertThat(suspects(overrides("ana", 3, "rui", 1), new Suspicion(4, 0.5, 2))).hasSize(1);
    assertThat(suspects(overrides("ana", 5, "ana", 0), new Suspicion(5, 0.5, 1))).hasSize(1);
  }

  @Test
  void overridesToMoreThanOneStatusSuspectNoRuleWhereNoneHasItsShare() {
    var decisions = new ArrayList<Decision>();
    for (var i = 0; i < 5; i++) {
      var refused = decided(WITH_A_ROOM, NOVEL, i < 4 ? "refused" : "refused.late");
      decisions.add(LendingDesk.numbered(by(refused, i < 3 ? "ana" : "rui"), i));
    }
    for (var i = 0; i < 4; i++) {
      var other = decided(WITH_A_ROOM, NOVEL, "lent.room");
      decisions.add(LendingDesk.numbered(by(other, i % 2 == 0 ? "ana" : "rui"), 100 + i));
    }

    assertThat(suspects(WITH_A_ROOM, decisions, new Suspicion(5, 0.5, 2)))
        .containsExactly(new Cluster("lent.home", "refused"));
    assertThat(suspects(WITH_A_ROOM, decisions, new Suspicion(5, 0.6, 2))).isEmpty();
  }

  @Test
  void aWrongRuleOfTheTopLevelIsSuspectedAndNotThoseThatBuildOnIt() {
    var decisions = new ArrayList<Decision>();
    for (var term : List.of("SHORT", "LONG", "OPEN")) {
      var lent = answers("member", "YES", "daysOverdue", "0", "term", term);
      for (var chosen : List.of("refused", "refused.late")) {
        decisions.add(by(decided(FOR_A_TERM, lent, chosen), chosen.equals("refused") ? "a" : "b"));
      }
      for (var i = 0; i < 30; i++) {
        decisions.add(accepted(FOR_A_TERM, lent));
        decisions.add(accepted(FOR_A_TERM, LATE));
      }
    }
    var usual = Suspicion.USUAL;

    var result = audit(FOR_A_TERM, 0).of(DecidedCases.of(numbered(decisions)), done -> {});

    assertThat(result.suspects())
        .containsOnly(Map.entry(new Cluster("lent", "refused"), new Suspicion.Evidence(6, 6, 2)));
    var rates = result.totals().overrides().rules();
    assertThat(rates.get("lent").overridden()).isEqualTo(new Share(6, 96));
    assertThat(rates.get("lent.home").overridden()).isEqualTo(new Share(0, 90));
    assertThat(rates.get("lent.long").overridden()).isEqualTo(new Share(0, 30));
    assertThat(OverriddenRule.in(result.totals(), usual, 30))
        .extracting(OverriddenRule::rule)
        .containsExactly("lent");
  }

  @Test
  void whatWasDecidedElsewhereIsPutDownToNoVersion() {
    var elsewhere = imported(accepted(RULES, NOVEL));

    var totals = audit(RULES, 0).of(DecidedCases.of(List.of(elsewhere)), done -> {}).totals();

    assertThat(totals.byValue(Dimension.VERSION)).containsOnlyKeys("");
    var levels = new Levels(RULES.playbook());
    assertThat(StratifiedBy.VERSION.of(elsewhere, levels, ZoneOffset.UTC)).isEmpty();
    assertThat(StratifiedBy.VERSION.of(accepted(RULES, NOVEL), levels, ZoneOffset.UTC)).hasSize(12);
  }

  @Test
  void suspicionsAreAmongTheWorstThoughNewerSlipsAreMany() {
    var decisions = new ArrayList<>(overrides("ana", 3, "rui", 2));
    for (var i = 0; i < 20; i++) {
      decisions.add(LendingDesk.numbered(by(decided(RULES, LATE, "lent.home"), "eva"), 100 + i));
    }

    var result = audit(RULES, 3).of(DecidedCases.of(decisions), done -> {});

    assertThat(result.worst()).extracting(id -> Integer.valueOf(id)).containsExactly(4, 3, 2);
  }

  @Test
  void refusesThresholdsThatMeanNothing() {
    assertThatThrownBy(() -> new Suspicion(0, 0.5, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Suspicion(5, 0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Suspicion(5, Double.NaN, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Suspicion(5, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void compilesEveryVersionOnceHoweverManyThreadsAskForIt() {
    var compiled = new AtomicInteger();
    var past =
        new PastRules(
            version -> KEPT.get(version).playbook().files(),
            files -> {
              compiled.incrementAndGet();
              return KEPT.get(Rulebook.version(files));
            },
            new Replays());
    var audit = audit(RULES, past, 0, ZoneOffset.UTC, Suspicion.USUAL);

    audit.of(DecidedCases.of(history()), new Batches(1, 4), done -> {});

    assertThat(compiled).hasValue(2);
  }

  @Test
  void saysWhyThereAreNoRulesOfItsDay() {
    var decision = accepted(RULES, NOVEL);
    var problem = new PlaybookException("case.drl", "is old");

    assertThat(past(v -> Map.of(), RULES).of(Read.of(decision))).isEqualTo(new Then.Missing());
    assertThat(past(v -> Map.of(), RULES).of(Read.of(imported(decision))))
        .isEqualTo(new Then.NoRules());
    assertThat(past(v -> PATIENT.playbook().files(), RULES).of(Read.of(decision)))
        .isEqualTo(new Then.OtherRules());
    var unreadable =
        new PastRules(
            v -> RULES.playbook().files(),
            files -> {
              throw problem;
            },
            new Replays());
    assertThat(unreadable.of(Read.of(decision))).isEqualTo(new Then.Unreadable("case.drl: is old"));
    assertThat(unreadable.playbook(decision)).isEmpty();
  }

  @Test
  void evaluatesTheSameAnswersOnceInWhateverOrderTheyWereGiven() {
    var replays = new Replays();
    var first = replays.of(RULES, answers("member", "YES", "daysOverdue", "20"));

    assertThat(replays.of(RULES, answers("daysOverdue", "20", "member", "YES"))).isSameAs(first);
    assertThat(replays.of(PATIENT, answers("member", "YES", "daysOverdue", "20")))
        .isNotEqualTo(first);
  }

  @Test
  void remembersSoManyCasesAtMostThoseUsedLast() {
    var replays = new Replays(2);
    var late = replays.of(RULES, LATE);
    replays.of(RULES, NOVEL);
    assertThat(replays.of(RULES, LATE)).isSameAs(late);
    var third = replays.of(RULES, LendingDesk.STRANGER);

    assertThat(replays.size()).isEqualTo(2);
    assertThat(replays.of(RULES, LATE)).isSameAs(late);
    assertThat(replays.of(RULES, LendingDesk.STRANGER)).isSameAs(third);
  }

  @Test
  void tellsHowManyDecisionsAreDone() {
    var last = new AtomicLong();

    audit(RULES, 0).of(DecidedCases.of(history()), new Batches(10, 2), last::set);

    assertThat(last).hasValue(37);
  }

  @Test
  void aMistakeInAThreadIsNotLost() {
    var past =
        new PastRules(
            v -> {
              throw new IllegalStateException("the disk is gone");
            },
            files -> RULES,
            new Replays());

    assertThatThrownBy(
            () ->
                audit(RULES, past, 0, ZoneOffset.UTC, Suspicion.USUAL)
                    .of(DecidedCases.of(history()), done -> {}))
        .hasMessageContaining("the disk is gone");
  }

  @Test
  void impactTellsWhatEndsOtherwiseByWhichRulesAndHowOften() {
    var decisions = new ArrayList<>(history());
    decisions.add(LendingDesk.numbered(imported(accepted(RULES, NOVEL)), 99));

    var impact =
        audit(PATIENT, 0)
            .impact(DecidedCases.of(decisions), Optional.empty(), new Batches(3, 2), done -> {});

    assertThat(impact.alike()).isEqualTo(27);
    assertThat(impact.unknown()).isEqualTo(1);
    assertThat(impact.changed()).isEqualTo(10);
    assertThat(impact.decisions()).isEqualTo(38);
    assertThat(impact.byExtent())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.getKey().from().codes()).containsExactly("refused.late");
              assertThat(change.getKey().to().codes()).containsExactly("lent.home");
              assertThat(change.getKey().before()).containsExactly("refused/late", "refused.late");
              assertThat(change.getKey().after()).containsExactly("lent.home");
              assertThat(change.getValue().cases()).isEqualTo(10);
              assertThat(change.getValue().chosenBefore()).isEqualTo(10);
              assertThat(change.getValue().chosenAfter()).isZero();
              assertThat(change.getValue().examples())
                  .extracting(Integer::valueOf)
                  .containsExactly(29, 28, 27);
            });
  }

  @Test
  void impactPutsCasesOfOtherStatusesTogetherWhateverNameWasPicked() {
    var decisions = new ArrayList<Decision>();
    for (var shelf : List.of("Novels", "Maps")) {
      var late = answers("member", "YES", "daysOverdue", "20", "shelf", shelf);
      decisions.add(accepted(PATIENT, late));
    }

    var impact =
        audit(RULES, 0).impact(DecidedCases.of(numbered(decisions)), Optional.empty(), done -> {});

    assertThat(impact.byExtent())
        .singleElement()
        .satisfies(change -> assertThat(change.getValue().cases()).isEqualTo(2));
  }

  @Test
  void impactDoesNotTakeANewNameForAChange() {
    var renamed = new Crosswalk(Map.of("lent.home", new Crosswalk.Change.Renamed("lent.out")));
    var decisions = numbered(List.of(accepted(RULES, NOVEL)));

    var with = impactOfRenaming(decisions.get(0), renamed);
    var without = impactOfRenaming(decisions.get(0), Crosswalk.NONE);

    assertThat(with.alike()).isEqualTo(1);
    assertThat(without.changed()).isEqualTo(1);
  }

  private static Impact impactOfRenaming(Decision decision, Crosswalk crosswalk) {
    return Impact.of(
        decision.id(),
        decision.chosen(),
        Optional.of(Replayed.of(RULES, decision.answers())),
        Replayed.of(RENAMED, decision.answers()),
        crosswalk);
  }

  @Test
  void impactOfAdoptingRulesIsThatAgainstOtherRulesWhateverThoseOfTheDay() {
    var late = answers("member", "YES", "daysOverdue", "20", "shelf", "Novels");
    var decisions =
        numbered(
            List.of(
                accepted(RULES, late),
                accepted(PATIENT, late),
                imported(accepted(RULES, late)),
                accepted(RULES, NOVEL)));

    var same = adopting(PATIENT, Optional.of(PATIENT), decisions);
    var patient = adopting(PATIENT, Optional.of(RULES), decisions);
    var sinceThen = adopting(PATIENT, Optional.empty(), decisions);

    assertThat(same).isEqualTo(new Impact(4, 0, Map.of()));
    assertThat(patient.unknown()).isZero();
    assertThat(patient.changed()).isEqualTo(3);
    assertThat(patient.byExtent().get(0).getValue().chosenBefore()).isEqualTo(2);
    assertThat(patient.byExtent().get(0).getValue().chosenAfter()).isEqualTo(1);
    assertThat(sinceThen.unknown()).isEqualTo(1);
    assertThat(sinceThen.changed()).isEqualTo(1);
  }

  @Test
  void aCaseThatAsksAnotherQuestionButEndsAlikeIsAlike() {
    var unfinished =
        List.of(decided(RULES, answers("member", "YES", "daysOverdue", "3"), "refused"));

    var impact = adopting(LendingDesk.WITHOUT_SHELVES, Optional.of(RULES), unfinished);

    assertThat(impact.alike()).isEqualTo(1);
  }

  private static Impact adopting(
      Rulebook rules, Optional<Rulebook> before, List<Decision> decisions) {
    return audit(rules, 0).impact(DecidedCases.of(decisions), before, done -> {});
  }

  /** Ana accepts, Rui refuses novels without giving a reason that counts, rules then change. */
  private static List<Decision> history() {
    var all = new ArrayList<Decision>();
    for (var i = 0; i < 20; i++) {
      all.add(accepted(RULES, NOVEL));
    }
    for (var i = 0; i < 10; i++) {
      all.add(accepted(RULES, LATE));
    }
    for (var i = 0; i < 4; i++) {
      all.add(by(decided(RULES, NOVEL, "refused"), i % 2 == 0 ? "rui" : "Rui"));
    }
    for (var i = 0; i < 3; i++) {
      all.add(accepted(PATIENT, answers("member", "YES", "daysOverdue", "20", "shelf", "Novels")));
    }
    return numbered(all);
  }

  private static List<Decision> overrides(String one, int first, String other, int second) {
    var all = new ArrayList<Decision>();
    for (var i = 0; i < first + second; i++) {
      all.add(by(decided(RULES, NOVEL, "refused"), i < first ? one : other));
    }
    return numbered(all);
  }

  private static List<Decision> numbered(List<Decision> decisions) {
    var all = new ArrayList<Decision>();
    decisions.forEach(d -> all.add(LendingDesk.numbered(d, all.size())));
    return List.copyOf(all);
  }

  private static List<String> months(Result result) {
    return List.copyOf(result.totals().byValue(Dimension.MONTH).keySet());
  }

  private static Set<Cluster> suspects(List<Decision> decisions, Suspicion suspicion) {
    return suspects(RULES, decisions, suspicion);
  }

  private static Set<Cluster> suspects(
      Rulebook now, List<Decision> decisions, Suspicion suspicion) {
    return audit(now, 0, ZoneOffset.UTC, suspicion)
        .of(DecidedCases.of(decisions), done -> {})
        .suspects()
        .keySet();
  }

  private static Audit audit(Rulebook now, int most) {
    return audit(now, most, ZoneOffset.UTC, Suspicion.USUAL);
  }

  private static Audit audit(Rulebook now, int most, ZoneId zone, Suspicion suspicion) {
    var files =
        (Function<String, Map<String, String>>)
            version ->
                Optional.ofNullable(KEPT.get(version))
                    .map(r -> r.playbook().files())
                    .orElse(Map.of());
    var past = new PastRules(files, kept -> KEPT.get(Rulebook.version(kept)), new Replays());
    return audit(now, past, most, zone, suspicion);
  }

  private static Audit audit(
      Rulebook now, PastRules past, int most, ZoneId zone, Suspicion suspicion) {
    return new Audit(now, Crosswalk.NONE, past, suspicion, zone, most);
  }

  private static PastRules past(Function<String, Map<String, String>> files, Rulebook rules) {
    return new PastRules(files, kept -> rules, new Replays());
  }
}
