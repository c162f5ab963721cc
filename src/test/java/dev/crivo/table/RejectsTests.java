package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTests {

  @TempDir Path folder;

  @Test
  void writesTheRowWithItsReasonInTheSeparatorOfTheTable() throws IOException {
    var written = rejected("tenant;seats\nA;x\n\"B;C\";\"a\nb\"\n", "not a number");

    assertThat(written)
        .isEqualTo("reason;tenant;seats\r\nnot a number;A;x\r\nnot a number;\"B;C\";\"a\nb\"\r\n");
  }

  @Test
  void writesNoFormula() throws IOException {
    var written = rejected("tenant,seats\n=1+1,\"@SUM(A1)\"\n", "-1 is too few");

    assertThat(written).isEqualTo("reason,tenant,seats\r\n'-1 is too few,'=1+1,'@SUM(A1)\r\n");
  }

  /** Written as it seems, it would pass for the value the next time. */
  @Test
  void writesNothingForAValueThatWasLost() throws IOException {
    var out = new StringWriter();
    var row =
        new TableRow(2, 2, List.of("12345678901234600", "", "x"), List.of())
            .problem("a", "12345678901234600", RowProblem.BAD_NUMBER, Map.of());
    var lost = new RowProblem(2, 2, "b", "", RowProblem.NO_STORED_VALUE, Map.of());
    var cells = List.of("12345678901234600", "", "x");

    new Rejects(out, new Form.Csv(Encoding.UTF_8, ','), List.of("a", "b", "c"), "reason")
        .add(new TableRow(2, 2, cells, List.of(row, lost)), "lost");

    assertThat(out).hasToString("reason,a,b,c\r\nlost,\"#VALUE!\",\"#VALUE!\",x\r\n");
    assertThat(problems("a,b\n1,#N/A\n#value!,2\n"))
        .containsExactly(RowProblem.ERROR_VALUE, RowProblem.ERROR_VALUE);
  }

  @Test
  void keepsARowAsShortOrLongAsItIs() throws IOException {
    var written = rejected("a,b\n1\n1,2,3\n", "width");

    assertThat(written).isEqualTo("reason,a,b\r\nwidth,1\r\nwidth,1,2,3\r\n");
    assertThat(problems(written)).containsExactly(RowProblem.TOO_FEW, RowProblem.TOO_MANY);
  }

  @Test
  void leavesOutTheReasonsOfAnEarlierTime() throws IOException {
    assertThat(rejected("reason,a\nold,1\n", "new")).isEqualTo("reason,a\r\nnew,1\r\n");
  }

  @Test
  void marksAFileForSpreadsheetProgramsUnlessTheTableHadNoMark() throws IOException {
    var out = new StringWriter();

    new Rejects(out, new Form.Csv(Encoding.WINDOWS_1252, ';'), List.of("a"), "motivo");

    assertThat(out).hasToString("\uFEFFmotivo;a\r\n");
  }

  @Test
  void keepsTheFirstProblemsAndCountsAll() {
    var problems = new RowProblems(2);
    for (var row = 2; row < 5; row++) {
      var at = new TableRow(row, row, List.of("x", "y"), List.of());
      problems.addAll(
          List.of(at.problem("a", "x", "k", Map.of()), at.problem("b", "y", "k", Map.of())));
    }

    assertThat(problems.kept()).extracting(RowProblem::column).containsExactly("a", "b");
    assertThat(problems.total()).isEqualTo(6);
    assertThat(problems.more()).isEqualTo(4);
    assertThat(problems.rows()).isEqualTo(3);
  }

  private String rejected(String content, String reason) throws IOException {
    var out = new StringWriter();
    try (var table = Table.open(new TableFiles(folder).text(content))) {
      var rejects = new Rejects(out, table, "reason");
      for (var row : TableFiles.rows(table)) {
        rejects.add(row, reason);
      }
    }
    return out.toString();
  }

  private List<String> problems(String content) {
    var file = new TableFiles(folder).bytes("again.csv", content.getBytes(StandardCharsets.UTF_8));
    return TableFiles.rows(file).stream()
        .flatMap(row -> row.problems().stream())
        .map(RowProblem::code)
        .toList();
  }
}
