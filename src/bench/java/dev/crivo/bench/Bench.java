package dev.crivo.bench;

import dev.crivo.bench.onecase.OneCase;
import dev.crivo.bench.start.Start;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
  }

  private Bench() {}

  /** Runs the measure that the first argument names; without one, lists them. */
  public static void main(String[] args) throws Exception {
    var measure = args.length == 0 ? null : MEASURES.get(args[0]);
    if (measure == null) {
      System.out.println("mvn -q -Pbench verify -Dbench=NAME, where NAME is one of:");
      MEASURES.keySet().forEach(name -> System.out.println("  " + name));
      System.exit(args.length == 0 || args[0].equals("list") ? 0 : 2);
    }
    System.exit(measure.run(Arrays.asList(args).subList(1, args.length)) ? 0 : 1);
  }
}
