package dev.crivo.verification;

import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.util.List;

/**
 * An example case that a playbook does not keep to.
 *
 * @param differences what was expected and what came instead, a line each
 */
public record FailedExample(ExampleCase example, List<String> differences) {

  public FailedExample {
    differences = List.copyOf(differences);
  }

  /** Its file and line, as {@code file:line}. */
  public String place() {
    return example.file() + ":" + example.line();
  }

  /** Those of some examples that a rulebook does not keep to. */
  public static List<FailedExample> of(List<ExampleCase> examples, Rulebook rulebook) {
    return examples.stream()
        .map(example -> new FailedExample(example, example.differences(rulebook)))
        .filter(failed -> !failed.differences.isEmpty())
        .toList();
  }
}
