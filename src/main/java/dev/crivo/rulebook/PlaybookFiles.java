package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crivo.playbook.PlaybookException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The text files of a playbook, by their path relative to its folder, in the order of the paths.
 */
final class PlaybookFiles {

  private static final int MAX_DEPTH = 5;

  private PlaybookFiles() {}

  /** Reads every playbook file below a folder, hidden ones left out. */
  static Map<String, String> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new PlaybookException(
          folder.toString(), "there is no such folder to read a playbook from");
    }
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder, MAX_DEPTH)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (isPlaybookFile(name)) {
          files.put(name, text(path, name));
        }
      }
    } catch (IOException e) {
      throw new PlaybookException(folder.toString(), "cannot be read: " + e.getMessage());
    }
    return files;
  }

  private static boolean isPlaybookFile(String name) {
    var hidden = name.startsWith(".") || name.contains("/.");
    return !hidden && (isDrl(name) || isYaml(name) || name.endsWith(".properties"));
  }

  private static String text(Path path, String name) throws IOException {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new PlaybookException(name, "is not UTF-8 text; save it as UTF-8");
    }
  }

  static boolean isDrl(String name) {
    return name.endsWith(".drl");
  }

  static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  static boolean isCase(String name) {
    return name.startsWith("cases/");
  }

  /** SHA-256, in hex, over the names and contents of some of the files. */
  static String sha256(Map<String, String> files, Predicate<String> which) {
    var digest = sha256();
    new TreeMap<>(files)
        .forEach(
            (name, content) -> {
              if (which.test(name)) {
                digest.update(name.getBytes(UTF_8));
                digest.update((byte) 0);
                digest.update(content.getBytes(UTF_8));
                digest.update((byte) 0);
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256, in hex, over a name and the bytes that belong to it. */
  static String sha256(String name, byte[] content) {
    var digest = sha256();
    digest.update(name.getBytes(UTF_8));
    digest.update((byte) 0);
    digest.update(content);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
