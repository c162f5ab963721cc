package dev.crivo.audit;

import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.answers;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.ControlState.Above;
import dev.crivo.audit.ControlState.NoRate;
import dev.crivo.audit.Estimate.Measured;
import dev.crivo.audit.Figures.Group;
import dev.crivo.audit.OverriddenRule.Instead;
import dev.crivo.decision.DecidedCases;
import dev.crivo.decision.Decision;
import dev.crivo.playbook.Answers;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example's figures are those of its own comment. */
class FiguresTests {

  private static final Cluster ROOM = new Cluster("lent.room", "lent.home");

  private static final Audit AUDIT =
      new Audit(
          EightyLoans.RULES,
          Crosswalk.NONE,
          new PastRules(
              version ->
                  version.equals(EightyLoans.RULES.playbook().version())
                      ? EightyLoans.RULES.playbook().files()
                      : Map.of(),
              files -> EightyLoans.RULES,
              new Replays()),
          Suspicion.USUAL,
          ZoneOffset.UTC,
          10);

  @Test
  void agreementIsThatOfTheExampleAtBothLevelsAndWithHalfCredit() {
    var figures = figures(EightyLoans.all(), 30);

    assertThat(figures.status().matrix().counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Cell("lent.home", "lent.home"), 40L,
                new Cell("lent.home", "lent.room"), 7L,
                new Cell("lent.room", "lent.room"), 9L,
                new Cell("refused", "lent.home"), 3L,
                new Cell("refused", "none"), 1L,
                new Cell("refused", "refused"), 20L));
    assertFigure(figures.status().agreement().raw(), 0.8625, 0.7703290, 0.9214529);
    assertFigure(figures.status().agreement().kappa(), 0.7656458, 0.6397233, 0.8915683);
    assertFigure(figures.status().agreement().gwet(), 0.8292975, 0.7347393, 0.9238557);
    assertFigure(figures.top().agreement().raw(), 0.95, 0.8783772, 0.9803864);
    assertFigure(figures.top().agreement().kappa(), 0.8776758, 0.7640963, 0.9912554);
    assertFigure(figures.top().agreement().gwet(), 0.9371964, 0.8763848, 0.9980080);
    // Wilson's lower limit of 72 of 80, and his upper limit of 73.
    assertFigure(figures.credited().raw(), 0.90625, 0.8148931, 0.9569680);
    assertFigure(figures.credited().kappa(), 0.8116465, 0.7018950, 0.9213981);
    assertFigure(figures.credited().gwet(), 0.8761344, 0.8025720, 0.9496967);
  }

  @Test
  void statusesThatNobodyChoseAreCategoriesAsWell() {
    var figures = figures(List.of(decided(EightyLoans.RULES, NOVEL, "lent.home")), 1);

    assertThat(figures.status().matrix().categories())
        .containsExactly("lent.home", "lent.room", "refused");
    assertThat(figures.top().matrix().categories()).containsExactly("lent", "refused");
  }

  @Test
  void saysWhoAgreesLeastFirstAndNothingOfThoseWithTooFew() {
    var all = figures(EightyLoans.all(), 9).groups().get(Dimension.PERSON);
    var some = figures(EightyLoans.all(), 30).groups().get(Dimension.PERSON);

    assertThat(all)
        .extracting(Group::value, Group::same)
        .containsExactly(
            tuple("rui", new Share(0, 9)),
            tuple("ana", new Share(60, 62)),
            tuple("eva", new Share(9, 9)));
    assertThat(some).extracting(Group::value).containsExactly("ana", "rui", "eva");
    assertFigure(some.get(0).agreement(), 60 / 62.0, 0.8897953, 0.9911086, 62);
    assertThat(some.get(1).agreement()).isEqualTo(new TooFew(9, 30));
  }

  @Test
  void groupsOfEveryDimensionAddUpToTheWhole() {
    var figures = figures(EightyLoans.all(), 1);

    assertThat(figures.groups())
        .hasSize(Dimension.values().length - 1)
        .allSatisfy(
            (dimension, groups) ->
                assertThat(groups.stream().map(Group::same).reduce(Share.NONE, Share::plus))
                    .as(dimension.name())
                    .isEqualTo(new Share(69, 80)));
  }

  @Test
  void countsNoneOfThoseThatDoNotTellRightFromWrong() {
    var decisions = new ArrayList<>(EightyLoans.all());
    var unfinished = decided(EightyLoans.RULES, answers("member", "YES"), "lent.home");
    decisions.addAll(Collections.nCopies(5, unfinished));

    var figures = figures(decisions, 30);

    assertThat(figures.notJudged()).isEqualTo(5);
    assertThat(figures.status()).isEqualTo(figures(EightyLoans.all(), 30).status());
  }

  @Test
  void anotherDetailOfTheSameStatusIsAnAgreementOnTheStatus() {
    var figures = figures(List.of(decided(EightyLoans.RULES, LATE, "refused")), 1);

    assertThat(figures.status().matrix().agreed()).isEqualTo(1);
    assertThat(figures.groups().get(Dimension.PERSON))
        .extracting(Group::same)
        .containsExactly(new Share(1, 1));
  }

  @Test
  void withTooFewThereIsNoFigureAtAll() {
    var figures = figures(EightyLoans.all(), 81);

    var tooFew = new TooFew(80, 81);
    var none = new Agreement(tooFew, tooFew, tooFew);
    assertThat(figures.top().agreement()).isEqualTo(none);
    assertThat(figures.status().agreement()).isEqualTo(none);
    assertThat(figures.credited()).isEqualTo(none);
  }

  @Test
  void aRuleOverriddenMoreOftenThanTheOthersIsAboveItsLimit() {
    var rules = rules(EightyLoans.all(), 16);

    // Of 79 cases with 10 overrides, 7 of 16 have a chance of 0.00033, and 6 with 9 have 0.00166.
    assertThat(rules).first().extracting(OverriddenRule::rule).isEqualTo("lent.room");
    assertThat(rules.get(0).control()).isEqualTo(new Above(new Share(7, 16), 3 / 63.0, 6 / 16.0));
    assertThat(rules.get(0).instead())
        .singleElement()
        .isEqualTo(new Instead(ROOM, new Suspicion.Evidence(7, 7, 2), true));
    assertThat(rules).filteredOn(OverriddenRule::isSuspect).hasSize(1);
  }

  @Test
  void aRuleAboveItsLimitIsSuspectThoughNoClusterIs() {
    var totals = result(EightyLoans.all()).totals();
    var patient = new Suspicion(100, 0.5, 2);

    assertThat(OverriddenRule.in(totals, patient, 16))
        .filteredOn(OverriddenRule::isSuspect)
        .extracting(OverriddenRule::rule)
        .containsExactly("lent.room");
    assertThat(OverriddenRule.in(totals, patient, 17)).noneMatch(OverriddenRule::isSuspect);
  }

  @Test
  void aRuleThatGivesNoStatusHasNoRateForOnlyItsOverridesAreOnRecord() {
    var rules = rules(EightyLoans.all(), 1);

    assertThat(rules)
        .filteredOn(r -> r.rule().equals("follow-up.ask-membership"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.rate()).isEqualTo(new Share(1, 1));
              assertThat(rule.control()).isEqualTo(new NoRate());
              assertThat(rule.isSuspect()).isFalse();
            });
  }

  @Test
  void aDecisionFromElsewhereOverridesNoRuleForNothingWasSuggested() {
    var decisions = new ArrayList<>(EightyLoans.all());
    decisions.addAll(Collections.nCopies(50, imported(accepted(EightyLoans.RULES, NOVEL))));
    decisions.addAll(
        Collections.nCopies(50, imported(decided(EightyLoans.RULES, NOVEL, "refused"))));

    assertThat(rules(decisions, 16)).isEqualTo(rules(EightyLoans.all(), 16));
  }

  @Test
  void namesTheNewestOverridesAndTheMostFrequentCase() {
    var decisions = new ArrayList<>(EightyLoans.all());
    decisions.addAll(lent(3, answers("member", "NO", "daysOverdue", "30")));

    var overrides = result(decisions).overrides();

    assertThat(overrides.newest(ROOM)).map(Integer::valueOf).containsExactly(82, 81, 80, 55, 54);
    assertThat(overrides.mostFrequent(ROOM)).contains(new Overrides.Case(7, "%026d".formatted(55)));
    assertThat(overrides.newest(new Cluster("no", "rule"))).isEmpty();
  }

  @Test
  void theSameAnswersGivenInAnotherOrderAreTheSameCase() {
    var decisions = new ArrayList<>(EightyLoans.all());
    decisions.addAll(lent(5, answers("member", "NO", "daysOverdue", "30")));
    decisions.addAll(lent(5, answers("daysOverdue", "30", "member", "NO")));

    var overrides = result(decisions).overrides();

    assertThat(overrides.mostFrequent(ROOM))
        .contains(new Overrides.Case(10, "%026d".formatted(89)));
  }

  private static List<Decision> lent(int times, Answers answers) {
    return Collections.nCopies(times, decided(EightyLoans.RULES, answers, "lent.home"));
  }

  private static List<OverriddenRule> rules(List<Decision> decisions, long minimum) {
    return OverriddenRule.in(result(decisions).totals(), Suspicion.USUAL, minimum);
  }

  private static Figures figures(List<Decision> decisions, long minimum) {
    return Figures.of(result(decisions).totals(), EightyLoans.RULES.playbook(), minimum);
  }

  private static Audit.Result result(List<Decision> decisions) {
    var numbered = new ArrayList<Decision>();
    decisions.forEach(d -> numbered.add(LendingDesk.numbered(d, numbered.size())));
    return AUDIT.of(DecidedCases.of(numbered), new Batches(7, 2), done -> {});
  }

  private static void assertFigure(Estimate estimate, double value, double low, double high) {
    assertFigure(estimate, value, low, high, 80);
  }

  private static void assertFigure(
      Estimate estimate, double value, double low, double high, long n) {
    var measured = (Measured) estimate;
    assertThat(measured.value()).isCloseTo(value, within(1e-6));
    assertThat(measured.interval().low()).isCloseTo(low, within(1e-6));
    assertThat(measured.interval().high()).isCloseTo(high, within(1e-6));
    assertThat(measured.n()).isEqualTo(n);
  }
}
