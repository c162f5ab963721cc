package dev.crivo.commandline;

import dev.crivo.console.Lines;
import dev.crivo.console.Refusal;
import java.io.UncheckedIOException;

/** Waits for a line of the input, or its end, and interrupts a thread then. */
final class EndOfInput extends Thread {

  private final Lines lines;
  private final Thread toInterrupt;
  private boolean forgotten;

  private EndOfInput(Lines lines, Thread toInterrupt) {
    super("end of input");
    this.lines = lines;
    this.toInterrupt = toInterrupt;
  }

  /** Carries out some work that is interrupted once there is a line to read, or none any more. */
  static void stops(Runnable work, Lines lines) {
    var input = new EndOfInput(lines, Thread.currentThread());
    // It may be left waiting for a line, and must not keep the program from ending.
    input.setDaemon(true);
    input.start();
    try {
      work.run();
    } finally {
      input.forget();
    }
  }

  @Override
  public void run() {
    try {
      lines.next();
    } catch (Refusal | UncheckedIOException noMoreToRead) {
      // That is an end as well.
    }
    interrupt(toInterrupt);
  }

  private synchronized void interrupt(Thread thread) {
    if (!forgotten) {
      thread.interrupt();
    }
  }

  private synchronized void forget() {
    forgotten = true;
  }
}
