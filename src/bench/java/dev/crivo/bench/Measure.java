package dev.crivo.bench;

import java.util.List;

/** One thing to measure. */
public interface Measure {

  /**
   * Measures and prints.
   *
   * @param options what stands after its name, such as how many decisions
   * @return whether what was measured keeps to its limits; true where it has none
   */
  boolean run(List<String> options) throws Exception;
}
