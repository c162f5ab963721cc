package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time that one engine takes for one case, all cases in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CaseBenchmark {

  /** A power of two, so that the next one costs no division. */
  private static final int CASES = 4_096;

  /** One of {@link Engines}. */
  @Param("HAND_WRITTEN")
  public String engine;

  private Engine made;
  private Answers[] cases;
  private int next;

  @Setup
  public void prepare() {
    var rulebook = Engines.rulebook();
    cases = new RandomCases(rulebook).limit(CASES).toArray(Answers[]::new);
    made = Engines.valueOf(engine).make(rulebook);
  }

  @Benchmark
  public Object evaluate() {
    next = (next + 1) & (CASES - 1);
    return made.evaluate(cases[next]);
  }
}
