package dev.crivo.decision;

import java.util.Optional;

/** Decisions that cannot be recorded as they are. None of those given together was recorded. */
public class DecisionRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Code {
    /** The decision to correct does not exist. */
    NO_SUCH_DECISION,
    /** The decision to correct has been corrected: correct its correction. */
    ALREADY_CORRECTED,
    /** The interview led to a decision before. */
    ALREADY_RECORDED,
    /** Something else was chosen than suggested, and no reason given. */
    OVERRIDE_WITHOUT_REASON,
    /** There are not as many entitlements as it covers. */
    TOO_MANY_ENTITLEMENTS,
    /** Some of its entitlements have a status already, and which of those is not told. */
    CLASSIFIED_ENTITLEMENTS,
    /** Not as many are left of a decision as were to be taken from it. */
    ENTITLEMENTS_TAKEN,
    /** Later decisions took more from the one to correct than its correction would cover. */
    TOO_FEW_ENTITLEMENTS,
    /** A text holds half a character, of which the record could not keep the other half. */
    BROKEN_TEXT
  }

  private final Code code;
  private final String about;
  private final transient Optional<String> correction;
  private final int wanted;
  private final int there;

  private DecisionRefused(Code code, String about, Optional<String> correction, String message) {
    this(code, about, correction, 0, 0, message);
  }

  private DecisionRefused(
      Code code, String about, Optional<String> correction, int wanted, int there, String message) {
    super(message);
    this.wanted = wanted;
    this.there = there;
    this.code = code;
    this.about = about;
    this.correction = correction;
  }

  static DecisionRefused noSuchDecision(String id) {
    return new DecisionRefused(
        Code.NO_SUCH_DECISION, id, Optional.empty(), "there is no decision " + id + " to correct");
  }

  static DecisionRefused alreadyCorrected(String id, String by) {
    return new DecisionRefused(
        Code.ALREADY_CORRECTED,
        id,
        Optional.of(by),
        "decision " + id + " was already corrected by " + by + ": correct that one");
  }

  static DecisionRefused alreadyRecorded(String id) {
    return new DecisionRefused(
        Code.ALREADY_RECORDED, id, Optional.empty(), "the interview was recorded as " + id);
  }

  static DecisionRefused overrideWithoutReason(String status) {
    return new DecisionRefused(
        Code.OVERRIDE_WITHOUT_REASON,
        status,
        Optional.empty(),
        status + " is not what was suggested: give a reason for choosing it");
  }

  static DecisionRefused entitlements(Code code, String about, int wanted, int there) {
    var message = code + " of " + about + ": " + wanted + ", where there are " + there;
    return new DecisionRefused(code, about, Optional.empty(), wanted, there, message);
  }

  static DecisionRefused brokenText(String field) {
    return new DecisionRefused(
        Code.BROKEN_TEXT, field, Optional.empty(), field + " holds half a character");
  }

  public Code code() {
    return code;
  }

  /**
   * The id of the decision to correct, recorded before or to take from, the code of the status
   * chosen, the tenant of which there are not enough entitlements, or the field of the record.
   */
  public String about() {
    return about;
  }

  /** Whether the entitlements were not, or no more, as the decision took them to be. */
  public boolean isAboutEntitlements() {
    return code == Code.TOO_MANY_ENTITLEMENTS
        || code == Code.ENTITLEMENTS_TAKEN
        || code == Code.TOO_FEW_ENTITLEMENTS;
  }

  /** How many entitlements were wanted, where it is about their number. */
  public int wanted() {
    return wanted;
  }

  /** How many there are of those. */
  public int there() {
    return there;
  }

  /** The id of the correction there is already. */
  public Optional<String> correction() {
    return correction;
  }
}
