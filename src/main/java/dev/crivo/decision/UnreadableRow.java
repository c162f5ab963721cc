package dev.crivo.decision;

/** A row on record that holds no decision: something else than this program has written it. */
final class UnreadableRow extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String id;

  UnreadableRow(String id, RuntimeException cause) {
    super("decision " + id, cause);
    this.id = id;
  }

  String id() {
    return id;
  }
}
