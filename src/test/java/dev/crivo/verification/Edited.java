package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of a playbook with changes made by hand. */
record Edited(Map<String, String> files) {

  static Edited lending() {
    return of("src/test/resources/playbooks/lending");
  }

  static Edited fastTrack() {
    return of("rules/fasttrack");
  }

  private static Edited of(String folder) {
    return new Edited(Rulebook.files(Path.of(folder)));
  }

  Edited with(String file, String content) {
    var changed = new TreeMap<>(files);
    changed.put(file, content);
    return new Edited(changed);
  }

  /** With a piece of a file, which must be there, replaced. */
  Edited replacing(String file, String piece, String by) {
    var content = files.get(file);
    if (!content.contains(piece)) {
      throw new IllegalArgumentException(file + " has no " + piece);
    }
    return with(file, content.replace(piece, by));
  }

  Edited adding(String file, String text) {
    return with(file, files.getOrDefault(file, "") + text);
  }

  /** With a rule, up to its "end", taken out, and its reason with it. */
  Edited dropping(String file, String rule) {
    return with(file, files.get(file).replace(text(file, rule), ""))
        .withoutReason("messages.properties", rule)
        .withoutReason("messages_pt_BR.properties", rule);
  }

  /** With a rule standing in another file. */
  Edited moving(String rule, String from, String to, String header) {
    var text = text(from, rule);
    return with(from, files.get(from).replace(text, "")).with(to, header + text);
  }

  private String text(String file, String rule) {
    var content = files.get(file);
    var start = content.indexOf("rule \"" + rule + "\"");
    return content.substring(start, content.indexOf("\nend\n", start) + "\nend\n".length());
  }

  private Edited withoutReason(String file, String rule) {
    return files.containsKey(file)
        ? with(file, files.get(file).replaceAll("(?m)^rule\\." + rule + " =.*\n", ""))
        : this;
  }

  Playbook read() {
    return Rulebook.read(files);
  }
}
