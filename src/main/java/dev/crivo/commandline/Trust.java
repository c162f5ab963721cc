package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import dev.crivo.console.Surroundings;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses folders whose content the program would act by although others could change it. */
record Trust(Surroundings surroundings) {

  /** Names the folders of rules that the user trusts whoever may write to them. */
  private static final String KNOWINGLY = "CRIVO_TRUST_RULES";

  /** One more than folders of a playbook may be deep. */
  private static final int RULES_DEPTH = 6;

  private static final int CACHE_DEPTH = 1;

  /**
   * @param by who named the folder, as messages call it
   * @throws Refusal where others could change the rules, and the user has not said to trust them
   */
  void requireRules(Path folder, String by) {
    if (!isTrustedKnowingly(folder)) {
      require(folder, RULES_DEPTH, "unsafe.rules.", by);
    }
  }

  /**
   * @throws Refusal where others could change what is kept in the cache
   */
  void requireCache(Path folder) {
    require(folder, CACHE_DEPTH, "unsafe.cache.", "CRIVO_CACHE");
  }

  private void require(Path folder, int depth, String key, String by) {
    var owners = FileOwners.ofProcess(surroundings.setting("crivo.launcher").map(Path::of));
    new TrustedFolder(folder, depth, owners)
        .exposure()
        .ifPresent(
            exposure -> {
              throw refusal(exposure, folder, key, by);
            });
  }

  private static Refusal refusal(Exposure exposure, Path folder, String key, String by) {
    var file = exposure.file();
    var command = file.startsWith(folder) ? "chmod -R go-w " : "chmod go-w ";
    var mended = file.startsWith(folder) ? folder : file;
    return Refusal.usage(
        key + exposure.kind().name().toLowerCase(Locale.ROOT),
        Map.of(
            "by", by,
            "folder", quoted(folder),
            "file", file.toString(),
            "who", exposure.who(),
            "mend", command + quoted(mended)));
  }

  /** As a shell takes it for one word. */
  private static String quoted(Path path) {
    var word = path.toString();
    return word.matches("[\\w./@%+=:,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private boolean isTrustedKnowingly(Path folder) {
    var trusted = surroundings.setting(KNOWINGLY).orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(trusted)
        .anyMatch(named -> isSame(named, folder));
  }

  private static boolean isSame(String named, Path folder) {
    try {
      return !named.isBlank() && Path.of(named).toAbsolutePath().normalize().equals(folder);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
