package dev.crivo.decision;

import dev.crivo.decision.StorageException.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

/** A program that records decisions and prints each id once it is on record. */
final class Recorder {

  private Recorder() {}

  /**
   * @param arguments the data folder or the URL of a server; how many times to record; how many
   *     decisions at a time
   */
  public static void main(String[] arguments) {
    var some = Collections.nCopies(Integer.parseInt(arguments[2]), Examples.PLAIN);
    try (var decisions = Decisions.open(place(arguments[0]), Clock.systemUTC())) {
      for (var i = 0; i < Integer.parseInt(arguments[1]); i++) {
        recorded(decisions, some).forEach(decision -> System.out.println(decision.id()));
      }
    }
  }

  /** Tries again where it is told to. */
  private static List<Decision> recorded(Decisions decisions, List<NewDecision> some) {
    while (true) {
      try {
        return decisions.record(Examples.PLAYBOOK, some);
      } catch (StorageException failure) {
        if (failure.kind() != Kind.LOCKED) {
          throw failure;
        }
      }
    }
  }

  private static Place place(String written) {
    return written.startsWith("postgresql:")
        ? Server.at(written, Server.Defaults.NONE)
        : new Folder(Path.of(written));
  }
}
