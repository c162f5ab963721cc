package dev.crivo.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

  @TempDir Path folder;
  private TableFiles files;

  @BeforeEach
  void makeFiles() {
    files = new TableFiles(folder);
  }

  @Test
  void readsRowsByTheirColumns() {
    var file = files.text("Tenant , Seats\r\nContoso,120\r\n\"A, \"\"B\"\"\",7\r\n");

    try (var table = Table.open(file)) {
      assertThat(table.headers()).containsExactly("Tenant", "Seats");
      assertThat(table.form()).isEqualTo(new Form.Csv(Encoding.UTF_8, ','));
      assertThat(table.sha256())
          .isEqualTo("0cb0b759655a0362c37b0b36383bbdf8e6dfb86222abc435680e533a7fd1fb1b");
    }
    assertThat(TableFiles.cells(file))
        .containsExactly(List.of("Contoso", "120"), List.of("A, \"B\"", "7"));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void findsTheSeparator(char separator) {
    var file = files.text("name" + separator + "note\nA" + separator + "\"x,y;z|w\tv\"\n");

    assertThat(TableFiles.form(file)).isEqualTo(new Form.Csv(Encoding.UTF_8, separator));
  }

  @Test
  void isNotMisledByCommasWithinTheValuesOfASemicolonFile() {
    var file = files.text("tenant;seats, paid, in full\nA, Ltd;1,5\nB;2\n");

    assertThat(TableFiles.form(file)).isEqualTo(new Form.Csv(Encoding.UTF_8, ';'));
  }

  @Test
  void takesTheSeparatorThatTheFirstLineStates() {
    var file = files.text("sep=|\ntenant,name|seats\nA|1\n");

    assertThat(TableFiles.rows(file))
        .extracting(TableRow::number, TableRow::cells)
        .containsExactly(tuple(3L, List.of("A", "1")));
  }

  @Test
  void tellsTheEncoding() {
    var text = "razão;ação\nSão José;1\n";

    assertThat(encodings(text))
        .containsExactly(
            Encoding.UTF_8,
            Encoding.UTF_8_MARKED,
            Encoding.UTF_16LE,
            Encoding.UTF_16BE,
            Encoding.WINDOWS_1252);
  }

  private List<Encoding> encodings(String text) {
    return List.of(
        encoding(files.text(text)),
        encoding(files.text("\uFEFF" + text)),
        encoding(files.text("\uFEFF" + text, UTF_16LE)),
        encoding(files.text("\uFEFF" + text, UTF_16BE)),
        encoding(files.text(text, ISO_8859_1)));
  }

  private static Encoding encoding(Path file) {
    assertThat(TableFiles.cells(file)).containsExactly(List.of("São José", "1"));
    return ((Form.Csv) TableFiles.form(file)).encoding();
  }

  @Test
  void findsAByteOfWindowsFarFromTheBeginning() {
    var file = files.text("name\n" + "plain\n".repeat(40_000) + "preço\n", ISO_8859_1);

    var rows = TableFiles.rows(file);

    assertThat(((Form.Csv) TableFiles.form(file)).encoding()).isEqualTo(Encoding.WINDOWS_1252);
    assertThat(rows.get(rows.size() - 1).cells()).containsExactly("preço");
  }

  @Test
  void countsRowsAsASpreadsheetAndLinesAsAnEditor() {
    var file = files.text("\r\na;b\r\n\"x\r\ny\";1\r\n\r\n;\r\nz;2");

    assertThat(TableFiles.rows(file))
        .extracting(TableRow::number, TableRow::line, TableRow::cells)
        .containsExactly(tuple(3L, 3L, List.of("x\r\ny", "1")), tuple(6L, 7L, List.of("z", "2")));
  }

  @Test
  void namesARowThatIsTooShortOrTooLong() {
    var file = files.text("a,b,,\n1\n1,2,,\n1,2,3\n");

    var rows = TableFiles.rows(file);

    assertThat(rows.get(0).problems())
        .containsExactly(
            new RowProblem(2, 2, "", "", RowProblem.TOO_FEW, Map.of("cells", "1", "columns", "2")));
    assertThat(rows.get(1).problems()).isEmpty();
    assertThat(rows.get(1).cells()).containsExactly("1", "2");
    assertThat(rows.get(2).problems())
        .containsExactly(
            new RowProblem(
                4, 4, "", "3", RowProblem.TOO_MANY, Map.of("cells", "3", "columns", "2")));
  }

  @Test
  void namesAControlCharacter() {
    var file = files.text("a,b\nx,1\u0000\ny\u001b[2J,2\nz\tz,3\n");

    assertThat(TableFiles.rows(file))
        .flatExtracting(TableRow::problems)
        .containsExactly(
            new RowProblem(
                2, 2, "b", "1\0", RowProblem.CONTROL_CHARACTER, Map.of("character", "U+0000")),
            new RowProblem(
                3,
                3,
                "a",
                "y\u001b[2J",
                RowProblem.CONTROL_CHARACTER,
                Map.of("character", "U+001B")));
  }

  @Test
  void hasNoRowsBelowColumnNamesAlone() {
    var file = files.text("tenant");

    try (var table = Table.open(file)) {
      assertThat(table.headers()).containsExactly("tenant");
      assertThat(TableFiles.rows(table)).isEmpty();
    }
  }

  @Test
  void canBeReadTwiceAndTellsHowFarItIs() {
    var shares = new ArrayList<Double>();
    try (var table = Table.open(files.text("a\n" + "x\n".repeat(100_000)))) {
      var first = TableFiles.rows(table);
      var second = new ArrayList<TableRow>();
      table.each(second::add, shares::add);

      assertThat(second).isEqualTo(first).hasSize(100_000);
      assertThat(shares).isSorted().hasSizeGreaterThan(2).endsWith(1.0);
    }
  }
}
