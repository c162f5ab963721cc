package dev.crivo.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be measured. Each measure sets the program beside a floor in the same run, and prints
 * the ratio: a ratio says the same on a slow machine as on a fast one.
 */
public final class Bench {

  /** One thing to measure. */
  interface Measure {

    /**
     * Measures and prints.
     *
     * @param options what stands after its name, such as how many decisions
     * @return whether what was measured keeps to its limits; true where it has none
     */
    boolean run(List<String> options) throws Exception;
  }

  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
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
