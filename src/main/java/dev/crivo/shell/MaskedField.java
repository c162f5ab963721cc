package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import java.util.Locale;

/** What may name a customer or a person, and can be masked where decisions leave the record. */
enum MaskedField {
  TENANT,
  /** Who decided. */
  BY,
  OWNER,
  NOTE,
  NEXT_ACTION,
  /** Why something else was chosen than suggested. */
  OVERRIDE_TEXT,
  /** Names that were picked from a list or typed, such as that of another product. */
  PICKED,
  /** What a decision was imported from, such as a file that has a customer's name. */
  SOURCE;

  /** As its user writes it, and as the export names it. */
  String shown() {
    return ScreenTexts.key(this);
  }

  /**
   * What counts as the same: a tenant and a person whatever the case, as where they are searched
   * for; other texts to the letter.
   */
  String same(String value) {
    return this == TENANT || this == BY || this == OWNER ? value.toLowerCase(Locale.ROOT) : value;
  }
}
