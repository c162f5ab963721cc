package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.RulesFolder.Origin;
import dev.crivo.console.Refusal;
import dev.crivo.console.Surroundings;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decisions;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The playbooks that a command's arguments name: folders, or versions kept with the decisions. */
record NamedPlaybooks(Decisions decisions, Surroundings surroundings) {

  /** The first digits of a SHA-256; fewer are more likely a slip than a version. */
  private static final String VERSION = "[0-9a-fA-F]{4,64}";

  private static final int SHOWN_DIGITS = 12;

  /**
   * A playbook and what it is called.
   *
   * @param shown the folder as the user named it, or the version
   * @param from where commands find it
   */
  record Named(Playbook playbook, String shown, From from) {

    /** What it is called, and the first digits of its version. */
    String title() {
      return Visible.line(shown) + " (" + playbook.version().substring(0, SHOWN_DIGITS) + ")";
    }

    /** A case as its reader can try it: by a command, where commands find the playbook. */
    String runnable(Answers answers) {
      var known = Rulebook.ofConditions(playbook).known(answers);
      return switch (from) {
        case IN_USE -> RunnableCase.command(playbook, known);
        case FOLDER -> RunnableCase.command(playbook, known, shown);
        case RECORD -> RunnableCase.yaml(playbook, known);
      };
    }
  }

  /** Where a playbook comes from. */
  enum From {
    /** It is the one that commands use anyway. */
    IN_USE,
    /** Commands find it by {@code --rules}. */
    FOLDER,
    /** It is kept with the decisions. */
    RECORD
  }

  /** The playbook in use. */
  Named inUse(RulesFolder rules) {
    var from = rules.origin() == Origin.OPTION ? From.FOLDER : From.IN_USE;
    return new Named(read(rules.path(), rules.shown()), rules.shown(), from);
  }

  /**
   * The playbook of a folder, else of a version by its first digits.
   *
   * @param by the argument, as messages call it
   * @throws Refusal where there is no such playbook, or more than one
   */
  Named named(String written, String by) {
    if (!isThere(written, by) && written.matches(VERSION)) {
      return kept(written, by);
    }
    var folder = RulesFolder.named(Path.of(written), by, surroundings);
    return new Named(read(folder.path(), written), written, From.FOLDER);
  }

  private static boolean isThere(String written, String by) {
    try {
      return Files.exists(Path.of(written));
    } catch (InvalidPathException e) {
      throw Refusal.usage("usage.rules", Map.of("by", by, "folder", written));
    }
  }

  private Named kept(String written, String by) {
    var versions = decisions.playbookVersions(written.toLowerCase(Locale.ROOT));
    if (versions.size() != 1) {
      var key = versions.isEmpty() ? "usage.version.none" : "usage.version.several";
      throw Refusal.usage(key, Map.of("by", by, "version", written, "near", shown(versions)));
    }
    var version = versions.get(0);
    return new Named(read(version), shown(versions), From.RECORD);
  }

  private static String shown(List<String> versions) {
    return String.join(", ", versions.stream().map(v -> v.substring(0, SHOWN_DIGITS)).toList());
  }

  private Playbook read(String version) {
    try {
      return Rulebook.read(decisions.playbookFiles(version));
    } catch (PlaybookException e) {
      throw e.in(version.substring(0, SHOWN_DIGITS));
    }
  }

  /** Two playbooks have files of the same names, so a problem says whose it is. */
  private static Playbook read(Path folder, String shown) {
    try {
      return Rulebook.read(folder);
    } catch (PlaybookException e) {
      throw e.in(shown);
    }
  }
}
