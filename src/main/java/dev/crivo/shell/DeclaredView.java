package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.verification.DeclaredChanges;
import dev.crivo.verification.NamesChanged;
import dev.crivo.verification.RuleChange;
import dev.crivo.verification.ThresholdChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what two playbooks say differently, by name. */
final class DeclaredView {

  private static final int COLUMN = 22;

  private final Screen screen;
  private final int indent;

  DeclaredView(Screen screen, int indent) {
    this.screen = screen;
    this.indent = indent;
  }

  void show(DeclaredChanges declared) {
    if (declared.isEmpty()) {
      screen.line(indent, screen.text("diff.same"));
    }
    row("diff.thresholds", declared.thresholds().stream().map(this::words).toList());
    for (var kind : RuleChange.Kind.values()) {
      row("diff.rules." + ScreenTexts.key(kind), rules(declared, kind));
    }
    names("diff.questions", declared.questions());
    names("diff.choices", declared.choices());
    names("diff.statuses", declared.statuses());
  }

  private String words(ThresholdChange threshold) {
    return screen.text(
        "diff.threshold",
        Map.of(
            "name", threshold.name(),
            "before", number(threshold.before()),
            "after", number(threshold.after())));
  }

  private String number(Optional<Integer> number) {
    return number.map(String::valueOf).orElseGet(() -> screen.text("diff.none"));
  }

  private static List<String> rules(DeclaredChanges declared, RuleChange.Kind kind) {
    return declared.rules().stream()
        .filter(rule -> rule.kind() == kind)
        .map(DeclaredView::words)
        .toList();
  }

  /** The name of a rule and, where they changed, of the thresholds in it. */
  private static String words(RuleChange rule) {
    var thresholds =
        rule.thresholds().stream().map(ThresholdChange::name).collect(Collectors.joining(", "));
    return thresholds.isEmpty() ? rule.name() : rule.name() + " (" + thresholds + ")";
  }

  private void names(String key, NamesChanged names) {
    row(key + ".added", names.added());
    row(key + ".removed", names.removed());
    row(key + ".changed", names.changed());
  }

  private void row(String key, List<String> names) {
    if (!names.isEmpty()) {
      screen.row(indent, COLUMN, screen.text(key), Visible.line(String.join(", ", names)));
    }
  }
}
