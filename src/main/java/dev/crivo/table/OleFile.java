package dev.crivo.table;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Tells the two kinds of workbooks apart that come in Microsoft's container for old documents:
 * those from before 2007, and locked ones.
 */
final class OleFile {

  private OleFile() {}

  static BadTable refusal(Path file) {
    return new BadTable(isLocked(file) ? BadTable.Code.LOCKED : BadTable.Code.OLD_EXCEL, file);
  }

  /** A damaged one is taken for an old one, which cannot be read either. */
  private static boolean isLocked(Path file) {
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
