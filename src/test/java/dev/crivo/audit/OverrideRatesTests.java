package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crivo.audit.ControlState.Above;
import dev.crivo.audit.ControlState.Inside;
import dev.crivo.audit.ControlState.TooFewOthers;
import dev.crivo.audit.OverrideRates.Decided;
import dev.crivo.audit.OverrideRates.Rate;
import dev.crivo.playbook.Status.Kind;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverrideRatesTests {

  /** Cans that leak, of 50 in each of 30 samples: D. C. Montgomery, Statistical Quality Control. */
  private static final int[] LEAKING = {
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
    7, 13, 9, 6
  };

  @Test
  void findsWhatAPChartOfATextbookFinds() {
    var rules = new TreeMap<String, Share>();
    for (var i = 0; i < LEAKING.length; i++) {
      rules.put("sample " + (i + 1), new Share(LEAKING[i], 50));
    }
    var rates = rates(rules);

    assertThat(rates.all(Kind.OUTCOME)).isEqualTo(new Share(347, 1500));
    assertThat(rules.keySet())
        .filteredOn(rule -> rates.control(rule, 30) instanceof Above)
        .containsExactly("sample 15", "sample 23");
    // The chart's limit, 0.4102, is that of all samples; 21 of 50 is the last count inside here.
    assertThat(rates.control("sample 15", 30))
        .isEqualTo(new Above(new Share(22, 50), 325 / 1450.0, 0.42));
    assertThat(rates.control("sample 21", 30))
        .isEqualTo(new Inside(new Share(20, 50), 327 / 1450.0, 0.42));
  }

  @Test
  void aCountIsAboveWhereFishersExactTestSaysSo() {
    // scipy.stats.hypergeom.sf(count - 1, cases + others, overridden + count, cases)
    assertThat(ControlLimit.atLeast(22, new Share(325, 1450), 50))
        .isCloseTo(7.264909332537661e-4, within(1e-12));
    assertThat(ControlLimit.atLeast(20, new Share(327, 1450), 50))
        .isCloseTo(5.013288588018213e-3, within(1e-12));
    assertThat(ControlLimit.atLeast(24, new Share(323, 1450), 50))
        .isCloseTo(7.682376675471921e-5, within(1e-12));
  }

  /** As a script finds them that counts up with {@code scipy.stats.hypergeom.sf}. */
  @Test
  void fewCasesOfOthersLeaveMoreToChance() {
    assertThat(ControlLimit.of(new Share(0, 40), 30)).isEqualTo(7);
    assertThat(ControlLimit.of(new Share(0, 100_000), 30)).isZero();
    assertThat(ControlLimit.of(new Share(5, 100), 30)).isEqualTo(8);
    assertThat(ControlLimit.of(new Share(50, 1_000), 200)).isEqualTo(22);
  }

  @Test
  void withManyCasesOfOthersTheLimitIsTheBinomialOne() {
    assertThat(ControlLimit.of(new Share(100_000, 1_000_000), 50)).isEqualTo(12);
    assertThat(ControlLimit.of(new Share(2_000_000, 20_000_000), 10_000))
        .isEqualTo(1091)
        .isCloseTo((int) (1_000 + 3 * Math.sqrt(10_000 * 0.1 * 0.9)), within(1));
  }

  @Test
  void aRuleThatIsAlwaysOverriddenIsAboveAndDoesNotSpoilWhatIsExpected() {
    var rates = rates(Map.of("wrong", new Share(40, 40), "a", new Share(2, 100)));

    assertThat(rates.control("wrong", 30)).isEqualTo(new Above(new Share(40, 40), 0.02, 7 / 40.0));
    assertThat(rates.control("a", 30)).isInstanceOf(Inside.class);
  }

  @Test
  void saysNothingOfFewCasesOrWithoutOthers() {
    var rates = rates(Map.of("often", new Share(3, 400), "rare", new Share(29, 29)));

    assertThat(rates.control("rare", 30)).isEqualTo(new TooFew(29, 30));
    assertThat(rates.control("often", 30)).isEqualTo(new TooFewOthers(29, 30));
    assertThat(rates.control("never seen", 30)).isEqualTo(new TooFew(0, 30));
    assertThat(OverrideRates.NONE.control("any", 1)).isEqualTo(new TooFew(0, 1));
    assertThatThrownBy(() -> rates.control("rare", 0)).hasMessage("minimum: 1 or more, not 0");
  }

  @Test
  void aRuleIsHeldAgainstThoseOfItsLevelAlone() {
    var rules = new TreeMap<>(rates(Map.of("a", new Share(9, 40))).rules());
    rules.put("above a", new Rate(Kind.GROUP, new Share(0, 1_000)));

    assertThat(new OverrideRates(rules).control("a", 30)).isEqualTo(new TooFewOthers(0, 30));
  }

  @Test
  void everyRuleOverriddenAlwaysOrNeverStandsOutFromNone() {
    var always = rates(Map.of("a", new Share(50, 50), "b", new Share(50, 50)));
    var never = rates(Map.of("a", new Share(0, 50), "b", new Share(0, 50)));

    assertThat(always.control("a", 30)).isEqualTo(new Inside(new Share(50, 50), 1, 1));
    assertThat(never.control("a", 30))
        .isInstanceOfSatisfying(Inside.class, inside -> assertThat(inside.expected()).isZero());
  }

  @Test
  void countsTakenApartAddUp() {
    var here = new Counts<Decided>();
    here.add(new Decided("a", Kind.OUTCOME, true), 3);
    here.add(new Decided("a", Kind.OUTCOME, false), 7);
    var there = new Counts<Decided>();
    there.add(new Decided("a", Kind.OUTCOME, false), 10);
    there.add(new Decided("b", Kind.OUTCOME, true));

    assertThat(OverrideRates.of(here).plus(OverrideRates.of(there)))
        .isEqualTo(rates(Map.of("a", new Share(3, 20), "b", new Share(1, 1))));
    here.addAll(there);
    assertThat(OverrideRates.of(here).rules()).containsEntry("a", rate(new Share(3, 20)));
  }

  private static OverrideRates rates(Map<String, Share> rules) {
    var all = new TreeMap<String, Rate>();
    rules.forEach((rule, share) -> all.put(rule, rate(share)));
    return new OverrideRates(all);
  }

  private static Rate rate(Share share) {
    return new Rate(Kind.OUTCOME, share);
  }
}
