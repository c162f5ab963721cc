package dev.crivo.shell;

import dev.crivo.audit.ConfusionMatrix;
import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.Figures;
import dev.crivo.audit.Levels;
import dev.crivo.console.Screen;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows what was chosen against what the rules say: top levels in a table, statuses in words. */
final class ConfusionView {

  private static final int WIDTH = 80;
  private static final int LABEL = 30;

  /** Between two columns. */
  private static final int GAP = 2;

  /** The disagreements that are most frequent. */
  private static final int CELLS = 5;

  private final Screen screen;
  private final Figures figures;
  private final Wording wording;
  private final Percent percent;

  ConfusionView(Screen screen, Figures figures, Wording wording) {
    this.screen = screen;
    this.figures = figures;
    this.wording = wording;
    this.percent = new Percent(screen);
  }

  void show() {
    var matrix = figures.top().matrix();
    var categories = inOrder(matrix);
    var column = percent.number(matrix.n()).length() + GAP;
    if (matrix.n() > 0 && 2 + LABEL + column * categories.size() <= WIDTH) {
      table(matrix, categories, column);
    }
    cells();
  }

  /** As the playbook has them. */
  private List<String> inOrder(ConfusionMatrix matrix) {
    var playbook = wording.playbook();
    var categories = new ArrayList<>(playbook.statuses().stream().map(Status::code).toList());
    categories.retainAll(matrix.categories());
    matrix.categories().stream().filter(c -> !categories.contains(c)).forEach(categories::add);
    return categories;
  }

  private void table(ConfusionMatrix matrix, List<String> categories, int column) {
    heading("figures.confusion");
    var all = IntStream.range(0, categories.size());
    row("", column, categories.size(), place -> String.valueOf(place + 1));
    all.forEach(
        chosen -> {
          var code = categories.get(chosen);
          var label = (chosen + 1) + " " + status(code);
          row(
              label,
              column,
              categories.size(),
              suggested -> percent.number(matrix.count(code, categories.get(suggested))));
        });
  }

  private void row(String label, int column, int columns, IntFunction<String> cell) {
    var cells =
        IntStream.range(0, columns)
            .mapToObj(cell)
            .map(text -> " ".repeat(Math.max(0, column - text.length())) + text)
            .collect(Collectors.joining());
    screen.row(2, LABEL, label, cells);
  }

  private void cells() {
    var apart = figures.status().matrix().apart();
    if (apart.isEmpty()) {
      return;
    }
    heading("audit.pairs");
    apart.stream().limit(CELLS).forEach(e -> screen.item(2, "-", words(e)));
    if (apart.size() > CELLS) {
      screen.line(2, screen.text("audit.pairs.more", Map.of("count", apart.size() - CELLS)));
    }
  }

  private String words(Map.Entry<Cell, Long> cell) {
    return screen.text(
        "audit.pair",
        Map.of(
            "count", cell.getValue(),
            "chosen", status(cell.getKey().chosen()),
            "suggested", status(cell.getKey().suggested())));
  }

  private String status(String code) {
    return code.equals(Levels.NONE) ? screen.text("audit.no-status") : wording.path(code);
  }

  private void heading(String key) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text(key)));
  }
}
