package dev.crivo.audit;

import static dev.crivo.audit.Matrices.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crivo.audit.Estimate.Measured;
import dev.crivo.audit.Estimate.NoVariety;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Published examples, to the digits that were printed; more digits, and the limits where none were
 * printed, are of a script that takes the variances by the delta method with numeric derivatives.
 */
class AgreementTests {

  private static final Offset<Double> PRINTED = within(0.0005);
  private static final Offset<Double> EXACT = within(1e-6);

  /** Fleiss, Cohen and Everitt 1969: two diagnoses each of 200 patients. */
  private static final ConfusionMatrix DIAGNOSES =
      Matrices.of(row(106, 10, 4), row(22, 28, 10), row(2, 12, 6));

  /** Gwet's Handbook: why a pregnancy ended, as two abstractors read it from 100 files. */
  private static final ConfusionMatrix ABSTRACTORS =
      Matrices.of(row(13, 0, 0), row(0, 20, 7), row(0, 4, 56));

  /** Gwet 2008 and before: 125 cases, nearly all of one category. */
  private static final ConfusionMatrix PARADOX = Matrices.of(row(118, 5), row(2, 0));

  @Test
  void kappaIsThatOfCohen1960() {
    var agreement = unweighted(row(88, 10, 2), row(14, 40, 6), row(18, 10, 12));

    assertThat(value(agreement.raw())).isCloseTo(0.70, EXACT);
    assertThat(value(agreement.kappa())).isCloseTo(0.492, PRINTED);
    assertLimits(agreement.kappa(), 0.3915637, 0.5914871);
  }

  @Test
  void kappaAndItsVarianceAreThoseOfFleissCohenAndEveritt1969() {
    var kappa = CohenKappa.coefficient(RatedPairs.of(DIAGNOSES, Credit.ONLY_THE_SAME::of));

    assertThat(kappa.value()).isCloseTo(0.429, PRINTED);
    assertThat(kappa.variance()).isCloseTo(0.002885, within(0.0000005));
  }

  @Test
  void weightedKappaAndItsVarianceAreThoseOfFleissCohenAndEveritt1969() {
    var weights = new double[][] {{1, 0, 4 / 9.0}, {0, 1, 6 / 9.0}, {4 / 9.0, 6 / 9.0, 1}};

    var kappa = CohenKappa.coefficient(RatedPairs.of(DIAGNOSES, weights(weights)));

    assertThat(kappa.value()).isCloseTo(0.507, PRINTED);
    assertThat(kappa.variance()).isCloseTo(0.003248, within(0.0000005));
  }

  @Test
  void ac1AndItsErrorAreThoseOfGwetsHandbook() {
    var pairs = RatedPairs.of(ABSTRACTORS, Credit.ONLY_THE_SAME::of);

    assertThat(GwetCoefficient.coefficient(pairs).value()).isCloseTo(0.8493305, EXACT);
    assertThat(Math.sqrt(GwetCoefficient.coefficient(pairs).variance()))
        .isCloseTo(0.0432175, EXACT);
    assertThat(CohenKappa.coefficient(pairs).value()).isCloseTo(0.7964094, EXACT);
    assertThat(Math.sqrt(CohenKappa.coefficient(pairs).variance())).isCloseTo(0.0589107, EXACT);
  }

  @Test
  void ac1StaysHighWhereKappaFallsToZeroThoughNearlyAllAgree() {
    var agreement = Agreement.of(PARADOX, 30);

    assertThat(value(agreement.raw())).isCloseTo(0.944, EXACT);
    assertThat(value(agreement.kappa())).isCloseTo(-0.0233918, EXACT);
    assertLimits(agreement.kappa(), -0.0474734, 0.0006898);
    assertThat(value(agreement.gwet())).isCloseTo(0.9407763, EXACT);
    assertLimits(agreement.gwet(), 0.8957666, 0.9857860);
  }

  @Test
  void kappaDropsByTheMarginsAloneAsInFeinsteinAndCicchetti1990() {
    var balanced = unweighted(row(40, 9), row(6, 45));
    var lopsided = unweighted(row(80, 10), row(5, 5));

    assertThat(value(balanced.raw())).isCloseTo(value(lopsided.raw()), EXACT);
    assertThat(value(balanced.kappa())).isCloseTo(0.70, within(0.005));
    assertThat(value(lopsided.kappa())).isCloseTo(0.32, within(0.005));
    assertThat(value(balanced.gwet())).isCloseTo(0.7007481, EXACT);
    assertThat(value(lopsided.gwet())).isCloseTo(0.808, EXACT);
  }

  @Test
  void limitsOfTheRawShareAreWilsonsAsInNewcombe1998() {
    assertLimits(new Share(81, 263).estimate(1), 0.2553, 0.3662, within(0.00005));
    assertLimits(new Share(15, 148).estimate(1), 0.0624, 0.1605, within(0.00005));
    assertLimits(new Share(0, 20).estimate(1), 0, 0.1611, within(0.00005));
    assertLimits(new Share(1, 29).estimate(1), 0.0061, 0.1718, within(0.00005));
    assertLimits(unweighted(row(41, 140), row(42, 40)).raw(), 0.2553, 0.3662, within(0.00005));
  }

