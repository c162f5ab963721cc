package dev.crivo.shell;

import dev.crivo.audit.Sample.Stratum;
import dev.crivo.audit.StratifiedBy;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.ArrayList;
import java.util.Map;

/** Shows a sample: how it was drawn, what may be told from it, and its cases. */
record SampleView(Screen screen, Wording wording) {

  /** Cells for the numbers of a stratum before its name. */
  private static final int NUMBERS = 20;

  /**
   * @param withCases whether to list the decisions too
   */
  void show(DrawnSample drawn, boolean withCases) {
    var sample = drawn.sample();
    screen.say("sample.drawn", Map.of("size", sample.size(), "population", sample.population()));
    row("sample.seed", Visible.line(sample.seed()));
    row(
        "sample.bound",
        screen.text(
            "sample.bound.text", Map.of("margin", new Percent(screen).limit(sample.margin()))));
    screen.say("sample.frame");
    screen.line(2, sample.frameHash());
    if (!drawn.by().isEmpty()) {
      strata(drawn);
    }
    if (withCases) {
      screen.blank();
      screen.say("sample.cases");
      sample.inRandomOrder().forEach(id -> screen.line(2, id));
    }
  }

  private void row(String key, String text) {
    screen.row(screen.text(key), text);
  }

  private void strata(DrawnSample drawn) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text("sample.strata")));
    for (var stratum : drawn.sample().strata()) {
      var numbers =
          screen.text("sample.of", Map.of("drawn", stratum.ids().size(), "size", stratum.size()));
      screen.row(2, NUMBERS, numbers, name(drawn, stratum));
    }
  }

  private String name(DrawnSample drawn, Stratum stratum) {
    var parts = new ArrayList<String>();
    for (var i = 0; i < drawn.by().size(); i++) {
      parts.add(name(drawn.by().get(i), stratum.key().get(i)));
    }
    return String.join(", ", parts);
  }

  private String name(StratifiedBy by, String part) {
    return switch (by) {
      case LEVEL, STATUS -> wording.path(part);
      case WORKLOAD -> workload(part);
      case PERSON, MONTH -> Visible.line(part);
      case VERSION -> part.isEmpty() ? screen.text("audit.elsewhere") : Visible.line(part);
    };
  }

  private String workload(String part) {
    return part.isEmpty()
        ? screen.text("sample.no-workload")
        : wording.playbook().subject().map(q -> wording.answer(q, part)).orElse(Visible.line(part));
  }
}
