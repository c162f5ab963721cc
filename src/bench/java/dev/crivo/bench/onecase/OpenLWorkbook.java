package dev.crivo.bench.onecase;

import dev.crivo.bench.onecase.Tables.Table;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A playbook's rules as a workbook of OpenL: each table collects the names of all rules that match,
 * and compares each answer with the choices or the range in its cell, which is what it indexes.
 */
final class OpenLWorkbook {

  private final Tables tables;
  private final Worksheet sheet;
  private int row;

  private OpenLWorkbook(Tables tables, Worksheet sheet) {
    this.tables = tables;
    this.sheet = sheet;
  }

  static void write(Tables tables, Path file) throws IOException {
    try (var workbook = new Workbook(Files.newOutputStream(file), "Crivo", "1.0")) {
      var writer = new OpenLWorkbook(tables, workbook.newWorksheet("Rules"));
      tables.inOrder().forEach(writer::table);
    }
  }

  private void table(Table table) {
    var questions = table.questions();
    var last = questions.size();
    sheet.value(row, 0, "Rules String[] " + table.name() + "(" + parameters(table) + ")");
    if (last > 0) {
      sheet.range(row, 0, row, last).merge();
    }
    for (int column = 0; column < last; column++) {
      var question = questions.get(column);
      sheet.value(row + 1, column, "C" + (column + 1));
      sheet.value(row + 2, column, question);
      sheet.value(
          row + 3, column, (tables.isNumber(question) ? "IntRange c" : "String[] c") + column);
      sheet.value(row + 4, column, question);
    }
    sheet.value(row + 1, last, "CRET1");
    sheet.value(row + 2, last, "name");
    sheet.value(row + 3, last, "String name");
    sheet.value(row + 4, last, "rule");
    row += 5;
    table.rules().forEach(rule -> row(questions, rule));
    row++;
  }

  private String parameters(Table table) {
    return table.questions().stream()
        .map(q -> (tables.isNumber(q) ? "Integer " : "String ") + q)
        .collect(Collectors.joining(", "));
  }

  private void row(List<String> questions, Rule rule) {
    for (int column = 0; column < questions.size(); column++) {
      for (var condition : Tables.on(questions.get(column), rule)) {
        sheet.value(row, column, cell(condition));
      }
    }
    sheet.value(row, questions.size(), rule.name());
    row++;
  }

  private static String cell(Condition condition) {
    return switch (condition.operator()) {
      case EQUAL, IN -> String.join(",", condition.values());
      default -> condition.operator().symbol() + " " + condition.values().get(0);
    };
  }
}
