package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.Dimension;
import dev.crivo.audit.Estimate;
import dev.crivo.audit.Figures;
import dev.crivo.audit.Figures.Group;
import dev.crivo.audit.TooFew;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how far people and the rules agree: headline figures, then who and what agrees least. */
final class AgreementView {

  private static final int LABEL = 8;
  private static final int COLUMN = 23;
  private static final int NAME = 44;

  /** Values of a dimension that agree least; months are all shown up to a year. */
  private static final int WORST = 3;

  private static final int YEAR = 12;

  private final Screen screen;
  private final Figures figures;
  private final DimensionNames names;
  private final EstimateWords words;

  AgreementView(Screen screen, Figures figures, DimensionNames names) {
    this.screen = screen;
    this.figures = figures;
    this.names = names;
    this.words = new EstimateWords(screen);
  }

  /** The three figures at both levels, and with credit for half of it. */
  void headline() {
    var n = figures.status().matrix().n();
    heading("figures.head");
    screen.line(2, screen.text("figures.of", Map.of("count", n, "left", figures.notJudged())));
    if (figures.status().agreement().raw() instanceof TooFew few) {
      screen.line(2, words.tooFew(few));
      return;
    }
    var all = List.of(figures.top().agreement(), figures.status().agreement(), figures.credited());
    columns("", Stream.of("figures.level1", "figures.level2", "figures.half").map(screen::text));
    row("figures.raw", all, a -> words.share(a.raw()));
    row("figures.kappa", all, a -> words.coefficient(a.kappa()));
    row("figures.ac1", all, a -> words.coefficient(a.gwet()));
    screen.line(2, screen.styles().dim(screen.text("figures.legend")));
  }

  private void row(String key, List<Agreement> all, Function<Agreement, String> figure) {
    columns(screen.text(key), all.stream().map(figure));
  }

  private void columns(String label, Stream<String> cells) {
    var line =
        cells
            .map(cell -> cell + " ".repeat(Math.max(1, COLUMN - cell.length())))
            .collect(Collectors.joining());
    screen.row(2, LABEL, label, line.stripTrailing());
  }

  /** Of each dimension that tells decisions apart, the values that agree least. */
  void groups() {
    figures
        .groups()
        .forEach(
            (dimension, groups) -> {
              if (groups.size() > 1) {
                heading("figures.by." + ScreenTexts.key(dimension));
                groups(dimension, groups);
              }
            });
  }

  private void groups(Dimension dimension, List<Group> groups) {
    var isMonth = dimension == Dimension.MONTH;
    var most = isMonth ? YEAR : WORST;
    var shown = isMonth ? groups.subList(Math.max(0, groups.size() - most), groups.size()) : groups;
    shown.stream()
        .limit(most)
        .forEach(g -> screen.row(2, NAME, names.of(dimension, g.value()), agreement(g)));
    if (groups.size() > most) {
      var more = Map.of("count", groups.size() - most, "by", ScreenTexts.key(dimension));
      screen.line(2, screen.text("figures.more", more));
    }
  }

  private String agreement(Group group) {
    var estimate = group.agreement();
    return estimate instanceof Estimate.Measured
        ? screen.text(
            "figures.group", Map.of("share", words.share(estimate), "count", estimate.n()))
        : words.share(estimate);
  }

  private void heading(String key) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text(key)));
  }
}
