package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * A folder in which is kept what was made of a playbook. It only saves time: whatever is wrong with
 * it is a reason to make it again, never to fail. Each file starts with the SHA-256 of its key and
 * content, so that damage is noticed before any of it is used.
 */
final class RuleCache {

  private static final int SEAL = 64;

  private final Path folder;
  private final String kind;

  /**
   * @param kind of what is kept: the names of its files begin with it
   */
  RuleCache(Path folder, String kind) {
    this.folder = folder;
    this.kind = kind;
  }

  /** What is kept under a key, or empty where there is nothing that can be trusted. */
  Optional<byte[]> find(String key) {
    try {
      var bytes = Files.readAllBytes(file(key));
      var content = Arrays.copyOfRange(bytes, Math.min(SEAL, bytes.length), bytes.length);
      var seal = Arrays.copyOf(bytes, SEAL);
      return Arrays.equals(seal, seal(key, content)) ? Optional.of(content) : Optional.empty();
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** Keeps something for the next time, where the folder lets us. */
  void keep(String key, byte[] content) {
    try {
      createPrivate();
      var unfinished = Files.createTempFile(folder, kind, ".tmp");
      try {
        write(key, content, unfinished);
        move(unfinished, file(key));
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | SecurityException e) {
      // Made again next time, which takes seconds and nothing else.
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve(kind + "-" + key.substring(0, 32) + ".cache");
  }

  private static byte[] seal(String key, byte[] content) {
    return PlaybookFiles.sha256(key, content).getBytes(US_ASCII);
  }

  private static void write(String key, byte[] content, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      out.write(seal(key, content));
      out.write(content);
    }
  }

  private void createPrivate() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Whole or not at all: another process may look for the same file at this moment. */
  private static void move(Path unfinished, Path file) throws IOException {
    try {
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
