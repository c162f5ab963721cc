package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.Screen;
import dev.crivo.playbook.Playbook;
import java.util.Optional;

/**
 * The rules that others are compared with.
 *
 * @param folder empty where they are those of the days of the decisions
 * @param playbook of the folder
 */
record ComparedRules(Optional<RulesFolder> folder, Optional<Playbook> playbook) {

  /** The rules in words and the first digits of the version. */
  Optional<String> title(Screen screen) {
    return folder.map(
        f ->
            Auditing.inWords(f, screen)
                + " ("
                + playbook.orElseThrow().version().substring(0, 12)
                + ")");
  }

  /** The ending of the keys of what is said of them. */
  String key() {
    return folder.isPresent() ? "now" : "then";
  }
}
