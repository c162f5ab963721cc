package dev.crivo.bench;

import dev.crivo.bench.onecase.OneCase;
import dev.crivo.bench.start.Start;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be measured. Each measure sets the program beside a floor in the same run, and prints
 * the ratio: a ratio says the same on a slow machine as on a fast one.
 */
public final class Bench {

  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("start", new Start());
    MEASURES.put("case", OneCase::run);
    MEASURES.put("audit", new AuditMeasure());
    MEASURES.put("files", new FilesMeasure());
    MEASURES.put("check", new Check());
  }

  private Bench() {}

  /** Runs the measure that the first argument names; without one, lists them. */
  public static void main(String[] args) throws Exception {
    var options = new ArrayList<>(List.of(args));
    if (options.remove("write")) {
      Report.keep();
    }
    var measure = options.isEmpty() ? null : MEASURES.get(options.get(0));
    if (measure == null) {
      System.out.println("mvn -q -Pbench verify -Dbench=NAME, where NAME is one of:");
      MEASURES.keySet().forEach(name -> System.out.println("  " + name));
      System.out.println("With -Dbench=\"NAME write\" the figures come into docs/performance.md.");
      System.exit(args.length == 0 || args[0].equals("list") ? 0 : 2);
    }
    System.exit(measure.run(options.subList(1, options.size())) ? 0 : 1);
  }
}
