package dev.crivo.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.console.Language;
import dev.crivo.console.ScreenTexts;
import dev.crivo.table.BadTable.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadTableTests {

  @TempDir Path folder;
  private TableFiles files;

  @BeforeEach
  void makeFiles() {
    files = new TableFiles(folder);
  }

  /** What a file is refused for, by opening it or reading all its rows. */
  private static BadTable refused(Path file) {
    return catchThrowableOfType(BadTable.class, () -> TableFiles.rows(file));
  }

  private void assertRefused(Path file, Code code, String... arguments) {
    var bad = refused(file);
    assertThat(bad).as("refused").isNotNull();
    assertThat(bad.code()).isEqualTo(code);
    assertThat(bad.arguments()).containsEntry("file", file.toString());
    for (var language : Language.values()) {
      var key = "table." + ScreenTexts.key(code);
      assertThat(ScreenTexts.in(language).get(key, bad.arguments()))
          .isNotEqualTo(key)
          .doesNotContain("{");
    }
    for (var i = 0; i < arguments.length; i += 2) {
      assertThat(bad.arguments()).containsEntry(arguments[i], arguments[i + 1]);
    }
  }

  @Test
  void whatIsNoFile() {
    assertRefused(folder.resolve("none.csv"), Code.NO_FILE);
    assertRefused(folder, Code.NOT_A_FILE);
  }

  @Test
  void whatHasNoColumnNames() {
    assertRefused(files.text(""), Code.EMPTY);
    assertRefused(files.text("\n \n,,\n"), Code.EMPTY);
    assertRefused(files.text("\na,,c\n1,2,3"), Code.BLANK_HEADER, "row", "2", "column", "B");
    assertRefused(
        files.text("a,b, a \n1,2,3"), Code.DUPLICATE_HEADER, "header", "a", "columns", "A, C");
    assertRefused(files.text("x".repeat(300) + "\n1"), Code.LONG_HEADER, "column", "A");
  }

  @Test
  void whatIsNoText() {
    assertRefused(
        files.bytes("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x1A}), Code.NOT_TEXT);
    assertRefused(files.text("<!DOCTYPE html><table><tr>"), Code.MARKUP);
    assertRefused(files.text("a,b\nc,d\n", UTF_16LE), Code.UTF_16_WITHOUT_MARK);
  }

  @Test
  void whatIsInNoEncodingOrInTwo() {
    assertRefused(files.text("a\nb\n\u0081é\n", ISO_8859_1), Code.BAD_ENCODING, "line", "3");
    assertRefused(
        files.bytes("b.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9}),
        Code.BAD_ENCODING,
        "encoding",
        "UTF-8 (BOM)");
    var mixed =
        new String("é,ã\nç,õ\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), ISO_8859_1);
    assertRefused(files.text(mixed + "\u00E9\n", ISO_8859_1), Code.MIXED_ENCODING, "line", "3");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedByTheLineWhereItStands() {
    assertRefused(files.text("a,b\n1,2\n3,\"x\ny\nz\n"), Code.OPEN_QUOTE, "line", "3");
    assertRefused(
        files.text("a\n\"" + "x\n".repeat(Table.LONGEST_ROW)), Code.OPEN_QUOTE, "line", "2");
    assertRefused(files.text("a\n\"1\n2\",\"x\n"), Code.OPEN_QUOTE, "line", "3");
    assertRefused(files.text("a\r\n\"b\r\n\" c\r\n"), Code.AFTER_QUOTE, "line", "3");
  }

  @Test
  void aRowLongerThanAny() {
    var row = "x".repeat(Table.LONGEST_ROW - 1) + "\n";

    assertThat(refused(files.text("a\n" + row + row))).isNull();
    assertRefused(files.text("a\n" + row + "yy" + row), Code.TOO_LONG, "line", "3");
    assertRefused(files.text("a,b\n\"1\n2\"," + row), Code.TOO_LONG, "line", "2");
  }

  @Test
  void workbooksThatCannotBeRead() {
    assertRefused(TableFiles.kept("old.xls"), Code.OLD_EXCEL);
    assertRefused(TableFiles.kept("locked.xlsx"), Code.LOCKED);
    assertRefused(files.zip(java.util.Map.of("mimetype", "x")), Code.NOT_XLSX);
    assertRefused(files.zip(TableFiles.document()), Code.NOT_XLSX);
    assertRefused(files.sheet("<row><c t='s'><v>9</v></c></row>"), Code.DAMAGED, "part", "Cases");
    assertRefused(files.sheet("<row><c r='1'><v>9</v></c></row>"), Code.DAMAGED);
    assertRefused(files.sheet("<row><c r='XFE1'><v>9</v></c></row>"), Code.DAMAGED);
    assertRefused(files.sheet(""), Code.EMPTY);
    assertRefused(
        files.sheet("<row r='4'><c r='B4' t='e'><v>#REF!</v></c></row>"),
        Code.HEADER_VALUE,
        "row",
        "4",
        "column",
        "B",
        "value",
        "#REF!");
  }

  @Test
  void aWorkbookThatWasCutShort() throws IOException {
    var whole = Files.readAllBytes(TableFiles.kept("poi.xlsx"));
    var cut = java.util.Arrays.copyOf(whole, whole.length / 2);

    assertRefused(files.bytes("cut.xlsx", cut), Code.DAMAGED, "part", "cut.xlsx");
  }

  @Test
  void aWorkbookWithoutOneOfItsParts() {
    var parts = TableFiles.parts("<row/>");
    parts.remove("xl/sheet.xml");

    assertRefused(files.zip(parts), Code.DAMAGED, "part", "Cases");
  }

  @Test
  void aWorkbookThatGrowsBeyondMeasure() {
    var blanks = "<row>" + " ".repeat(20_000_000) + "</row>";

    assertRefused(files.sheet(blanks), Code.BOMB, "part", "Cases");
  }

  @Test
  void aWorkbookThatBringsInFilesFromElsewhere() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "secret");
    var parts = TableFiles.parts("");
    parts.put(
        "xl/sheet.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]>"
            + TableFiles.worksheet("<row><c t='inlineStr'><is><t>&e;</t></is></c></row>"));

    assertRefused(files.zip(parts), Code.DAMAGED, "part", "Cases");
  }

  @Test
  void aSheetThatIsNotThere() {
    var bad =
        catchThrowableOfType(
            BadTable.class,
            () -> Table.open(TableFiles.kept("poi.xlsx"), Optional.of("Caso"), share -> {}));

    assertThat(bad.code()).isEqualTo(Code.NO_SHEET);
    assertThat(bad.arguments()).containsEntry("near", "Casos").containsEntry("sheets", "Casos");
    assertThat(
            catchThrowableOfType(
                    BadTable.class,
                    () -> Table.open(files.text("a"), Optional.of("Casos"), share -> {}))
                .code())
        .isEqualTo(Code.NO_SHEETS);
  }

  @Test
  void aFileThatChangesBetweenTwoReadings() throws IOException {
    var file = files.text("a\n1\n");
    try (var table = Table.open(file)) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1));

      assertThat(catchThrowableOfType(BadTable.class, () -> TableFiles.rows(table)).code())
          .isEqualTo(Code.CHANGED);
    }
  }
}
