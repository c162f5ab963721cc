package dev.crivo.decision;

/** A value that its column cannot have: something else than this program has written it. */
final class UnreadableColumn extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String column;

  UnreadableColumn(String column, RuntimeException cause) {
    super("column " + column, cause);
    this.column = column;
  }

  String column() {
    return column;
  }
}
