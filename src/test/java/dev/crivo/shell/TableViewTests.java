package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.commandline.Failures;
import dev.crivo.console.Language;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Styles;
import dev.crivo.console.Surroundings;
import dev.crivo.table.BadMapping;
import dev.crivo.table.BadTable;
import dev.crivo.table.RowProblem;
import dev.crivo.table.RowProblems;
import dev.crivo.table.Table;
import dev.crivo.table.TableRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableViewTests {

  @TempDir Path folder;
  private final StringWriter shown = new StringWriter();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Surroundings around() {
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Surroundings(
        InputStream.nullInputStream(), stream, stream, Map.of(), Optional.empty());
  }

  private TableView view(Language language) {
    var styles = Styles.of(around(), true);
    return new TableView(
        new Screen(language, styles, () -> 80, new PrintWriter(shown, true), true));
  }

  @Test
  void saysWhatTheFileIs() throws IOException {
    try (var csv = Table.open(Files.writeString(folder.resolve("a.csv"), "a;b\n1;2\n"));
        var xlsx = Table.open(Path.of("src/test/resources/table/poi.xlsx"))) {
      view(Language.ENGLISH).form(csv);
      view(Language.PORTUGUESE).form(csv);
      view(Language.ENGLISH).form(xlsx);

      assertThat(shown.toString().replace(folder + "/", "").lines())
          .containsExactly(
              "a.csv: CSV, UTF-8, separated by semicolons",
              "a.csv: CSV, UTF-8, separado por ponto e vírgula",
              "src/test/resources/table/poi.xlsx: XLSX, sheet \"Casos\"");
      assertThat(TableView.json(csv))
          .containsEntry("separator", ";")
          .containsEntry("headers", List.of("a", "b"));
      assertThat(TableView.json(xlsx)).containsEntry("sheet", "Casos");
    }
  }

  @Test
  void namesTheFirstProblemsAndCountsTheOthers() {
    var problems = new RowProblems(3);
    var row = new TableRow(3, 5, List.of("x\u001b[2J", ""), List.of());
    problems.add(row.problem("seats", "x\u001b[2J", RowProblem.BAD_NUMBER, Map.of()));
    problems.add(row.problem("name", "", RowProblem.BAD_NUMBER, Map.of()));
    var columns = Map.of("cells", 3, "columns", 2);
    problems.add(
        new TableRow(4, 4, List.of(), List.of()).problem("", "z", RowProblem.TOO_MANY, columns));
    for (var more = 0; more < 1234; more++) {
      problems.add(row.problem("seats", "y", RowProblem.BAD_NUMBER, Map.of()));
    }

    view(Language.ENGLISH).problems(problems);
    view(Language.PORTUGUESE).problems(problems);

    assertThat(shown.toString().lines())
        .containsExactly(
            "  - row 3 (line 5), seats: \"x\\u{001B}[2J\"; expected a number of at most 15",
            "    digits",
            "  - row 3 (line 5), name: empty; expected a number of at most 15 digits",
            "  - row 4: \"z\"; expected no more values than the 2 columns; the row has 3",
            "  and 1,234 more",
            "  - linha 3 (5 no editor), seats: \"x\\u{001B}[2J\"; esperado: um número de no",
            "    máximo 15 dígitos",
            "  - linha 3 (5 no editor), name: vazio; esperado: um número de no máximo 15",
            "    dígitos",
            "  - linha 4: \"z\"; esperado: não mais valores que as 2 colunas; a linha tem 3",
            "  e mais 1.234");
    assertThat(view(Language.ENGLISH).json(problems.kept().get(0)))
        .containsEntry("value", "x\u001b[2J")
        .containsEntry("code", "table.row.bad-number")
        .containsEntry("expected", "a number of at most 15 digits");
  }

  @Test
  void hasATextForEveryRefusalInBothLanguages() {
    var keys =
        Stream.concat(
                Stream.of(BadTable.Code.values()).map(c -> "table." + ScreenTexts.key(c)),
                Stream.of(BadMapping.Code.values()).map(c -> "table.mapping." + ScreenTexts.key(c)))
            .toList();

    for (var language : Language.values()) {
      assertThat(ScreenTexts.read(language)).containsKeys(keys.toArray(String[]::new));
    }
  }

  @Test
  void aTableThatCannotBeReadEndsACommandWithOneLine() {
    var bad =
        catchThrowableOfType(BadTable.class, () -> Table.open(folder.resolve("no\u001bne.csv")));

    var exit = new Failures(around()).tell(bad, List.of("--lang", "pt-BR"));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).replace(folder + "/", "").strip())
        .isEqualTo("crivo: o arquivo \"no\\u{001B}ne.csv\" não existe.");
  }
}
