package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;

/** What findings are counted by, in words. */
record DimensionWords(Screen screen, Wording today, Pseudonyms pseudonyms) {

  /** A value of a dimension. */
  String name(Dimension dimension, String value) {
    if (value.isEmpty()) {
      return screen.text("audit.without");
    }
    return switch (dimension) {
      case PERSON -> Visible.line(pseudonyms.of(MaskedField.BY, value));
      case WORKLOAD -> workload(value);
      case STATUS -> today.path(value);
      case VERSION -> Visible.line(value.substring(0, 12));
      case ALL, RULE, MONTH -> Visible.line(value);
    };
  }

  private String workload(String value) {
    return today.playbook().subject().map(q -> today.answer(q, value)).orElse(Visible.line(value));
  }
}
