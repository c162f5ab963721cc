package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;

/** The values that findings are counted by, in words, names masked as asked for. */
record DimensionNames(Screen screen, AuditReport report, Wording wording) {

  String of(Dimension dimension, String value) {
    if (value.isEmpty()) {
      return screen.text(dimension == Dimension.VERSION ? "audit.elsewhere" : "audit.without");
    }
    return switch (dimension) {
      case PERSON -> Visible.line(value);
      case WORKLOAD -> workload(value);
      case STATUS -> wording.path(value);
      case VERSION -> Visible.line(value.substring(0, 12));
      case ALL, RULE, MONTH -> Visible.line(value);
    };
  }

  private String workload(String value) {
    return wording
        .playbook()
        .subject()
        .map(question -> wording.answer(question, value))
        .orElseGet(() -> Visible.line(value));
  }
}
