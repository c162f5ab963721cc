package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

@Generated
class TablePropertyTests {

  private static final List<Encoding> ENCODINGS = List.of(Encoding.values());
  private static final List<String> HEADERS = List.of("name", "what it is", "ação");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("tables");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 800)
  void whatIsWrittenInAnyWayIsReadBack(
      @ForAll("rows") List<List<String>> rows,
      @ForAll("separators") char separator,
      @ForAll("encodings") Encoding encoding)
      throws IOException {
    var written = rows.stream().map(row -> writable(row, encoding)).toList();
    var file = file(encoded(csv(written, separator), encoding));

    try (var table = Table.open(file)) {
      assertThat(table.form()).isEqualTo(new Form.Csv(encoding, separator));
      assertThat(table.headers()).isEqualTo(HEADERS);
      var read = TableFiles.rows(table);
      assertThat(read).extracting(TableRow::cells).isEqualTo(filled(written));
      assertThat(read).extracting(TableRow::line).isEqualTo(lines(written));
    }
  }

  /** Where a row begins: after the line ends of the rows before it, those in values among them. */
  private static List<Long> lines(List<List<String>> rows) {
    var lines = new ArrayList<Long>();
    var line = 2L;
    for (var row : rows) {
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        lines.add(line);
      }
      line +=
          1
              + String.join("|", row)
                  .replace("\r\n", "\n")
                  .chars()
                  .filter(c -> c == '\n' || c == '\r')
                  .count();
    }
    return lines;
  }

  private static List<List<String>> filled(List<List<String>> rows) {
    return rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList();
  }

  /** What the encoding has, and with something by which no other fits. */
  private static List<String> writable(List<String> row, Encoding encoding) {
    var encoder = encoding.charset().newEncoder();
    return row.stream()
        .map(cell -> cell.codePoints().filter(c -> encoder.canEncode(Character.toString(c))))
        .map(
            codes ->
                codes.collect(
                    StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
        .map(StringBuilder::toString)
        .toList();
  }

  private static String csv(List<List<String>> rows, char separator) throws IOException {
    var text = new StringWriter();
    try (var out =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
      out.printRecord(HEADERS);
      out.printRecords(rows);
    }
    return text.toString();
  }

  private static byte[] encoded(String text, Encoding encoding) {
    return ((encoding.markLength() > 0 ? "\uFEFF" : "") + text).getBytes(encoding.charset());
  }

  @Property(tries = 2_000)
  void anyBytesAreATableOrRefused(@ForAll("bytes") byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  @Property(tries = 1_000)
  void anyTextIsATableOrRefused(@ForAll("texts") String text) {
    assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 1_000)
  void aWorkbookWithSlipsInItsSheetIsReadOrRefused(@ForAll("sheets") String sheet)
      throws IOException {
    var parts = TableFiles.parts("");
    parts.put("xl/sheet.xml", sheet);
    var out = new ByteArrayOutputStream();
    TableFiles.zip(out, parts);

    assertReadOrRefused(out.toByteArray());
  }

  @Property(tries = 1_000)
  void aWorkbookWithForeignBytesIsReadOrRefused(
      @ForAll("places") List<Integer> places, @ForAll("bytes") byte[] foreign) throws IOException {
    var bytes = Files.readAllBytes(TableFiles.kept("poi.xlsx"));
    for (var i = 0; i < places.size() && i < foreign.length; i++) {
      bytes[places.get(i) % bytes.length] = foreign[i];
    }

    assertReadOrRefused(bytes);
  }

  private static void assertReadOrRefused(byte[] bytes) {
    try {
      assertThat(TableFiles.rows(file(bytes))).doesNotContainNull();
    } catch (BadTable refused) {
      assertThat(refused.arguments()).containsKey("file");
    }
  }

  private static Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("any"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Texts.any().list().ofSize(HEADERS.size()).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  @Provide
  Arbitrary<Encoding> encodings() {
    return Arbitraries.of(ENCODINGS);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    var any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    var begin =
        Arbitraries.of(
            bytes(""),
            bytes("PK\u0003\u0004"),
            bytes("\u00d0\u00cf\u0011\u00e0"),
            bytes("\u00ff\u00fe"));
    return Combinators.combine(begin, any).as(TablePropertyTests::joined);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any().list().ofMaxSize(6).map(pieces -> String.join("\",\n", pieces));
  }

  @Provide
  Arbitrary<String> sheets() {
    var sheet =
        TableFiles.worksheet(
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>b</t></is></c>"
                + "</row><row r='2'><c s='1'><v>46112</v></c><c t='str'><f>A2</f><v>x</v></c>"
                + "</row>");
    return Texts.slipsIn(sheet);
  }

  @Provide
  Arbitrary<List<Integer>> places() {
    return Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(1).ofMaxSize(5);
  }
}
