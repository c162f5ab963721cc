package dev.crivo.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All cases that a sample is drawn from, in strata. It reads them once, in any order, and keeps of
 * each stratum only what may be drawn. Not for several threads at once.
 */
public final class SamplingFrame {

  /** By the first part of the key in which they differ. */
  private static final Comparator<List<String>> ORDER =
      (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));

  private final String seed;
  private final int most;
  private final Map<List<String>, LowestLots> strata = new HashMap<>();
  private final FrameIds ids = new FrameIds();

  /**
   * A frame without cases.
   *
   * @param seed any one line of text; another one draws another sample
   * @param most the size of the largest sample that may be drawn, at least 1
   */
  public SamplingFrame(String seed, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most: 1 or more, not " + most);
    }
    this.seed = line("seed", seed);
    this.most = most;
  }

  /**
   * Adds a case.
   *
   * @param id one line of text that no other case has
   * @param stratum what it is grouped by, such as its status and person; the same number of parts
   *     for every case, none where there are no strata
   */
  public void add(String id, List<String> stratum) {
    ids.add(line("id", id));
    strata.computeIfAbsent(List.copyOf(stratum), key -> new LowestLots(most)).add(Lot.of(seed, id));
  }

  /** How many cases there are. */
  public int size() {
    return ids.size();
  }

  /**
   * A random sample: from each stratum in proportion to its size, by largest remainders, and at
   * least one where {@code size} allows. The same cases, seed and size give the same sample on
   * every machine.
   *
   * @param size 1 to what the frame was made for; where there are not as many cases, all
   * @throws IllegalArgumentException where an id was added twice
   */
  public Sample draw(int size) {
    if (size < 1 || size > most) {
      throw new IllegalArgumentException("size: 1 to " + most + ", not " + size);
    }
    var sizes = new TreeMap<List<String>, Long>(ORDER);
    strata.forEach((key, lots) -> sizes.put(key, lots.seen()));
    var drawn = new ArrayList<Sample.Stratum>();
    Allocation.of(sizes, size)
        .forEach(
            (key, n) ->
                drawn.add(
                    new Sample.Stratum(
                        key, sizes.get(key), strata.get(key).lowest(Math.toIntExact(n)))));
    return new Sample(seed, ids.hash(), drawn);
  }

  private static String line(String name, String text) {
    if (text.isEmpty() || text.contains("\n")) {
      throw new IllegalArgumentException(name + ": one line of text");
    }
    return text;
  }
}
