package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.overview.Missing;
import dev.crivo.overview.TenantRow;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;

/**
 * Shows tenants as a table: a column of entitlements for each status of the top level, under a
 * number, as their names are too long to stand above numbers.
 */
final class TenantListView {

  private static final int WIDTH = 80;
  private static final int NARROWEST = 4;
  private static final int GAP = 2;
  private static final String UNCLASSIFIED = "?";
  private static final char UNBROKEN = '\u00A0';

  private final Screen screen;
  private final Wording wording;
  private final NumberFormat numbers;
  private final List<TenantRow> rows;
  private final List<String> levels;
  private final List<Integer> widths;

  /**
   * @param rows all that fit, of which some may be left out
   */
  TenantListView(Wording wording, List<TenantRow> rows) {
    this.screen = wording.screen();
    this.wording = wording;
    this.numbers = NumberFormat.getIntegerInstance(screen.locale());
    this.rows = rows;
    this.levels = levels(rows);
    this.widths = widths(cells(rows));
  }

  /** The codes of the top level; those that the playbook does not know any more come last. */
  static List<String> levels(Collection<TenantRow> rows) {
    return List.copyOf(
        rows.stream()
            .flatMap(row -> row.byLevel1().keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * @param withSince whether the list is in the order of the days
   */
  void show(List<TenantRow> shown, boolean withSince) {
    legend();
    screen.blank();
    line(screen.text("tenants.tenant"), heading());
    shown.forEach(row -> row(row, withSince));
    screen.blank();
    line(screen.text("tenants.all", Map.of("count", rows.size())), cells(rows));
    if (shown.size() < rows.size()) {
      screen.say("tenants.shown", Map.of("shown", shown.size(), "count", rows.size()));
    }
  }

  private void legend() {
    var names =
        IntStream.range(0, levels.size())
            .mapToObj(i -> (i + 1) + " " + wording.path(levels.get(i)))
            .map(name -> name.replace(' ', UNBROKEN))
            .collect(Collectors.joining(", "));
    screen.say("tenants.legend", Map.of("names", names, "sign", UNCLASSIFIED));
  }

  private List<String> heading() {
    var numbered = IntStream.rangeClosed(1, levels.size()).mapToObj(String::valueOf);
    return Stream.of(Stream.of(screen.text("tenants.total")), numbered, Stream.of(UNCLASSIFIED))
        .flatMap(some -> some)
        .toList();
  }

  private void row(TenantRow row, boolean withSince) {
    line(Visible.line(row.name()), cells(List.of(row)));
    if (withSince && row.since().isPresent()) {
      screen.line(4, screen.text("tenants.since", Map.of("day", row.since().get().toString())));
    }
    if (!row.missing().isEmpty()) {
      var missing =
          row.missing().entrySet().stream()
              .map(e -> words(e.getKey(), e.getValue()))
              .collect(Collectors.joining(", "));
      screen.line(4, screen.styles().warning(missing));
    }
  }

  private String words(Missing missing, int count) {
    return screen.text("tenants.missing." + ScreenTexts.key(missing), Map.of("count", count));
  }

  /** The numbers of some rows together; a plus where more are there than anybody told. */
  private List<String> cells(List<TenantRow> some) {
    var untold = some.stream().anyMatch(row -> row.untold() > 0) ? "+" : "";
    var cells = new ArrayList<String>();
    cells.add(numbers.format(some.stream().mapToLong(TenantRow::entitlements).sum()) + untold);
    levels.forEach(
        code ->
            cells.add(
                number(
                    some.stream().mapToLong(row -> row.byLevel1().getOrDefault(code, 0L)).sum())));
    cells.add(number(some.stream().mapToLong(TenantRow::unclassified).sum()));
    return cells;
  }

  /** Nothing is easier to see past than zeros. */
  private String number(long count) {
    return count == 0 ? "-" : numbers.format(count);
  }

  /** The sums are the widest. */
  private List<Integer> widths(List<String> sums) {
    return IntStream.range(0, sums.size())
        .mapToObj(
            i -> Math.max(NARROWEST, Math.max(sums.get(i).length(), heading().get(i).length())))
        .toList();
  }

  private void line(String name, List<String> cells) {
    var room = WIDTH - widths.stream().mapToInt(width -> width + GAP).sum();
    var numbers =
        IntStream.range(0, cells.size())
            .mapToObj(i -> " ".repeat(GAP) + padded(cells.get(i), widths.get(i)))
            .collect(Collectors.joining());
    var left = room - new AttributedString(name).columnLength();
    if (left < 0) {
      screen.line(name);
      screen.line(Math.max(0, room), numbers);
    } else {
      screen.line(name + " ".repeat(left) + numbers);
    }
  }

  private static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
