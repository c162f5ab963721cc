package dev.crivo.shell;

import dev.crivo.audit.ConfusionMatrix;
import dev.crivo.audit.Levels;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.page.AuditPage.Cell;
import dev.crivo.page.AuditPage.Matrix;
import dev.crivo.page.AuditPage.MatrixRow;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A confusion matrix in words, without rows and columns that are all empty. */
record MatrixWords(Screen screen, Wording today) {

  /** How deep its statuses are. */
  enum Level {
    TOP,
    STATUS
  }

  /** The darkest. */
  private static final int HOTTEST = 5;

  Matrix matrix(Level level, ConfusionMatrix matrix) {
    var columns =
        some(
            matrix,
            suggested ->
                matrix.categories().stream().anyMatch(c -> matrix.count(c, suggested) > 0));
    var rows = some(matrix, chosen -> columns.stream().anyMatch(s -> matrix.count(chosen, s) > 0));
    var total = new ArrayList<String>();
    columns.forEach(s -> total.add(number(rows.stream().mapToLong(c -> matrix.count(c, s)).sum())));
    total.add(number(matrix.n()));
    return new Matrix(
        screen.text("page.matrix." + ScreenTexts.key(level)),
        columns.stream().map(this::name).toList(),
        rows.stream().map(chosen -> row(matrix, chosen, columns)).toList(),
        total);
  }

  /** Codes in the order of the playbook; what is no status of it comes last. */
  private List<String> some(ConfusionMatrix matrix, Predicate<String> shown) {
    var order = today.playbook().statuses().stream().map(Status::code).toList();
    var known = order.stream().filter(matrix.categories()::contains);
    var others = matrix.categories().stream().filter(code -> !order.contains(code)).sorted();
    return Stream.concat(known, others).filter(shown).toList();
  }

  private MatrixRow row(ConfusionMatrix matrix, String chosen, List<String> columns) {
    var sum = columns.stream().mapToLong(s -> matrix.count(chosen, s)).sum();
    var cells = columns.stream().map(s -> cell(matrix.count(chosen, s), sum, s.equals(chosen)));
    return new MatrixRow(name(chosen), cells.toList(), number(sum));
  }

  private Cell cell(long count, long ofRow, boolean agrees) {
    return new Cell(number(count), (int) Math.ceil((double) HOTTEST * count / ofRow), agrees);
  }

  private String name(String code) {
    return code.equals(Levels.NONE) ? screen.text("audit.no-status") : today.path(code);
  }

  private String number(long count) {
    return new Percent(screen).number(count);
  }
}
