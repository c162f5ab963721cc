package dev.crivo.shell;

import dev.crivo.audit.OverriddenRule;
import dev.crivo.audit.OverriddenRule.Instead;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.Map;

/** Shows a rule that people did not follow. */
record OverriddenRuleView(Screen screen, Wording wording) {

  /** Statuses chosen instead in a summary. */
  private static final int STATUSES = 3;

  /** How often, whether chance explains it, and what was chosen instead most. */
  void summary(OverriddenRule rule) {
    show(rule, STATUSES);
  }

  /** The same with every status that was chosen. */
  void whole(OverriddenRule rule) {
    show(rule, Integer.MAX_VALUE);
  }

  private void show(OverriddenRule rule, int most) {
    screen.line(2, screen.styles().bold(Visible.line(rule.rule())));
    screen.line(4, new ControlWords(screen).of(rule));
    rule.instead().stream().limit(most).forEach(i -> screen.item(4, "-", words(i)));
  }

  /** How often which status was chosen instead. */
  String words(Instead instead) {
    return screen.text(
        "overridden.instead",
        Map.of(
            "count", instead.evidence().overrides(),
            "status", wording.path(instead.cluster().status()),
            "people", instead.evidence().people(),
            "suspected", String.valueOf(instead.suspected())));
  }
}
