package dev.crivo.audit;

import dev.crivo.playbook.Playbook;
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
    var levels = new Levels(playbook);
    var suggested = now.status();
    if (!levels.at(Levels.TOP, Optional.of(chosen)).equals(levels.at(Levels.TOP, suggested))) {
      return LEVEL;
    } else if (!levels.at(Levels.STATUS, chosen).equals(levels.at(Levels.STATUS, suggested))) {
      return STATUS;
    }
    return suggested.filter(chosen::equals).isPresent() ? NAME : DETAIL;
  }
}
