package dev.crivo.shell;

import dev.crivo.audit.ControlState;
import dev.crivo.audit.OverriddenRule;
import dev.crivo.audit.TooFew;
import dev.crivo.console.Screen;
import java.util.Map;

/** How often a rule is overridden, and whether chance explains it, in words. */
record ControlWords(Screen screen) {

  /** Such as "overridden in 9 of 40 (22.5%): too often for chance, which explains up to 7.5%…". */
  String of(OverriddenRule rule) {
    var rate = rule.rate();
    var percent = new Percent(screen);
    return screen.text(
            "overridden.rate",
            Map.of(
                "part", rate.part(),
                "whole", rate.whole(),
                "share", percent.of(rate.value())))
        + " "
        + state(rule.control(), percent);
  }

  private String state(ControlState state, Percent percent) {
    if (state instanceof TooFew few) {
      return screen.text("overridden.too-few", Map.of("count", few.n(), "minimum", few.minimum()));
    } else if (state instanceof ControlState.TooFewOthers few) {
      return screen.text(
          "overridden.too-few-others", Map.of("count", few.n(), "minimum", few.minimum()));
    } else if (state instanceof ControlState.Above above) {
      return limits("overridden.above", above.expected(), above.limit(), percent);
    }
    var inside = (ControlState.Inside) state;
    return limits("overridden.inside", inside.expected(), inside.limit(), percent);
  }

  private String limits(String key, double expected, double limit, Percent percent) {
    return screen.text(key, Map.of("expected", percent.of(expected), "limit", percent.of(limit)));
  }
}
