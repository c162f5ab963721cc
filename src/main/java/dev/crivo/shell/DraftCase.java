package dev.crivo.shell;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.ExampleCase;
import java.util.ArrayList;
import java.util.List;

/** An example case as its owner can paste it into a file of cases and give it a name. */
final class DraftCase {

  private DraftCase() {}

  /**
   * Its lines.
   *
   * @param name what to write where the owner's sentence belongs
   */
  static List<String> lines(Playbook playbook, ExampleCase draft, String name) {
    var lines = new ArrayList<String>();
    lines.add("- case: \"" + name + "\"");
    lines.add("  answers: " + RunnableCase.yaml(playbook, draft.answers()));
    var isStatus =
        playbook
            .status(draft.expected().isEmpty() ? "" : draft.expected().get(0))
            .filter(status -> status.kind() != Status.Kind.FOLLOW_UP)
            .isPresent();
    lines.add(
        isStatus
            ? "  status: " + draft.expected().get(0)
            : "  follow-ups: [" + String.join(", ", draft.expected()) + "]");
    draft.picked().ifPresent(pick -> lines.add("  pick: \"" + pick.replace("\"", "\\\"") + "\""));
    lines.add("  rules: [" + String.join(", ", draft.rules()) + "]");
    return lines;
  }
}
