package dev.crivo.decision;

import java.nio.file.Path;
import java.time.Clock;

/** A program that records what waits in a spool, and prints an id for each that it did. */
final class SpoolRecorder {

  private SpoolRecorder() {}

  /**
   * @param arguments the data folder, whose spool and record these are; any number
   */
  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]);
    var spool = new Spool(home, Clock.systemUTC());
    try (var decisions = Decisions.open(home, Clock.systemUTC())) {
      for (var spooled : spool.list().spooled()) {
        System.out.println(spool.record(spooled, decisions).ids().get(0));
      }
    }
  }
}
