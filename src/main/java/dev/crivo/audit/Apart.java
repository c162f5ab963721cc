package dev.crivo.audit;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.Optional;

/** How far what was chosen is from what the rules say, the farthest first. */
public enum Apart {
  /** Another top level, or no status at all. */
  LEVEL,
  /** The same top level, another status below it. */
  STATUS,
  /** The same status, another detail of it or none. */
  DETAIL,
  /** The same, but for the name that was picked. */
  NAME;

  static Apart of(Playbook playbook, String chosen, Replayed now) {
    var suggested = now.status();
    if (suggested.isEmpty() || !top(playbook, chosen).equals(top(playbook, suggested.get()))) {
      return LEVEL;
    } else if (!outcome(playbook, chosen).equals(outcome(playbook, suggested.get()))) {
      return STATUS;
    }
    return chosen.equals(suggested.get()) ? NAME : DETAIL;
  }

  /** The code of the top level above a status, or its own; any other text is its own. */
  public static String top(Playbook playbook, String code) {
    var above = playbook.status(code).flatMap(Status::parent);
    return above.map(parent -> top(playbook, parent)).orElse(code);
  }

  /** The code of the status that a detail belongs to, else its own. */
  static String outcome(Playbook playbook, String code) {
    return playbook
        .status(code)
        .filter(status -> status.kind() == Status.Kind.DETAIL)
        .flatMap(Status::parent)
        .or(() -> Optional.of(code))
        .get();
  }
}
