package dev.crivo.decision;

import dev.crivo.decision.StorageException.Kind;
import java.util.Optional;

/** Tells what the error codes of PostgreSQL mean for the person at the screen. */
final class ServerFailures {

  private ServerFailures() {}

  /**
   * By SQLSTATE, as in the appendix of PostgreSQL's manual; a statement or a value that the server
   * refuses is a mistake of ours.
   */
  static Optional<Kind> kind(String state) {
    return switch (state) {
      case "08001", "53300", "57P03" -> Optional.of(Kind.UNREACHABLE);
      case "08004", "28000", "28P01" -> Optional.of(Kind.NO_LOGIN);
      case "3D000" -> Optional.of(Kind.NO_DATABASE);
      case "42501" -> Optional.of(Kind.NO_RIGHTS);
      case "25006" -> Optional.of(Kind.READ_ONLY);
      case "40001", "40P01", "55P03" -> Optional.of(Kind.LOCKED);
      case "53100" -> Optional.of(Kind.FULL);
      case "3F000", "42P01", "XX001", "XX002" -> Optional.of(Kind.DAMAGED);
      case "22021", "22P05" -> Optional.of(Kind.NOT_KEPT);
      case "25P03", "57P01", "57P02", "57P05" -> Optional.of(Kind.LOST);
      default -> ofClass(state);
    };
  }

  private static Optional<Kind> ofClass(String state) {
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08" -> Optional.of(Kind.LOST);
      case "53", "57", "58", "XX" -> Optional.of(Kind.FAILED);
      default -> Optional.empty();
    };
  }
}
