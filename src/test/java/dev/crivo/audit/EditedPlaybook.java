package dev.crivo.audit;

import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A playbook as text, in English and without its example cases, to be edited by hand.
 *
 * @param files path relative to its folder to content
 */
record EditedPlaybook(Map<String, String> files) {

  static EditedPlaybook of(Path folder) {
    var files = new TreeMap<>(Rulebook.files(folder));
    files.keySet().removeIf(f -> Rulebook.isExample(f) || f.equals("messages_pt_BR.properties"));
    return new EditedPlaybook(files);
  }

  /** With a piece of a file, which must be there, replaced. */
  EditedPlaybook replacing(String file, String piece, String by) {
    var changed = new TreeMap<>(files);
    if (!files.get(file).contains(piece)) {
      throw new IllegalArgumentException(file + " has no " + piece);
    }
    changed.put(file, files.get(file).replace(piece, by));
    return new EditedPlaybook(changed);
  }

  /** With a name replaced wherever it stands. */
  EditedPlaybook renaming(String name, String by) {
    var changed = new TreeMap<>(files);
    changed.replaceAll((file, content) -> content.replace(name, by));
    return new EditedPlaybook(changed);
  }

  EditedPlaybook adding(String file, String text) {
    var changed = new TreeMap<>(files);
    changed.merge(file, text, String::concat);
    return new EditedPlaybook(changed);
  }

  /** With a rule, up to its "end", and its reason taken out. */
  EditedPlaybook dropping(String file, String rule) {
    var content = files.get(file);
    var start = content.indexOf("rule \"" + rule + "\"");
    var text = content.substring(start, content.indexOf("\nend\n", start) + "\nend\n".length());
    var reason =
        files
            .get("messages.properties")
            .lines()
            .filter(line -> line.startsWith("rule." + rule + " ="))
            .findFirst()
            .orElseThrow();
    return replacing(file, text, "").replacing("messages.properties", reason + "\n", "");
  }
}
