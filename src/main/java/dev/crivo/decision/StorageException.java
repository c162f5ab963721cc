package dev.crivo.decision;

import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of the data folder, or a server, that cannot be used, with what to do about it in one
 * sentence.
 */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong with it. */
  public enum Kind {
    NOT_A_RECORD("is not a Crivo record: move it away, or name another data folder"),
    DAMAGED("is damaged: put a backup in its place"),
    NEWER("was written by a newer Crivo: update this one"),
    NOT_WRITABLE("cannot be written: check its permissions and those of its folder"),
    LOCKED("is in use by another program: try again when that one has finished"),
    FULL("cannot grow because the disk is full: make room and try again"),
    UNREACHABLE("cannot be reached: check its address, the network and that the server runs"),
    NO_LOGIN("does not let this user in: check user, password and encryption"),
    NO_DATABASE("does not exist on its server: check its name"),
    NO_RIGHTS("does not give this user the rights needed: ask for the program's role"),
    READ_ONLY("can only be read: name the primary server"),
    NOT_SET_UP("holds no record yet: its owner must run crivo db migrate"),
    OLDER("has a record of an older Crivo: its owner must run crivo db migrate"),
    LOST("was lost in the middle: nothing was recorded, try again"),
    UNCERTAIN("was lost while it confirmed: it may have been recorded, look before trying again"),
    UNRELEASED("has tables that no released Crivo made: move it away and begin a new record"),
    NOT_A_BACKUP("is not a backup that Crivo made: name another file"),
    DAMAGED_BACKUP("is damaged: take another backup"),
    OLDER_BACKUP("was made by an older Crivo: open it as a record and back that up anew"),
    NOT_KEPT("cannot keep the character U+0000: take it out of the text"),
    FAILED("could not be read or written: check that its disk works and has room");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Kind kind;
  private final String place;
  private final String decision;

  StorageException(Kind kind, String place, Throwable cause) {
    super(place + " " + kind.sentence, cause);
    this.kind = kind;
    this.place = place;
    this.decision = null;
  }

  /** One decision that cannot be read. */
  StorageException(String place, UnreadableRow row) {
    super(place + " " + Kind.DAMAGED.sentence + " (" + row.getMessage() + ")", row);
    this.kind = Kind.DAMAGED;
    this.place = place;
    this.decision = row.id();
  }

  public Kind kind() {
    return kind;
  }

  /** The id of the one decision that is damaged, where it is known. */
  public Optional<String> decision() {
    return Optional.ofNullable(decision);
  }

  /** The file or folder, absolute where the data folder was, or the URL of the server. */
  public String place() {
    return place;
  }

  /** What the server or the system says of it, in one line of its own; empty where it does not. */
  public String reason() {
    return Stream.iterate(getCause(), Objects::nonNull, Throwable::getCause)
        .map(StorageException::said)
        .filter(said -> !said.isEmpty())
        .reduce("", (outer, inner) -> inner);
  }

  private static String said(Throwable cause) {
    var message = Objects.requireNonNullElse(cause.getMessage(), "");
    return cause instanceof UnknownHostException
        ? "unknown host " + message
        : message.lines().findFirst().orElse("");
  }
}
