package dev.crivo.shell;

import dev.crivo.audit.Suspicion;
import dev.crivo.console.Refusal;
import java.util.Map;

/** Reads numbers among the options of audits. */
final class AuditOptions {

  private AuditOptions() {}

  /** When a rule is suspected. */
  static Suspicion suspicion(int overrides, String share, int people) {
    var part = ShareOption.of("--suspect-share", share);
    if (part == 0) {
      throw Refusal.usage("audit.share", Map.of("input", "--suspect-share", "value", share));
    }
    return new Suspicion(
        atLeast(1, "--suspect-after", overrides), part, atLeast(1, "--suspect-people", people));
  }

  /**
   * @throws Refusal where it is less
   */
  static int atLeast(int least, String input, int value) {
    if (value < least) {
      throw Refusal.usage(
          "audit.at-least",
          Map.of("input", input, "value", String.valueOf(value), "least", String.valueOf(least)));
    }
    return value;
  }
}
