package dev.crivo.decision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** Files and folders that only their owner can read, where the file system knows of owners. */
final class PrivateFiles {

  /** How the names of files end that a program was writing when it was killed. */
  static final String UNFINISHED = ".tmp";

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Makes the folder and those above it where they are missing. */
  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    try {
      Files.createDirectory(folder, ownerOnly("rwx------"));
    } catch (FileAlreadyExistsException e) {
      // Fine where somebody else was faster, but not where a file is in the way.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** Makes the file, empty, where it is missing. */
  static void createFile(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly("rw-------"));
    } catch (FileAlreadyExistsException e) {
      // As wanted.
    }
  }

  /** Writes the file whole or, whatever happens on the way, leaves it as it was. */
  static void replace(Path file, String content) throws IOException {
    var fresh = createUnfinished(file);
    try {
      Files.writeString(fresh, content);
      force(fresh, StandardOpenOption.WRITE);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceFolder(file.getParent());
  }

  /**
   * Makes an empty file beside another one, to be {@linkplain #finish given its name} when it is
   * whole.
   */
  static Path createUnfinished(Path file) throws IOException {
    var name = file.getFileName() + "." + ProcessHandle.current().pid() + "-";
    return Files.createTempFile(file.getParent(), name, UNFINISHED, ownerOnly("rw-------"));
  }

  /** Removes what programs left beside a file that were killed before they had finished it. */
  static void forgetUnfinished(Path file) throws IOException {
    var name =
        Pattern.compile(
            Pattern.quote(file.getFileName() + ".")
                + "(\\d{1,18})-\\d+"
                + Pattern.quote(UNFINISHED));
    try (var files = Files.list(file.getParent())) {
      for (var other : files.toList()) {
        var match = name.matcher(other.getFileName().toString());
        if (match.matches() && ProcessHandle.of(Long.parseLong(match.group(1))).isEmpty()) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  /**
   * Gives a file that is whole the name it is meant for, when it is safe on the disk.
   *
   * @throws FileAlreadyExistsException where something came to stand there meanwhile
   */
  static void finish(Path unfinished, Path file) throws IOException {
    force(unfinished, StandardOpenOption.WRITE);
    Files.move(unfinished, file);
    forceFolder(file.getParent());
  }

  /** The new name reaches the disk as well; Windows has no such call and does without. */
  private static void forceFolder(Path folder) throws IOException {
    if (POSIX) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
