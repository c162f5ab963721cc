package dev.crivo.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Some measurements of one thing, in seconds.
 *
 * @param seconds of each run, in ascending order
 */
public record Sample(double[] seconds) {

  public Sample {
    seconds = seconds.clone();
    Arrays.sort(seconds);
  }

  /** The wall-clock seconds of some runs, one after another. */
  public static Sample of(int runs, Callable<?> work) throws Exception {
    var seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      seconds[i] = seconds(work);
    }
    return new Sample(seconds);
  }

  /** The wall-clock seconds of one run. */
  public static double seconds(Callable<?> work) throws Exception {
    var start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }

  public double median() {
    var middle = seconds.length / 2;
    return seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
  }

  /** How many times the other's median this one's is. */
  public double ratio(Sample floor) {
    return median() / floor.median();
  }

  /** The median, and between which bounds all runs lay. */
  @Override
  public String toString() {
    return seconds.length == 1
        ? String.format(Locale.ROOT, "%.2f s", median())
        : String.format(
            Locale.ROOT,
            "%.2f s (%.2f to %.2f)",
            median(),
            seconds[0],
            seconds[seconds.length - 1]);
  }
}
