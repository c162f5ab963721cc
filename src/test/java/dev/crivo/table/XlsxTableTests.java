package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTableTests {

  private static final String HEAD = "<row r='1'><c t='s'><v>0</v></c></row>";

  @TempDir Path folder;
  private TableFiles files;

  @BeforeEach
  void makeFiles() {
    files = new TableFiles(folder);
  }

  @Test
  void readsWhatAnotherProgramWrote() {
    try (var table = Table.open(TableFiles.kept("poi.xlsx"))) {
      assertThat(table.form()).isEqualTo(new Form.Xlsx("Casos", List.of()));
      assertThat(table.headers())
          .containsExactly("Tenant", "Seats", "When", "Rich", "Sum", "Bad", "Flag");
      var row = TableFiles.rows(table).get(0);
      assertThat(row.cells())
          .containsExactly(
              "Olá & cia\nlinha", "120", "2026-03-31T14:30", "one two", "240", "#DIV/0!", "TRUE");
      assertThat(row.problems())
          .containsExactly(
              new RowProblem(3, 3, "Bad", "#DIV/0!", RowProblem.ERROR_VALUE, Map.of()));
    }
  }

  @Test
  void readsDaysNumbersTextsAndSharedTexts() {
    var file =
        files.workbook(
            workbook -> {
              var sheet = workbook.newWorksheet("Casos");
              sheet.value(0, 0, "tenant");
              sheet.value(0, 1, "seats");
              sheet.value(0, 2, "date");
              sheet.value(2, 0, "São José");
              sheet.value(2, 1, 120);
              sheet.value(2, 2, LocalDate.of(2026, 3, 31));
              sheet.style(2, 2).format("yyyy-mm-dd").set();
              sheet.value(3, 0, "São José");
              sheet.value(3, 1, 0.1 + 0.2);
            });

    assertThat(TableFiles.rows(file))
        .extracting(TableRow::number, TableRow::cells)
        .containsExactly(
            tuple(3L, List.of("São José", "120", "2026-03-31")),
            tuple(4L, List.of("São José", "0.3", "")));
  }

  @Test
  void readsTheFirstSheetThatIsNotHiddenOrTheOneThatIsNamed() {
    var file =
        files.workbook(
            workbook -> {
              var hidden = workbook.newWorksheet("Old");
              hidden.value(0, 0, "hidden");
              hidden.setVisibilityState(VisibilityState.HIDDEN);
              workbook.newWorksheet("First").value(0, 0, "first");
              workbook.newWorksheet("Ações de março").value(0, 0, "second");
            });

    try (var first = Table.open(file);
        var named = Table.open(file, Optional.of("acoes de MARCO"), share -> {})) {
      assertThat(first.headers()).containsExactly("first");
      assertThat(first.form()).isEqualTo(new Form.Xlsx("First", List.of("Old", "Ações de março")));
      assertThat(named.headers()).containsExactly("second");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t='s'><v>1</v>              | Contoso",
        "><v>120.0</v>               | 120",
        "><v>1.2E3</v>               | 1200",
        "><v>1.0000000000000001E-2</v> | 0.01",
        "><v>123456789012345</v>     | 123456789012345",
        "><v>-0.50</v>               | -0.5",
        "s='1'><v>46112</v>          | 2026-03-31",
        "s='1'><v>46112.75</v>       | 2026-03-31T18:00",
        "s='1'><v>46111.9999999</v>  | 2026-03-31",
        "s='1'><v>0.5</v>            | 12:00",
        "s='1'><v>1</v>              | 1900-01-01",
        "s='1'><v>59</v>             | 1900-02-28",
        "s='1'><v>61</v>             | 1900-03-01",
        "s='2'><v>-46112</v>         | -46112",
        "s='1' t='d'><v>2026-03-31T00:00:00</v> | 2026-03-31",
        "t='b'><v>0</v>              | FALSE",
        "t='str'><f>A1</f><v>x</v>   | x",
        "><f>1+1</f><v>2</v>         | 2",
        "t='inlineStr'><is><t>in</t></is> | in"
      })
  void readsACell(String cell, String text) {
    var file = files.sheet(HEAD + "<row r='2'><c " + cell + "</c></row>");

    assertThat(TableFiles.rows(file))
        .extracting(TableRow::cells, TableRow::problems)
        .containsExactly(tuple(List.of(text), List.of()));
  }

  @Test
  void readsCharactersThatXmlCannotHold() {
    var file = files.sheet(HEAD + "<row r='2'><c t='s'><v>2</v></c></row>");

    assertThat(TableFiles.cells(file)).containsExactly(List.of("a\rb_x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t='e'><v>#N/A</v>         | #N/A     | table.row.error-value",
        "t='e'><f>A9</f><v>#REF!</v> | #REF!  | table.row.error-value",
        "><f>A1</f>                | ''       | table.row.no-stored-value",
        "><f>A1</f><v></v>         | ''       | table.row.no-stored-value",
        "s='1' t='d'><v>soon</v>   | soon     | table.row.bad-date",
        "s='1'><v>2958466</v>      | 2958466  | table.row.bad-date",
        "><v>123456789012345678</v> | 123456789012346000 | table.row.bad-number",
        "><v>twelve</v>            | ''       | table.row.bad-number",
        "><v>1E9999</v>            | ''       | table.row.bad-number",
        "><v>NaN</v>               | ''       | table.row.bad-number"
      })
  void namesACellThatSaysNothing(String cell, String value, String code) {
    var file = files.sheet(HEAD + "<row r='7'><c " + cell + "</c></row>");

    assertThat(TableFiles.rows(file))
        .flatExtracting(TableRow::problems)
        .containsExactly(new RowProblem(7, 7, "tenant", value, code, Map.of()));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() {
    var parts = TableFiles.parts(HEAD + "<row r='2'><c s='1'><v>1</v></c></row>");
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));

    assertThat(TableFiles.cells(files.zip(parts))).containsExactly(List.of("1904-01-02"));
  }

  @Test
  void readsPartsInTheEncodingsOfPackages() {
    var rows = HEAD + "<row r='2'><c t='inlineStr'><is><t>ação</t></is></c></row>";
    var parts = TableFiles.parts(rows);
    parts.computeIfPresent(
        "xl/sheet.xml", (name, xml) -> "\uFEFF<?xml version='1.0' encoding='UTF-8'?>" + xml);

    assertThat(TableFiles.cells(files.zip(parts))).containsExactly(List.of("ação"));
  }

  @Test
  void namesAValueBeyondTheLastColumn() {
    var file = files.sheet(HEAD + "<row r='2'><c r='A2'><v>1</v></c><c r='AB2'><v>5</v></c></row>");

    assertThat(TableFiles.rows(file).get(0).problems())
        .extracting(RowProblem::code, RowProblem::row)
        .containsExactly(tuple(RowProblem.TOO_MANY, 2L));
  }

  @Test
  void takesACellThatIsOnlyColouredForNone() {
    var file = files.sheet(HEAD + "<row r='2'><c r='A2'><v>1</v></c><c r='XFD2' s='1'/></row>");

    assertThat(TableFiles.rows(file))
        .extracting(TableRow::cells, TableRow::problems)
        .containsExactly(tuple(List.of("1"), List.of()));
  }

  @Test
  void readsMoreSharedTextsThanItKeepsInMemory() {
    var texts = new StringBuilder();
    var rows = new StringBuilder("<row><c t='inlineStr'><is><t>note</t></is></c></row>");
    for (var i = 0; i < 2_000; i++) {
      texts.append("<si><t>" + text(i) + "</t></si>");
      rows.append("<row><c t='s'><v>" + (i * 7919 % 2_000) + "</v></c></row>");
    }
    var parts = TableFiles.parts(rows.toString());
    parts.put("xl/s.xml", TableFiles.texts(texts.toString()));

    var read = TableFiles.cells(files.zip(parts));

    assertThat(read).hasSize(2_000);
    for (var i = 0; i < 2_000; i++) {
      assertThat(read.get(i)).containsExactly(text(i * 7919 % 2_000));
    }
  }

  private static String text(int number) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> Integer.toString(number * i * 31, 36))
        .collect(Collectors.joining("é"));
  }
}
