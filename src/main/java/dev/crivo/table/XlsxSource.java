package dev.crivo.table;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.TempFile;

/** A workbook, of which one sheet is read. */
final class XlsxSource implements Source {

  private static final int BUFFER = 65_536;

  /** Ten times what sheets of nothing but the same row grow when unpacked; what ZIP can is 1032. */
  private static final int MOST_GROWTH = 300;

  static {
    ZipSecureFile.setMinInflateRatio(1.0 / MOST_GROWTH);
  }

  private final Path file;
  private final TemporaryFolder folder;
  private final Workbook workbook;
  private final int sheet;

  private XlsxSource(Path file, TemporaryFolder folder, Workbook workbook, int sheet) {
    this.file = file;
    this.folder = folder;
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /**
   * Takes in what all cells refer to.
   *
   * @param name of the sheet; empty for the first that is not hidden
   */
  static XlsxSource of(Path file, Optional<String> name) throws IOException {
    var folder = TemporaryFolder.of(file);
    Workbook workbook = null;
    try {
      workbook = workbook(file, folder);
      return new XlsxSource(file, folder, workbook, chosen(file, workbook, name));
    } catch (IOException | RuntimeException e) {
      var full = folder.isFull();
      close(workbook, folder);
      if (full) {
        throw TemporaryFolder.noTemporary(file, e);
      }
      throw e;
    }
  }

  /** From a copy: of a file itself, the library may write what it could read over the rest. */
  private static Workbook workbook(Path file, TemporaryFolder folder) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return XlsxFailure.reading(
          file,
          file.getFileName().toString(),
          () -> TempFile.withStrategy(folder, () -> workbook(file, bytes)));
    }
  }

  private static Workbook workbook(Path file, InputStream bytes) {
    refuseCut(file);
    return StreamingReader.builder()
        .rowCacheSize(1)
        .bufferSize(BUFFER)
        .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
        .open(bytes);
  }

  /** Of a ZIP file without its end, the library would take all it finds into memory. */
  private static void refuseCut(Path file) {
    try {
      new ZipFile(file.toFile()).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int chosen(Path file, Workbook workbook, Optional<String> name) {
    var names = names(workbook);
    if (names.isEmpty()) {
      throw new BadTable(BadTable.Code.NOT_XLSX, file);
    } else if (name.isEmpty()) {
      return sheets(workbook).filter(i -> !isHidden(workbook, i)).findFirst().orElse(0);
    }
    return sheets(workbook)
        .filter(i -> Names.alike(names.get(i), name.get()))
        .findFirst()
        .orElseThrow(() -> noSheet(file, names, name.get()));
  }

  private static IntStream sheets(Workbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets());
  }

  private static List<String> names(Workbook workbook) {
    return sheets(workbook).mapToObj(workbook::getSheetName).toList();
  }

  private static boolean isHidden(Workbook workbook, int sheet) {
    return workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet);
  }

  private static BadTable noSheet(Path file, List<String> names, String name) {
    return new BadTable(
        BadTable.Code.NO_SHEET,
        file,
        Map.of(
            "sheet", name,
            "near", new Names(names).near(name).orElse("none"),
            "sheets", new Names(names).listed()));
  }

  @Override
  public Form form() {
    var name = workbook.getSheetName(sheet);
    var others = names(workbook).stream().filter(other -> !other.equals(name)).toList();
    return new Form.Xlsx(name, others);
  }

  @Override
  public Rows open(DoubleConsumer progress) {
    return XlsxRows.of(file, workbook, sheet, progress);
  }

  @Override
  public void close() throws IOException {
    close(workbook, folder);
  }

  private static void close(Workbook workbook, TemporaryFolder folder) throws IOException {
    try (folder;
        workbook) {
      // Nothing more is to be done with them.
    }
  }
}