  @Test
  void theRightGroupWithTheWrongCategoryIsHalfRight() {
    var matrix = Matrices.of(row(30, 5, 1), row(4, 25, 2), row(0, 3, 30));

    var agreement = Agreement.of(matrix, Credit.halfWithin(AgreementTests::group), 30);

    assertThat(value(agreement.raw())).isCloseTo(0.85 + 0.09 / 2, EXACT);
    // Wilson's lower limit of 89 of 100, and his upper limit of 90.
    assertLimits(agreement.raw(), 0.8136870, 0.9447708);
    assertThat(value(agreement.kappa())).isCloseTo(0.8105719, EXACT);
    assertLimits(agreement.kappa(), 0.7151710, 0.9059728);
    assertThat(value(agreement.gwet())).isCloseTo(0.8111058, EXACT);
    assertLimits(agreement.gwet(), 0.7167267, 0.9054849);
  }

  @Test
  void noCreditForTheGroupIsNoCreditAtAll() {
    var none = new Credit(AgreementTests::group, 0);

    assertThat(Agreement.of(ABSTRACTORS, none, 30)).isEqualTo(Agreement.of(ABSTRACTORS, 30));
    assertThatThrownBy(() -> new Credit(AgreementTests::group, 1))
        .hasMessage("partial: 0 or more and less than 1, not 1.0");
  }

  @Test
  void saysNothingOfFewerCasesThanStated() {
    var tooFew = new TooFew(125, 126);

    assertThat(Agreement.of(PARADOX, 126)).isEqualTo(new Agreement(tooFew, tooFew, tooFew));
    assertThat(Agreement.of(PARADOX, 125).raw()).isInstanceOf(Measured.class);
    assertThat(Agreement.of(ConfusionMatrix.EMPTY, 1).kappa()).isEqualTo(new TooFew(0, 1));
    assertThat(Share.NONE.estimate(1)).isEqualTo(new TooFew(0, 1));
    assertThat(new Share(3, 29).estimate(30)).isEqualTo(new TooFew(29, 30));
    assertThat(new Share(3, 30).estimate(30)).isInstanceOf(Measured.class);
    assertThatThrownBy(() -> Agreement.of(PARADOX, 0)).hasMessage("minimum: 1 or more, not 0");
  }

  @Test
  void oneCategoryAloneTellsNothingApart() {
    var alike = Matrices.of(row(50));

    assertThat(Agreement.of(alike, 30).raw()).isInstanceOf(Measured.class);
    assertThat(Agreement.of(alike, 30).kappa()).isEqualTo(new NoVariety(50));
    assertThat(Agreement.of(alike, 30).gwet()).isEqualTo(new NoVariety(50));
  }

  @Test
  void oneCategoryOfSeveralThatCouldHaveBeenUsedIsAgreementToGwetOnly() {
    var agreement = Agreement.of(Matrices.of(row(50)).over(List.of("b", "c")), 30);

    assertThat(agreement.kappa()).isEqualTo(new NoVariety(50));
    assertThat(value(agreement.gwet())).isEqualTo(1);
  }

  @Test
  void kappaSaysNothingOfRatersOneOfWhomUsedOneCategory() {
    var always = unweighted(row(80, 20), row(0, 0));

    assertThat(always.kappa()).isEqualTo(new NoVariety(100));
    assertThat(value(always.gwet())).isCloseTo(0.7560976, EXACT);
  }

  @Test
  void perfectAgreementIsNotCertainty() {
    var perfect = unweighted(row(25, 0), row(0, 25));

    // Wilson's lower limit of 50 of 50 is 50 / (50 + z^2) = 0.9286524; chance is one half to both.
    assertThat(value(perfect.kappa())).isEqualTo(1);
    assertLimits(perfect.kappa(), 0.8573048, 1);
    assertThat(value(perfect.gwet())).isEqualTo(1);
    assertLimits(perfect.gwet(), 0.8573048, 1);
  }

  @Test
  void completeDisagreementIsNotCertaintyEither() {
    var opposite = unweighted(row(0, 25), row(25, 0));

    assertThat(value(opposite.kappa())).isEqualTo(-1);
    assertLimits(opposite.kappa(), -1, -0.8573048);
    assertThat(value(opposite.gwet())).isEqualTo(-1);
    assertLimits(opposite.gwet(), -1, -0.8573048);
  }

  @Test
  void categoriesThatNobodyUsedMatterToGwetAndNotToKappa() {
    var among = ABSTRACTORS.over(List.of("x", "y", "z"));

    assertThat(Agreement.of(among, 30).kappa()).isEqualTo(Agreement.of(ABSTRACTORS, 30).kappa());
    assertThat(value(Agreement.of(among, 30).gwet()))
        .isGreaterThan(value(Agreement.of(ABSTRACTORS, 30).gwet()));
  }

  private static Agreement unweighted(long[]... rows) {
    return Agreement.of(Matrices.of(rows), 30);
  }

  private static String group(String category) {
    return category.equals("c") ? "c" : "a or b";
  }

  private static ToDoubleBiFunction<String, String> weights(double[][] table) {
    return (one, other) -> table[one.charAt(0) - 'a'][other.charAt(0) - 'a'];
  }

  private static double value(Estimate estimate) {
    assertThat(estimate).isInstanceOf(Measured.class);
    return ((Measured) estimate).value();
  }

  private static void assertLimits(Estimate estimate, double low, double high) {
    assertLimits(estimate, low, high, EXACT);
  }

  private static void assertLimits(
      Estimate estimate, double low, double high, Offset<Double> offset) {
    assertThat(estimate).isInstanceOf(Measured.class);
    var interval = ((Measured) estimate).interval();
    assertThat(interval.low()).as("low").isCloseTo(low, offset);
    assertThat(interval.high()).as("high").isCloseTo(high, offset);
  }
}
