package dev.crivo.shell;

import dev.crivo.audit.Sample;
import dev.crivo.audit.SampleSize;
import dev.crivo.console.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * How large a sample is to be: so many cases, or as many as a margin of error takes.
 *
 * @param size 1 or more
 * @param margin more than 0 and less than 1
 */
record SampleWanted(Optional<Integer> size, Optional<Double> margin) {

  /** More than anybody reviews, and few enough to be kept in a file. */
  private static final int MOST = 100_000;

  /** Half of what a margin is shown to: less is a matter of rounding. */
  private static final double SHOWN = 0.0005;

  private static final double NARROWEST = 0.005;
  private static final double WIDEST = 0.5;

  /**
   * @throws Refusal where not exactly one of them is given, or it is out of range
   */
  static SampleWanted of(Optional<Integer> size, Optional<String> margin) {
    if (size.isPresent() == margin.isPresent()) {
      throw Refusal.usage("sample.size-or-margin", Map.of());
    }
    size.filter(n -> n < 1 || n > MOST)
        .ifPresent(
            n -> {
              throw Refusal.usage("sample.size", Map.of("value", n.toString(), "most", MOST));
            });
    return new SampleWanted(size, margin.map(SampleWanted::margin));
  }

  private static double margin(String written) {
    var margin = ShareOption.of("--margin", written);
    if (margin < NARROWEST || margin > WIDEST) {
      throw Refusal.usage("sample.margin", Map.of("value", written));
    }
    return margin;
  }

  /** The largest sample that may have to be drawn. */
  int most() {
    return of(Long.MAX_VALUE);
  }

  /**
   * How many cases to draw.
   *
   * @param population how many there are, 1 or more; with fewer than wanted, all are drawn
   */
  int of(long population) {
    return size.orElseGet(
        () -> Math.toIntExact(SampleSize.forMargin(margin.orElseThrow(), population).size()));
  }

  /** Whether small strata took cases from the large ones, so that more than the margin is open. */
  boolean isMissedBy(Sample sample) {
    return margin.filter(m -> sample.margin() > m + SHOWN).isPresent();
  }
}
