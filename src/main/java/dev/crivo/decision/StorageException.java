package dev.crivo.decision;

import java.nio.file.Path;
import java.util.Optional;

/** A file of the data folder that cannot be used, with what to do about it in one sentence. */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong with the file. */
  public enum Kind {
    NOT_A_RECORD("is not a Crivo record: move it away, or name another data folder"),
    DAMAGED("is damaged: put a backup in its place"),
    NEWER("was written by a newer Crivo: update this one"),
    NOT_WRITABLE("cannot be written: check its permissions and those of its folder"),
    LOCKED("is in use by another program: try again when that one has finished"),
    FULL("cannot grow because the disk is full: make room and try again"),
    FAILED("could not be read or written: check that its disk works and has room");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Kind kind;
  private final transient Path file;
  private final String decision;

  StorageException(Kind kind, Path file, Throwable cause) {
    super(file + " " + kind.sentence, cause);
    this.kind = kind;
    this.file = file;
    this.decision = null;
  }

  /** One decision of the file that cannot be read. */
  StorageException(Path file, UnreadableRow row) {
    super(file + " " + Kind.DAMAGED.sentence + " (" + row.getMessage() + ")", row);
    this.kind = Kind.DAMAGED;
    this.file = file;
    this.decision = row.id();
  }

  public Kind kind() {
    return kind;
  }

  /** The id of the one decision that is damaged, where it is known. */
  public Optional<String> decision() {
    return Optional.ofNullable(decision);
  }

  /** The file or folder, absolute where the data folder was. */
  public Path file() {
    return file;
  }
}
