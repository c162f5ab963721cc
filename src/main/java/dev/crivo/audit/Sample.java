package dev.crivo.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
  }

  public Sample {
    strata = List.copyOf(strata);
  }

  /**
   * Names this sample alone: the SHA-256 of its seed, the hash of its frame, and each stratum with
   * its key, its size and the cases drawn, each in a line.
   */
  public String hash() {
    var sha256 = new Sha256();
    sha256.add(seed + "\n" + frameHash + "\n");
    for (var stratum : strata) {
      sha256.add(stratum.key().size() + "\n" + stratum.size() + "\n");
      Stream.of(stratum.key(), List.of(""), stratum.ids())
          .flatMap(List::stream)
          .forEach(text -> sha256.add(text + "\n"));
    }
    return sha256.hex();
  }

  /** All that was drawn, stratum by stratum. */
  public List<String> ids() {
    return strata.stream().flatMap(stratum -> stratum.ids().stream()).toList();
  }

  /** All that was drawn, across the strata: however many the first are, they are random too. */
  public List<String> inRandomOrder() {
    return ids().stream().map(id -> Lot.of(seed, id)).sorted().map(Lot::id).toList();
  }

  /** The same sample with some of its cases alone. */
  public Sample only(Set<String> some) {
    var fewer =
        strata.stream()
            .map(
                s ->
                    new Stratum(
                        s.key(), s.size(), s.ids().stream().filter(some::contains).toList()))
            .toList();
    return new Sample(seed, frameHash, fewer);
  }

  /**
   * A share of all that the cases were drawn from: of each stratum's cases in the sample, weighted
   * by how many the stratum has. A stratum of which the sample has none counts for one half, which
   * is the middle of what it may be: {@link #margin()} reaches from there to none and to all.
   *
   * @param some ids of the cases that are of the kind
   */
  public double share(Set<String> some) {
    return strata.stream().mapToDouble(s -> part(s) * ofStratum(s, some)).sum();
  }

  private static double ofStratum(Stratum stratum, Set<String> some) {
    var ids = stratum.ids();
    return ids.isEmpty() ? 0.5 : (double) ids.stream().filter(some::contains).count() / ids.size();
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
