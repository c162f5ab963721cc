package dev.crivo.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How often which category was chosen where which was suggested. A case that the rules give no
 * status to is counted under a category of its own, or not at all: that is for the caller to say.
 *
 * @param categories all that could have been chosen or suggested, at least those that were; how
 *     many there are matters to Gwet's coefficients, not to kappa
 * @param counts only of pairs that occur
 */
public record ConfusionMatrix(SortedSet<String> categories, SortedMap<Cell, Long> counts) {

  public static final ConfusionMatrix EMPTY = ConfusionMatrix.of(new Counts<>());

  /** A case's two categories; those of an agreement are equal. */
  public record Cell(String chosen, String suggested) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::chosen).thenComparing(Cell::suggested);

    boolean isSame() {
      return chosen.equals(suggested);
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  public ConfusionMatrix {
    var all = new TreeSet<>(categories);
    counts.keySet().stream().map(Cell::chosen).forEach(all::add);
    counts.keySet().stream().map(Cell::suggested).forEach(all::add);
    categories = Collections.unmodifiableSortedSet(all);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** What was counted, over the categories that occur. */
  public static ConfusionMatrix of(Counts<Cell> counts) {
    return new ConfusionMatrix(Collections.emptySortedSet(), counts.asMap());
  }

  /** The same counts over these categories too, which someone could have chosen. */
  public ConfusionMatrix over(Collection<String> more) {
    var all = new TreeSet<>(categories);
    all.addAll(more);
    return new ConfusionMatrix(all, counts);
  }

  /** These cases and those, which are others. */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    var sum = new TreeMap<>(counts);
    other.counts.forEach((cell, n) -> sum.merge(cell, n, Math::addExact));
    return new ConfusionMatrix(over(other.categories).categories, sum);
  }

  /** The same cases in coarser categories, such as the levels that the statuses belong to. */
  public ConfusionMatrix by(UnaryOperator<String> coarser) {
    var all = new TreeSet<String>();
    categories.forEach(category -> all.add(coarser.apply(category)));
    var sums = new Counts<Cell>();
    counts.forEach(
        (cell, n) ->
            sums.add(new Cell(coarser.apply(cell.chosen()), coarser.apply(cell.suggested())), n));
    return ConfusionMatrix.of(sums).over(all);
  }

  /** How often the one was chosen where the other was suggested. */
  public long count(String chosen, String suggested) {
    return counts.getOrDefault(new Cell(chosen, suggested), 0L);
  }

  /** How many cases there are. */
  public long n() {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  /** Where something else was chosen than suggested, the most frequent first, then by name. */
  public List<Map.Entry<Cell, Long>> apart() {
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().isSame())
        .sorted(
            Map.Entry.<Cell, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** How often what was suggested was chosen. */
  public long agreed() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().isSame())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
