package dev.crivo.shell;

import dev.crivo.audit.Impact;
import dev.crivo.audit.Impact.Change;
import dev.crivo.audit.Impact.Extent;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Conclusion.Kind;
import java.util.List;
import java.util.Map;

/** Shows what other rules would have made of past cases. */
record ImpactView(Screen screen, Auditing auditing, ComparedRules compared) {

  private static final int COLUMN = 11;

  /**
   * @param most changes to show; of the others only their number
   */
  void show(Impact impact, int most) {
    screen.say(
        "impact.head",
        Map.of(
            "count", impact.decisions(),
            "rules", auditing.rulesInWords(),
            "version", auditing.playbook().version().substring(0, 12)));
    if (impact.decisions() > 0) {
      compared.title(screen).ifPresent(t -> screen.say("impact.before-in-use", Map.of("rules", t)));
    }
    some("impact.alike." + compared.key(), impact.alike());
    some("impact.changed", impact.changed());
    some("impact.unknown", impact.unknown());
    var changes = impact.byExtent();
    changes.stream().limit(most).forEach(e -> change(e.getKey(), e.getValue()));
    var left = changes.stream().skip(most).mapToLong(e -> e.getValue().cases()).sum();
    if (left > 0) {
      screen.blank();
      screen.say("impact.more", Map.of("count", left));
    }
  }

  private void some(String key, long count) {
    if (count > 0) {
      screen.line(2, screen.text(key, Map.of("count", count)));
    }
  }

  private void change(Change change, Extent extent) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text("impact.cases", Map.of("count", extent.cases()))));
    var before =
        compared
            .playbook()
            .map(playbook -> new Wording(playbook, screen))
            .orElseGet(() -> auditing.wordingThen(extent.examples(), screen));
    var after = new Wording(auditing.playbook(), screen);
    row("impact.before", words(before, change.from()));
    row("impact.after", words(after, change.to()));
    row("impact.rules", rules(change.before(), change.after()));
    row(
        "audit.chosen",
        screen.text(
            "impact.chosen",
            Map.of("before", extent.chosenBefore(), "after", extent.chosenAfter())));
    row("impact.examples", String.join(", ", extent.examples()));
  }

  private void row(String key, String text) {
    screen.row(2, COLUMN, screen.text(key), text);
  }

  private String words(Wording wording, Conclusion conclusion) {
    return conclusion.kind() == Kind.UNDETERMINED
        ? screen.text("impact.undetermined")
        : new ConclusionWords(screen, wording).whole(conclusion, Answers.NONE);
  }

  private String rules(List<String> before, List<String> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return screen.text("audit.why.no-rule");
    }
    var none = screen.text("audit.why.none");
    return screen.text(
        "impact.by",
        Map.of(
            "before", before.isEmpty() ? none : Visible.line(String.join(", ", before)),
            "after", after.isEmpty() ? none : Visible.line(String.join(", ", after))));
  }
}
