package dev.crivo.audit;

import java.util.List;

/**
 * A stratified random sample, with all it takes to draw it again.
 *
 * @param frameHash SHA-256 of the sorted ids of all cases it was drawn from, each followed by a
 *     line feed
 * @param strata by key, also those that gave no case
 */
public record Sample(String seed, String frameHash, List<Stratum> strata) {

  /**
   * Cases that are drawn among themselves.
   *
   * @param key what they have in common
   * @param size how many there are
   * @param ids those drawn, in random order: the first of them are a random sample too
   */
  public record Stratum(List<String> key, long size, List<String> ids) {
    public Stratum {
      key = List.copyOf(key);
      ids = List.copyOf(ids);
    }

    /** How many cases each that was drawn stands for. */
    public double weight() {
      return ids.isEmpty() ? 0 : (double) size / ids.size();
    }
  }

  public Sample {
    strata = List.copyOf(strata);
  }

  /** All that was drawn, stratum by stratum. */
  public List<String> ids() {
    return strata.stream().flatMap(stratum -> stratum.ids().stream()).toList();
  }

  /** How many were drawn. */
  public int size() {
    return strata.stream().mapToInt(stratum -> stratum.ids().size()).sum();
  }

  /** How many cases they were drawn from. */
  public long population() {
    return strata.stream().mapToLong(Stratum::size).sum();
  }

  /**
   * By how much a share may be off, 95 times out of 100, where each case counts by its stratum's
   * weight and the share sought is one half everywhere, where it is hardest to tell: z times the
   * root of the sum over the strata of
   *
   * <pre>
   * (N_h / N)^2 times p (1 - p) / n_h times (N_h - n_h) / (N_h - 1)
   * </pre>
   *
   * as W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, chapter 5 has it. Many strata
   * of few cases take cases from the large ones, so that it can be more than that of an
   * unstratified sample. Of a stratum that gave none nothing is known: half of what it is of all is
   * added.
   *
   * @return 0 to 1
   */
  public double margin() {
    var unknown = strata.stream().filter(s -> s.ids().isEmpty()).mapToDouble(this::part).sum();
    var variance =
        strata.stream()
            .filter(s -> !s.ids().isEmpty())
            .mapToDouble(s -> part(s) * part(s) * ofStratum(s).variance())
            .sum();
    return Math.min(1, Interval.Z * Math.sqrt(variance) + unknown / 2);
  }

  private double part(Stratum stratum) {
    return (double) stratum.size() / population();
  }

  private static SampleSize ofStratum(Stratum stratum) {
    return new SampleSize(stratum.ids().size(), stratum.size());
  }
}
