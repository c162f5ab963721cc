package dev.crivo.decision;

/** A text that holds no {@link Proof}. */
public final class NotAProof extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final int SHOWN = 100;

  /** What is wrong with it. */
  public enum Problem {
    /** It is no JSON; where is a line and a column. */
    NO_JSON,
    /** A name stands twice in one place; where is a line and a column. */
    NAMED_TWICE,
    /** It is nested deeper, or has longer names, than any proof. */
    BEYOND_LIMITS,
    /** It is JSON of another kind. */
    OTHER_FORMAT,
    /** It is of a version that this program does not know; where is that version. */
    OTHER_VERSION,
    /** A field is missing. */
    MISSING,
    /** There is a field that no proof has. */
    UNKNOWN,
    /** A field has a value that it cannot have. */
    WRONG,
    /** A text has half a character, which has no place in UTF-8. */
    BROKEN_TEXT,
    /** A file has a path that leads out of the playbook, or is none. */
    BAD_PATH,
    /** It has more files than a playbook can have. */
    TOO_MANY_FILES
  }

  private final Problem problem;
  private final String where;

  NotAProof(Problem problem, String where) {
    super(problem + " " + where);
    this.problem = problem;
    this.where = where.length() > SHOWN ? where.substring(0, SHOWN) + "…" : where;
  }

  public Problem problem() {
    return problem;
  }

  /** The field, such as {@code entry.columns.at}, or the place. */
  public String where() {
    return where;
  }
}
