package dev.crivo.console;

import org.jline.utils.Signals;

/** What Ctrl-C does. */
public final class Interrupts {

  private static final String CTRL_C = "INT";

  private Interrupts() {}

  /**
   * Carries out some work that Ctrl-C interrupts instead of ending the program, whether or not a
   * terminal was opened.
   */
  public static void stop(Runnable work) {
    var before = Signals.register(CTRL_C, Thread.currentThread()::interrupt);
    try {
      work.run();
    } finally {
      Signals.unregister(CTRL_C, before);
    }
  }
}
