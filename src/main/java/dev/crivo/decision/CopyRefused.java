package dev.crivo.decision;

/** A decision that cannot be copied as it is, because of one in the other record. */
public class CopyRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Code {
    /** The record to copy is not as it was made; nothing was copied. */
    SOURCE_BROKEN,
    /** A decision of this id is there with other contents, or went missing. */
    OTHER_CONTENTS,
    /** Another decision corrects there the one that this one corrects. */
    CORRECTED_OTHERWISE,
    /** The interview it came from was recorded there as another decision. */
    RECORDED_OTHERWISE,
    /** The row that it was imported from was imported there as another decision. */
    IMPORTED_OTHERWISE
  }

  private final Code code;
  private final String id;
  private final String other;

  private CopyRefused(Code code, String id, String other) {
    super(code + ": " + id + ", " + other);
    this.code = code;
    this.id = id;
    this.other = other;
  }

  static CopyRefused sourceBroken(String id) {
    return new CopyRefused(Code.SOURCE_BROKEN, id, id);
  }

  static CopyRefused otherContents(String id) {
    return new CopyRefused(Code.OTHER_CONTENTS, id, id);
  }

  static CopyRefused correctedOtherwise(String id, String other) {
    return new CopyRefused(Code.CORRECTED_OTHERWISE, id, other);
  }

  static CopyRefused recordedOtherwise(String id, String other) {
    return new CopyRefused(Code.RECORDED_OTHERWISE, id, other);
  }

  static CopyRefused importedOtherwise(String id, String other) {
    return new CopyRefused(Code.IMPORTED_OTHERWISE, id, other);
  }

  public Code code() {
    return code;
  }

  /** The id of the decision that was to be copied; empty where it is not known. */
  public String id() {
    return id;
  }

  /** The id of the one in the other record that it does not go with. */
  public String other() {
    return other;
  }
}
