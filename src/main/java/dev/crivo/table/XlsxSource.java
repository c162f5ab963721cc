package dev.crivo.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** A workbook, of which one sheet is read. */
final class XlsxSource implements Source {

  private final Path file;
  private final XlsxPackage parts;
  private final XlsxBook book;
  private final Sheet sheet;
  private final List<String> others;

  /**
   * @param part where its cells are
   */
  private record Sheet(String name, boolean hidden, String part) {}

  private XlsxSource(
      Path file, XlsxPackage parts, XlsxBook book, Sheet sheet, List<String> others) {
    this.file = file;
    this.parts = parts;
    this.book = book;
    this.sheet = sheet;
    this.others = others;
  }

  /**
   * Takes in what all cells refer to.
   *
   * @param name of the sheet; empty for the first that is not hidden
   * @param progress told the share of that work that is done, from 0 to 1
   */
  static XlsxSource of(Path file, Optional<String> name, DoubleConsumer progress)
      throws IOException {
    var parts = new XlsxPackage(file);
    SharedStrings strings = null;
    try {
      var workbook = parts.workbook().orElseThrow(() -> bad(file, BadTable.Code.NOT_XLSX));
      var sheets = new ArrayList<Sheet>();
      var dates = workbook(parts, workbook, sheets);
      var sheet = chosen(file, sheets, name);
      strings = strings(file, parts, workbook, progress);
      var book = new XlsxBook(strings, styles(parts, workbook), dates);
      var others = sheets.stream().map(Sheet::name).filter(n -> !n.equals(sheet.name())).toList();
      return new XlsxSource(file, parts, book, sheet, others);
    } catch (IOException | RuntimeException e) {
      if (strings != null) {
        strings.close();
      }
      parts.close();
      throw e;
    }
  }

  /** Adds the sheets of cells; those of one chart are none. */
  private static XlsxDates workbook(XlsxPackage parts, String workbook, List<Sheet> sheets)
      throws IOException {
    var relations = parts.relations(workbook);
    var from1904 = false;
    try (var xml = parts.open(workbook, share -> {})) {
      while (xml.to(Set.of("workbookPr", "sheet"), "")) {
        if (xml.name().equals("workbookPr")) {
          from1904 = Set.of("1", "true").contains(xml.attribute("date1904"));
        } else {
          var relation = relations.get(xml.attribute("id"));
          if (relation != null && relation.type().equals("worksheet")) {
            var hidden = xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
            sheets.add(new Sheet(xml.attribute("name"), hidden, relation.part()));
          }
        }
      }
    }
    return new XlsxDates(from1904);
  }

  private static Sheet chosen(Path file, List<Sheet> sheets, Optional<String> name) {
    if (sheets.isEmpty()) {
      throw bad(file, BadTable.Code.NOT_XLSX);
    } else if (name.isEmpty()) {
      return sheets.stream().filter(s -> !s.hidden()).findFirst().orElse(sheets.get(0));
    }
    return sheets.stream()
        .filter(sheet -> Names.alike(sheet.name(), name.get()))
        .findFirst()
        .orElseThrow(() -> noSheet(file, sheets, name.get()));
  }

  private static BadTable noSheet(Path file, List<Sheet> sheets, String name) {
    var names = sheets.stream().map(Sheet::name).toList();
    return new BadTable(
        BadTable.Code.NO_SHEET,
        file,
        Map.of(
            "sheet", name,
            "near", Names.near(name, names).orElse("none"),
            "sheets", Names.listed(names)));
  }

  private static SharedStrings strings(
      Path file, XlsxPackage parts, String workbook, DoubleConsumer progress) throws IOException {
    var part = parts.target(workbook, "sharedStrings");
    var strings = SharedStrings.empty(file);
    if (part.isPresent()) {
      try (var xml = parts.open(part.get(), progress)) {
        strings.take(file, xml);
      } catch (IOException | RuntimeException e) {
        strings.close();
        throw e;
      }
    }
    return strings;
  }

  private static XlsxStyles styles(XlsxPackage parts, String workbook) throws IOException {
    var part = parts.target(workbook, "styles");
    if (part.isEmpty()) {
      return XlsxStyles.none();
    }
    try (var xml = parts.open(part.get(), share -> {})) {
      return XlsxStyles.read(xml);
    }
  }

  private static BadTable bad(Path file, BadTable.Code code) {
    return new BadTable(code, file);
  }

  @Override
  public Form form() {
    return new Form.Xlsx(sheet.name(), others);
  }

  @Override
  public Rows open(DoubleConsumer progress) throws IOException {
    return new XlsxRows(file, parts.open(sheet.part(), progress), book);
  }

  @Override
  public void close() throws IOException {
    book.strings().close();
    parts.close();
  }
}
