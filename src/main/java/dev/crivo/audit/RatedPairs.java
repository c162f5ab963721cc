package dev.crivo.audit;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A confusion matrix as the formulas of agreement have it.
 *
 * @param shares p_kl: the share of cases in row k, chosen, and column l, suggested
 * @param credit w_kl: what such a case counts for, 1 where k is l
 * @param n how many cases there are, at least 1
 */
record RatedPairs(double[][] shares, double[][] credit, long n) {

  /** What the formulas of variance ask of a cell. */
  @FunctionalInterface
  interface CellValue {
    double at(int chosen, int suggested);
  }

  static RatedPairs of(ConfusionMatrix matrix, ToDoubleBiFunction<String, String> credit) {
    var names = List.copyOf(matrix.categories());
    var shares = new double[names.size()][names.size()];
    var place =
        IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
    var n = matrix.n();
    for (var entry : matrix.counts().entrySet()) {
      var cell = entry.getKey();
      shares[place.get(cell.chosen())][place.get(cell.suggested())] = (double) entry.getValue() / n;
    }
    return new RatedPairs(shares, credits(names, credit), n);
  }

  private static double[][] credits(List<String> names, ToDoubleBiFunction<String, String> credit) {
    return names.stream()
        .map(one -> names.stream().mapToDouble(other -> credit.applyAsDouble(one, other)).toArray())
        .toArray(double[][]::new);
  }

  /** q, the number of categories. */
  int categories() {
    return shares.length;
  }

  /** p_k+: the share of each category among the chosen. */
  double[] chosen() {
    return indices().mapToDouble(k -> indices().mapToDouble(l -> shares[k][l]).sum()).toArray();
  }

  /** p_+l: the share of each category among the suggested. */
  double[] suggested() {
    return indices().mapToDouble(l -> indices().mapToDouble(k -> shares[k][l]).sum()).toArray();
  }

  /** The weighted observed agreement: sum of w_kl p_kl. */
  double agreement() {
    return mean((k, l) -> credit[k][l]);
  }

  /** Of a value that each case has by its cell. */
  double mean(CellValue value) {
    return sum((k, l) -> shares[k][l] == 0 ? 0 : shares[k][l] * value.at(k, l));
  }

  /** Of a value that each case has by its cell; computed so that it is never negative. */
  double variance(CellValue value) {
    var mean = mean(value);
    return mean((k, l) -> (value.at(k, l) - mean) * (value.at(k, l) - mean));
  }

  /** Over all cells. */
  double sum(CellValue value) {
    return indices().mapToDouble(k -> indices().mapToDouble(l -> value.at(k, l)).sum()).sum();
  }

  IntStream indices() {
    return IntStream.range(0, categories());
  }
}
