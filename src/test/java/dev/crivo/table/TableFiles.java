package dev.crivo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Makes files for tests, and reads them. */
record TableFiles(Path folder) {

  private static final String FORMATS = "http://schemas.openxmlformats.org/";
  private static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";
  private static final String CELLS = "xmlns='" + FORMATS + "spreadsheetml/2006/main'";

  /** A file of a text. */
  Path text(String content, Charset charset) {
    return bytes("cases.csv", content.getBytes(charset));
  }

  Path text(String content) {
    return text(content, StandardCharsets.UTF_8);
  }

  Path bytes(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of those that other programs wrote. */
  static Path kept(String name) {
    return Path.of("src", "test", "resources", "table", name);
  }

  /** A workbook as FastExcel writes it. */
  Path workbook(Consumer<Workbook> fill) {
    var file = folder.resolve("cases.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Tests", "1.0")) {
      fill.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** A workbook whose only sheet has these rows, {@code <row>…</row>}. */
  Path sheet(String rows) {
    return zip(parts(rows));
  }

  /** The parts of such a workbook, by their names. */
  static Map<String, String> parts(String rows) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='%s' %s><sheets><sheet name='Cases' r:id='rId0'/></sheets></workbook>"
            .formatted(RELATIONS, CELLS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations("worksheet", "sheet.xml", "sharedStrings", "/xl/s.xml", "styles", "styles.xml"));
    parts.put("xl/sheet.xml", worksheet(rows));
    parts.put(
        "xl/s.xml",
        texts(
            "<si><t>tenant</t></si><si><r><t>Con</t></r><r><t>toso</t></r>"
                + "<rPh><t>x</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si>"));
    parts.put(
        "xl/styles.xml",
        "<styleSheet "
            + CELLS
            + "><numFmts><numFmt numFmtId='164' formatCode='0.00;;;'/></numFmts><cellXfs>"
            + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    return parts;
  }

  /** The parts of something else in the same package, as a text processor writes it. */
  static Map<String, String> document() {
    return Map.of(
        "[Content_Types].xml", contentTypes(),
        "_rels/.rels", relations("officeDocument", "xl/sheet.xml"),
        "xl/sheet.xml", worksheet(""));
  }

  static String worksheet(String rows) {
    return "<worksheet " + CELLS + "><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** The part of the texts that cells name by number, {@code <si>…</si>}. */
  static String texts(String texts) {
    return "<sst " + CELLS + ">" + texts + "</sst>";
  }

  private static String contentTypes() {
    var types =
        Map.of(
            "xl/workbook.xml", "sheet.main",
            "xl/sheet.xml", "worksheet",
            "xl/s.xml", "sharedStrings",
            "xl/styles.xml", "styles");
    var xml = new StringBuilder("<Types xmlns='" + FORMATS + "package/2006/content-types'>");
    xml.append("<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.")
        .append("relationships+xml'/>");
    types.forEach(
        (part, type) ->
            xml.append("<Override PartName='/" + part + "' ContentType='application/vnd.")
                .append("openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>"));
    return xml.append("</Types>").toString();
  }

  private static String relations(String... typesAndTargets) {
    var xml =
        new StringBuilder("<Relationships xmlns='" + FORMATS + "package/2006/relationships'>");
    for (var i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id='rId" + i / 2 + "' Type='" + RELATIONS + "/")
          .append(typesAndTargets[i] + "' Target='" + typesAndTargets[i + 1] + "'/>");
    }
    return xml.append("</Relationships>").toString();
  }

  Path zip(Map<String, String> parts) {
    var file = folder.resolve("cases.xlsx");
    try (var out = Files.newOutputStream(file)) {
      zip(out, parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static void zip(OutputStream out, Map<String, String> parts) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  static List<TableRow> rows(Path file) {
    try (var table = Table.open(file)) {
      return rows(table);
    }
  }

  static List<TableRow> rows(Table table) {
    var rows = new ArrayList<TableRow>();
    table.each(rows::add, share -> {});
    return rows;
  }

  /** The values of all rows. */
  static List<List<String>> cells(Path file) {
    return rows(file).stream().map(TableRow::cells).toList();
  }

  static Form form(Path file) {
    try (var table = Table.open(file)) {
      return table.form();
    }
  }
}
