package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crivo.playbook.PlaybookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The text files of a playbook, by their path relative to its folder, in the order of the paths.
 */
final class PlaybookFiles {

  /** Files and folders, of whatever kind. */
  static final int MAX_FILES = 2000;

  private static final int MAX_DEPTH = 5;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PlaybookFiles() {}

  /** Reads every playbook file below a folder, hidden ones left out. */
  static Map<String, String> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new PlaybookException(
          folder.toString(), "there is no such folder to read a playbook from");
    }
    try (var paths = Files.walk(folder.toRealPath(), MAX_DEPTH + 1)) {
      return read(folder.toRealPath(), paths.iterator());
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (UncheckedIOException e) {
      throw unreadable(folder, e.getCause());
    }
  }

  private static PlaybookException unreadable(Path folder, IOException e) {
    return new PlaybookException(folder.toString(), "cannot be read: " + e.getMessage());
  }

  private static Map<String, String> read(Path folder, Iterator<Path> paths) throws IOException {
    var files = new TreeMap<String, String>();
    var problems = new Problems();
    for (int seen = 0; paths.hasNext(); seen++) {
      var path = paths.next();
      var name = folder.relativize(path).toString().replace('\\', '/');
      if (seen > MAX_FILES) {
        throw new PlaybookException(
            folder.toString(), "holds more than a playbook: name the folder of one");
      }
      if (isWanted(path, name, problems)) {
        files.put(name, text(path, name));
      }
    }
    problems.throwIfAny();
    return files;
  }

  /** Whether to read a file; a problem where it should be read and cannot. */
  private static boolean isWanted(Path path, String name, Problems problems) {
    if (name.startsWith(".") || name.contains("/.")) {
      return false;
    }
    if (name.split("/").length > MAX_DEPTH && (Files.isDirectory(path) || isPlaybookFile(name))) {
      problems.add(name, 0, "lies too deep: folders may be " + (MAX_DEPTH - 1) + " deep");
      return false;
    }
    if (!isPlaybookFile(name) && isPlaybookFile(name.toLowerCase(Locale.ROOT))) {
      problems.add(name, 0, "write the ending of its name in small letters");
    }
    return isPlaybookFile(name) && Files.isRegularFile(path);
  }

  private static boolean isPlaybookFile(String name) {
    return isDrl(name) || isYaml(name) || name.endsWith(".properties");
  }

  /** The text as every system would have written it. */
  private static String text(Path path, String name) throws IOException {
    try {
      var text = Files.readString(path);
      return text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0)
          .replace("\r\n", "\n")
          .replace('\r', '\n');
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
