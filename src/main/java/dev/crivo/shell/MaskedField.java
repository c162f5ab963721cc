package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import java.util.Locale;
import java.util.Optional;

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

  /** Where the chain commits to it by itself, so that a proof can leave it out: the column. */
  Optional<String> column() {
    return switch (this) {
      case TENANT -> Optional.of("tenant");
      case BY -> Optional.of("decided_by");
      case OWNER -> Optional.of("owner");
      case NOTE -> Optional.of("note");
      case NEXT_ACTION -> Optional.of("next_action");
      case OVERRIDE_TEXT -> Optional.of("override_text");
      case SOURCE -> Optional.of("source");
      case PICKED -> Optional.empty();
    };
  }

  /**
   * What counts as the same: a tenant and a person whatever the case, as where they are searched
   * for; other texts to the letter.
   */
  String same(String value) {
    return this == TENANT || this == BY || this == OWNER ? value.toLowerCase(Locale.ROOT) : value;
  }
}
