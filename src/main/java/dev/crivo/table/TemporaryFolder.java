package dev.crivo.table;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.util.TempFileCreationStrategy;

/** Where a workbook is unpacked: nobody but its user can read there, and all of it goes. */
final class TemporaryFolder implements TempFileCreationStrategy, Closeable {

  /** In bytes: with less, what failed did so for want of room. */
  private static final long LEAST_ROOM = 1_000_000;

  private final Path folder;

  private TemporaryFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @param file the workbook
   * @throws BadTable where there can be no temporary files
   */
  static TemporaryFolder of(Path file) {
    try {
      var folder = Files.createTempDirectory("crivo");
      folder.toFile().deleteOnExit();
      return new TemporaryFolder(folder);
    } catch (IOException e) {
      throw noTemporary(file, e);
    }
  }

  static BadTable noTemporary(Path file, Throwable cause) {
    var folder = Map.of("folder", System.getProperty("java.io.tmpdir"));
    var bad = new BadTable(BadTable.Code.NO_TEMPORARY, file, folder);
    bad.initCause(cause);
    return bad;
  }

  boolean isFull() {
    return folder.toFile().getUsableSpace() < LEAST_ROOM;
  }

  /** It goes with the program at the latest, should that be stopped. */
  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    var file = Files.createTempFile(folder, prefix, suffix).toFile();
    file.deleteOnExit();
    return file;
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix).toFile();
  }

  /** Also takes what the library leaves behind where it fails; not every system lets it. */
  @Override
  public void close() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
