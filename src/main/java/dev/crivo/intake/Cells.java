package dev.crivo.intake;

import dev.crivo.table.Columns;
import dev.crivo.table.RowProblem;
import dev.crivo.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of one row while they are read, with what is wrong with them. */
final class Cells {

  private static final int MOST_NAMED = 12;

  private final Columns columns;
  private final TextRules rules;
  private final TableRow row;
  private final List<RowProblem> problems = new ArrayList<>();

  Cells(Columns columns, TextRules rules, TableRow row) {
    this.columns = columns;
    this.rules = rules;
    this.row = row;
    problems.addAll(row.problems());
  }

  List<RowProblem> problems() {
    return problems;
  }

  /** What stands there; empty where nothing does. */
  Optional<String> text(String field) {
    return Optional.of(columns.text(row, field)).filter(text -> !text.isEmpty());
  }

  /** A name or another text of one line. */
  Optional<String> name(String field) {
    return checked(field, rules.name());
  }

  /** A text that may have several lines. */
  Optional<String> note(String field) {
    return checked(field, rules.note());
  }

  private Optional<String> checked(String field, Function<String, Optional<String>> rule) {
    var text = text(field);
    var problem = text.flatMap(rule);
    problem.ifPresent(name -> refuse(field, "import.row.text." + name, Map.of()));
    return problem.isPresent() ? Optional.empty() : text.map(rules.kept());
  }

  /** The value, which the row must have. */
  <T> Optional<T> required(String field, Optional<T> value) {
    if (text(field).isEmpty()) {
      refuse(field, "import.row.required", Map.of());
    }
    return value;
  }

  /**
   * What stands there as something else than a text.
   *
   * @param about what is told of it where it is none
   */
  <T> Optional<T> read(
      String field,
      Function<String, Optional<T>> reader,
      String code,
      Function<String, Map<String, ?>> about) {
    var text = text(field);
    var value = text.flatMap(reader);
    if (text.isPresent() && value.isEmpty()) {
      refuse(field, code, about.apply(text.get()));
    }
    return value;
  }

  /** A day or a time, however the table's dates are written. */
  <T> Optional<T> time(String field, PastDates dates, Function<String, Optional<T>> reader) {
    return read(field, reader, "import.row.date", text -> Map.of("order", dates.order().name()));
  }

  Optional<LocalDate> day(String field, PastDates dates) {
    return time(field, dates, dates::day);
  }

  /** How many entitlements, 1 or more. */
  Optional<Integer> entitlements(String field) {
    return read(
        field,
        text ->
            Optional.of(text)
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0),
        "import.row.entitlements",
        text -> Map.of());
  }

  /** Unless it is known already that the cell has no value to speak of. */
  void refuse(String field, String code, Map<String, ?> about) {
    var header = columns.header(field);
    if (row.problems().stream().noneMatch(problem -> problem.column().equals(header))) {
      problems.add(columns.problem(row, field, code, about));
    }
  }

  /** The same of a value that stands in several columns. */
  void refuse(List<String> fields, String value, String code, Map<String, ?> about) {
    var headers = fields.stream().filter(f -> text(f).isPresent()).map(columns::header).toList();
    problems.add(row.problem(String.join(", ", headers), value, code, about));
  }

  /** The first of some names, for a message. */
  static String some(List<String> names) {
    var first = String.join(", ", names.stream().limit(MOST_NAMED).toList());
    return names.size() > MOST_NAMED ? first + ", …" : first;
  }
}
