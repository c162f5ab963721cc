package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.console.Language;
import dev.crivo.console.ScreenTexts;
import dev.crivo.table.BadMapping.Code;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMappingTests {

  private static final List<Field> FIELDS =
      List.of(Field.required("tenant"), Field.required("seatCount"), Field.optional("note"));
  private static final List<String> HEADERS =
      List.of("Customer name", "Região", "SEAT_COUNT", "Tenant");
  private static final Path TABLE = Path.of("cases.csv");

  @TempDir Path folder;

  @Test
  void knowsAColumnByItsFieldInAnySpelling() {
    var columns = ColumnMapping.byName(FIELDS).in(TABLE, HEADERS);

    assertThat(columns.used()).isEqualTo(Map.of("tenant", "Tenant", "seatCount", "SEAT_COUNT"));
    assertThat(columns.unused()).containsExactly("Customer name", "Região");
    assertThat(columns.has("note")).isFalse();
    var region = ColumnMapping.byName(List.of(Field.required("regiao"))).in(TABLE, HEADERS);
    assertThat(region.header("regiao")).isEqualTo("Região");
  }

  @Test
  void readsTheColumnsThatAFileNames() {
    var columns = mapping("tenant: Customer name\nseatCount: seat count\n").in(TABLE, HEADERS);
    var row = new TableRow(2, 2, List.of(" '=Contoso ", "SP", "7", "other"), List.of());

    assertThat(columns.text(row, "tenant")).isEqualTo("=Contoso");
    assertThat(columns.text(row, "seatCount")).isEqualTo("7");
    assertThat(columns.text(row, "note")).isEmpty();
    assertThat(columns.unused()).containsExactly("Região", "Tenant");
    assertThat(columns.problem(row, "seatCount", "x.seats", Map.of("most", 5)))
        .isEqualTo(new RowProblem(2, 2, "SEAT_COUNT", "7", "x.seats", Map.of("most", "5")));
  }

  @Test
  void refusesAFileThatIsNoMapping() {
    assertRefused("tenant: [a]\n", Code.NOT_A_MAP, 1);
    assertRefused("- tenant\n", Code.NOT_A_MAP, 1);
    assertRefused("", Code.NOT_A_MAP, 1);
    assertRefused("tenant: a\nseatCount: \"b\nnote: c", Code.NOT_YAML, 3);
    assertThat(
            catchThrowableOfType(
                    BadMapping.class, () -> ColumnMapping.read(folder.resolve("none"), FIELDS))
                .code())
        .isEqualTo(Code.NO_FILE);
  }

  @Test
  void refusesAFieldThatThereIsNotOrThatStandsTwice() {
    var bad = assertRefused("tenant: Tenant\nseatcuont: x\n", Code.UNKNOWN_FIELD, 2);

    assertThat(bad.arguments())
        .containsEntry("field", "seatcuont")
        .containsEntry("near", "seatCount")
        .containsEntry("fields", "tenant, seatCount, note");
    assertRefused("tenant: Tenant\ntenant: Tenant\n", Code.FIELD_TWICE, 2);
  }

  @Test
  void refusesAColumnThatThereIsNot() {
    var bad = assertRefused("tenant: Tenant\nseatCount: Seat cuont\n", Code.UNKNOWN_HEADER, 2);

    assertThat(bad.arguments())
        .containsEntry("header", "Seat cuont")
        .containsEntry("near", "SEAT_COUNT")
        .containsEntry("headers", "Customer name, Região, SEAT_COUNT, Tenant")
        .containsEntry("table", "cases.csv");
  }

  @Test
  void refusesOneColumnForTwoFields() {
    var bad = assertRefused("tenant: Tenant\nseatCount: tenant\n", Code.COLUMN_TWICE, 2);

    assertThat(bad.arguments())
        .containsEntry("other", "tenant")
        .containsEntry("field", "seatCount");
  }

  @Test
  void refusesToChooseBetweenTwoColumns() {
    var headers = List.of("Ten ant", "TENANT", "seat count");

    var bad =
        catchThrowableOfType(
            BadMapping.class, () -> ColumnMapping.byName(FIELDS).in(TABLE, headers));

    assertThat(bad.code()).isEqualTo(Code.AMBIGUOUS);
    assertThat(bad.arguments()).containsEntry("headers", "Ten ant, TENANT");
    assertTold(bad);
    assertThat(mapping("tenant: TENANT\nseatCount: seat count").in(TABLE, headers).header("tenant"))
        .isEqualTo("TENANT");
  }

  @Test
  void namesAllFieldsThatAreNeededAndHaveNoColumn() {
    var bad =
        catchThrowableOfType(
            BadMapping.class, () -> ColumnMapping.byName(FIELDS).in(TABLE, List.of("note")));

    assertThat(bad.code()).isEqualTo(Code.MISSING);
    assertThat(bad.arguments())
        .containsEntry("missing", "tenant, seatCount")
        .containsEntry("file", "cases.csv");
    assertTold(bad);
  }

  private BadMapping assertRefused(String content, Code code, int line) {
    var bad = catchThrowableOfType(BadMapping.class, () -> mapping(content).in(TABLE, HEADERS));
    assertThat(bad).as("refused").isNotNull();
    assertThat(bad.code()).isEqualTo(code);
    assertThat(bad.arguments())
        .containsEntry("line", String.valueOf(line))
        .containsEntry("file", folder.resolve("map.yaml").toString());
    assertTold(bad);
    return bad;
  }

  private static void assertTold(BadMapping bad) {
    for (var language : Language.values()) {
      var key = "table.mapping." + ScreenTexts.key(bad.code());
      assertThat(ScreenTexts.in(language).get(key, bad.arguments()))
          .isNotEqualTo(key)
          .doesNotContain("{");
    }
  }

  private ColumnMapping mapping(String content) {
    var file = new TableFiles(folder).bytes("map.yaml", content.getBytes(StandardCharsets.UTF_8));
    return ColumnMapping.read(file, FIELDS);
  }
}
