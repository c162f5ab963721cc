package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.util.Map;

/** The workload that somebody names in an option. */
final class WorkloadOption {

  private WorkloadOption() {}

  /**
   * By its code or its words.
   *
   * @throws Refusal where the playbook has none such, or no workloads at all
   */
  static String of(String written, Wording wording) {
    var question =
        wording
            .playbook()
            .subject()
            .flatMap(wording.playbook()::question)
            .orElseThrow(() -> Refusal.usage("audit.no-workloads", Map.of()));
    var known = String.join(", ", question.choices());
    return wording
        .canonical(question, written)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "usage.value",
                    Map.of("input", "--workload", "value", written, "values", known)));
  }
}
