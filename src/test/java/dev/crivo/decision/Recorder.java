package dev.crivo.decision;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;

/** A program that records decisions, three at a time, and prints each id once it is on record. */
final class Recorder {

  private Recorder() {}

  /**
   * @param arguments the data folder or the URL of a server; how many times to record
   */
  public static void main(String[] arguments) {
    try (var decisions = Decisions.open(place(arguments[0]), Clock.systemUTC())) {
      for (var i = 0; i < Integer.parseInt(arguments[1]); i++) {
        var three = Collections.nCopies(3, Examples.PLAIN);
        decisions.record(Examples.PLAYBOOK, three).forEach(d -> System.out.println(d.id()));
      }
    }
  }

  private static Place place(String written) {
    return written.startsWith("postgresql:")
        ? Server.at(written, Server.Defaults.NONE)
        : new Folder(Path.of(written));
  }
}
