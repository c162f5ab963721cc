package dev.crivo.bench.onecase;

import dev.crivo.bench.Report;
import dev.crivo.bench.Sample;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long one case takes: here, in Java written by hand for this playbook alone, and in other
 * engines that run the same playbook. Before any time is taken, all must say the same.
 */
public final class OneCase {

  private static final int CASES = 100_000;

  private OneCase() {}

  /**
   * Checks that all agree, measures, and shows the table.
   *
   * @param options names of {@link Engines} to measure these alone
   * @return whether all agree
   */
  public static boolean run(List<String> options) throws Exception {
    var engines =
        options.isEmpty()
            ? List.of(Engines.values())
            : options.stream().map(Engines::valueOf).toList();
    if (!agree(engines)) {
      return false;
    }
    report(measured(engines)).show();
    return true;
  }

  /** How many cases of Java written by hand one of ours takes, measured in a few seconds. */
  public static double ratio() throws Exception {
    var ours = new CaseBenchmark();
    ours.engine = Engines.CRIVO.name();
    var floor = new CaseBenchmark();
    ours.prepare();
    floor.engine = Engines.HAND_WRITTEN.name();
    floor.prepare();
    double ratio = 0;
    // The first rounds warm both up; the last one counts.
    for (int round = 0; round < 4; round++) {
      ratio = seconds(ours, 200_000) / seconds(floor, 200_000);
    }
    return ratio;
  }

  private static double seconds(CaseBenchmark benchmark, int cases) throws Exception {
    return Sample.seconds(
        () -> {
          Object last = null;
          for (int i = 0; i < cases; i++) {
            last = benchmark.evaluate();
          }
          return last;
        });
  }

  private static boolean agree(List<Engines> engines) {
    var rulebook = Engines.rulebook();
    var agreement = new Agreement(rulebook);
    var cases = Agreement.distinct(new RandomCases(rulebook).limit(CASES).toList());
    System.out.printf(
        "%,d cases drawn with seed %d, %,d of them distinct%n",
        CASES, RandomCases.SEED, cases.size());
    for (var engine : engines) {
      System.out.print("  agrees on them: " + engine.title());
      var start = System.nanoTime();
      var disagreement = agreement.disagreement(engine, cases);
      if (disagreement.isPresent()) {
        System.out.println("\n" + disagreement.get());
        return false;
      }
      System.out.printf(Locale.ROOT, ", %.1f s%n", (System.nanoTime() - start) / 1e9);
    }
    return true;
  }

  private static Map<Engines, Result<?>> measured(List<Engines> engines) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(CaseBenchmark.class.getName() + ".evaluate")
            .param("engine", engines.stream().map(Engines::name).toArray(String[]::new))
            .forks(2)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .build();
    var results = new EnumMap<Engines, Result<?>>(Engines.class);
    for (var run : new Runner(options).run()) {
      results.put(Engines.valueOf(run.getParams().getParam("engine")), run.getPrimaryResult());
    }
    return results;
  }

  private static Report report(Map<Engines, Result<?>> results) {
    var floor = results.values().iterator().next().getScore();
    var report =
        new Report("case", "", "says why", "a case takes", "cases a second", "times the floor");
    results.forEach(
        (engine, result) ->
            report.row(
                engine.title(),
                engine.reasons(),
                time(result.getScore()) + " ± " + time(result.getScoreError()),
                String.format(Locale.ROOT, "%,.0f", 1e9 / result.getScore()),
                String.format(Locale.ROOT, "%,.1f", result.getScore() / floor)));
    return report;
  }

  /** Nanoseconds as microseconds, which suits all of them. */
  private static String time(double nanoseconds) {
    return String.format(
        Locale.ROOT, nanoseconds < 10_000 ? "%.2f µs" : "%,.1f µs", nanoseconds / 1e3);
  }
}
