package dev.crivo.decision;

import dev.crivo.decision.Verified.Broken;

/** A backup that cannot be made or restored because of what the record or the file holds. */
public class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Code {
    /** The record is not as it was recorded. */
    RECORD_BROKEN,
    /** The backup is not as it was made. */
    BACKUP_BROKEN,
    /** Both hold another decision at a position: they are not of one chain. */
    PARTED,
    /** The file to add to holds more than the record. */
    BACKUP_AHEAD
  }

  private final Code code;
  private final long position;

  private BackupRefused(Code code, long position) {
    super(code + " at " + position);
    this.code = code;
    this.position = position;
  }

  static BackupRefused broken(Place place, Broken broken) {
    return new BackupRefused(
        place instanceof BackupFile ? Code.BACKUP_BROKEN : Code.RECORD_BROKEN,
        broken.position().orElse(0L));
  }

  static BackupRefused parted(long position) {
    return new BackupRefused(Code.PARTED, position);
  }

  static BackupRefused backupAhead(long position) {
    return new BackupRefused(Code.BACKUP_AHEAD, position);
  }

  public Code code() {
    return code;
  }

  /**
   * Of the first entry that does not fit or at which both differ, or of the last in the record; 0
   * where it is none in particular.
   */
  public long position() {
    return position;
  }
}
