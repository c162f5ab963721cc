package dev.crivo.decision;

/** A review that cannot be recorded. Nothing of it was. */
public class ReviewRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Code {
    /** The decision is not in this record. */
    NO_SUCH_DECISION,
    /** The reviewer made the decision, which is no second opinion. */
    OWN_DECISION,
    /** The reviewer has reviewed it before. */
    ALREADY_REVIEWED,
    /** Whoever settles it has reviewed it, and is no third person. */
    OWN_REVIEW,
    /** The reviewer has settled it, and has an opinion already. */
    OWN_ADJUDICATION,
    /** It was settled before. */
    ALREADY_SETTLED
  }

  private final Code code;

  ReviewRefused(Code code, String decision) {
    super(code + ": " + decision);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
