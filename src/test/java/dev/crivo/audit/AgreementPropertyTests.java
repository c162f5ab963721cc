package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crivo.Generated;
import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.Estimate.Measured;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.data.Offset;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;

/** Tables of up to five categories; the first two belong together. */
@Generated
class AgreementPropertyTests {

  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final Credit HALF =
      Credit.halfWithin(category -> category.compareTo("c") < 0 ? "group" : category);

  @Property(tries = 1_000)
  void kappaIsWhatOthersCount(@ForAll("tables") long[][] table) {
    var matrix = Matrices.of(table);

    if (Agreement.of(matrix, 1).kappa() instanceof Measured kappa) {
      assertThat(kappa.value())
          .isCloseTo(new CohenKappaAgreement(study(table)).calculateAgreement(), ROUNDING);
    }
    if (Agreement.of(matrix, HALF, 1).kappa() instanceof Measured kappa) {
      var theirs =
          new WeightedKappaAgreement(
              study(table), (s, one, other) -> 1 - HALF.of((String) one, (String) other));
      assertThat(kappa.value()).isCloseTo(theirs.calculateAgreement(), ROUNDING);
    }
  }

  @Property(tries = 1_000)
  void variancesAreThoseOfTheDeltaMethod(@ForAll("tables") long[][] table) {
    var matrix = Matrices.of(table);
    var pairs = RatedPairs.of(matrix, HALF::of);

    if (CohenKappa.of(pairs) instanceof Measured) {
      assertVariance(CohenKappa::coefficient, pairs);
    }
    if (GwetCoefficient.of(pairs) instanceof Measured) {
      assertVariance(GwetCoefficient::coefficient, pairs);
    }
  }

  @Property(tries = 1_000)
  void everyFigureLiesWithinItsLimits(@ForAll("tables") long[][] table) {
    for (var credit : new Credit[] {Credit.ONLY_THE_SAME, HALF}) {
      var agreement = Agreement.of(Matrices.of(table), credit, 1);
      for (var estimate : new Estimate[] {agreement.raw(), agreement.kappa(), agreement.gwet()}) {
        if (estimate instanceof Measured figure) {
          assertThat(figure.value())
              .isBetween(figure.interval().low() - 1e-9, figure.interval().high() + 1e-9);
          assertThat(figure.interval().low()).isGreaterThanOrEqualTo(-1);
          assertThat(figure.interval().high()).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Property(tries = 1_000)
  void itDoesNotMatterWhoIsWhoNorWhatCategoriesAreCalled(@ForAll("tables") long[][] table) {
    var matrix = Matrices.of(table);
    var turned = cells(matrix, cell -> new Cell(cell.suggested(), cell.chosen()));
    UnaryOperator<String> other = category -> "z" + (char) ('z' - category.charAt(0));
    var renamed =
        cells(matrix, cell -> new Cell(other.apply(cell.chosen()), other.apply(cell.suggested())));

    assertSame(Agreement.of(turned, 1), Agreement.of(matrix, 1));
    assertSame(Agreement.of(renamed, 1), Agreement.of(matrix, 1));
  }

  @Property(tries = 1_000)
  void partsAddUpToTheWhole(@ForAll("tables") long[][] one, @ForAll("tables") long[][] other) {
    var together = new Counts<Cell>();
    Matrices.of(one).counts().forEach(together::add);
    Matrices.of(other).counts().forEach(together::add);

    assertThat(Matrices.of(one).plus(Matrices.of(other))).isEqualTo(ConfusionMatrix.of(together));
  }

  @Provide
  Arbitrary<long[][]> tables() {
    var counts =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)), Tuple.of(2, Arbitraries.longs().between(0, 40)));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(q -> counts.array(long[].class).ofSize(q).array(long[][].class).ofSize(q))
        .filter(table -> Arrays.stream(table).flatMapToLong(Arrays::stream).sum() > 0);
  }

  private static CodingAnnotationStudy study(long[][] table) {
    var study = new CodingAnnotationStudy(2);
    for (var row = 0; row < table.length; row++) {
      for (var column = 0; column < table.length; column++) {
        study.addMultipleItems((int) table[row][column], Matrices.name(row), Matrices.name(column));
      }
    }
    return study;
  }

  /** The variance by derivatives that are taken numerically, one share of cases after another. */
  private static void assertVariance(
      Function<RatedPairs, Coefficient> coefficient, RatedPairs pairs) {
    var step = 1e-6;
    var slopes = new double[pairs.categories()][pairs.categories()];
    pairs.sum(
        (k, l) ->
            slopes[k][l] =
                (coefficient.apply(moved(pairs, k, l, step)).value()
                        - coefficient.apply(moved(pairs, k, l, -step)).value())
                    / (2 * step));
    assertThat(coefficient.apply(pairs).variance())
        .isCloseTo(pairs.variance((k, l) -> slopes[k][l]) / pairs.n(), within(1e-6));
  }

  private static RatedPairs moved(RatedPairs pairs, int row, int column, double by) {
    var shares = Arrays.stream(pairs.shares()).map(double[]::clone).toArray(double[][]::new);
    shares[row][column] += by;
    return new RatedPairs(shares, pairs.credit(), pairs.n());
  }

  private static ConfusionMatrix cells(ConfusionMatrix matrix, UnaryOperator<Cell> changed) {
    var counts = new Counts<Cell>();
    matrix.counts().forEach((cell, n) -> counts.add(changed.apply(cell), n));
    return ConfusionMatrix.of(counts);
  }

  private static void assertSame(Agreement one, Agreement other) {
    assertThat(one)
        .usingRecursiveComparison()
        .withComparatorForType(
            (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
        .isEqualTo(other);
  }
}
