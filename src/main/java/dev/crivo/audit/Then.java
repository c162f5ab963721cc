package dev.crivo.audit;

/** What the rules of its day make of a decision's case. */
public sealed interface Then {

  /** They are kept, and this follows. */
  record Followed(Replayed replayed) implements Then {}

  /** None are kept with it: it was decided elsewhere, and nothing was suggested. */
  record NoRules() implements Then {}

  /** It was decided here, and the rules that were kept with it are gone. */
  record Missing() implements Then {}

  /** What is kept is not what the version stands for: somebody changed it. */
  record OtherRules() implements Then {}

  /**
   * What is kept cannot be read any more.
   *
   * @param problem the first, with file and line
   */
  record Unreadable(String problem) implements Then {}
}
