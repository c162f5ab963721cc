package dev.crivo.shell;

/**
 * What became of a case in the record.
 *
 * @param decision the id of the decision that stands for it, or ""
 * @param why it is not recorded, in words, or ""
 */
record Filed(Standing standing, String decision, String why) {

  /** Where a case stands. */
  enum Standing {
    /** Its status is settled, and nobody asked to record it. */
    SETTLED,
    /** It was recorded now. */
    RECORDED,
    /** It was on record before. */
    PRESENT,
    /** Somebody has to look at it. */
    LEFT
  }

  static Filed settled() {
    return new Filed(Standing.SETTLED, "", "");
  }

  static Filed recorded(String decision) {
    return new Filed(Standing.RECORDED, decision, "");
  }

  static Filed present(String decision) {
    return new Filed(Standing.PRESENT, decision, "");
  }

  static Filed left(String why) {
    return new Filed(Standing.LEFT, "", why);
  }

  boolean isLeft() {
    return standing == Standing.LEFT;
  }
}
