package dev.crivo.console;

import java.io.PrintWriter;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a task has come: a bar that shows once the task has taken a second. */
public final class Progress implements AutoCloseable {

  /** Shows nothing. */
  static final Progress NONE = new Progress("", () -> 80, null);

  private static final long STEPS = 1000;
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final String task;
  private final IntSupplier width;
  private final PrintWriter out;
  private final long started = System.nanoTime();
  private ProgressBar bar;

  Progress(String task, IntSupplier width, PrintWriter out) {
    this.task = task;
    this.width = width;
    this.out = out;
  }

  /**
   * @param share of the task that is done, from 0 to 1
   */
  public synchronized void to(double share) {
    if (bar == null && out != null && System.nanoTime() - started > PATIENCE_NANOS) {
      bar = open();
    }
    if (bar != null) {
      bar.stepTo(Math.round(share * STEPS));
    }
  }

  private ProgressBar open() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(STEPS)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .hideEta()
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, width.getAsInt() - 1))
        .build();
  }

  private void draw(String line) {
    out.print("\r" + line);
    out.flush();
  }

  /** Takes the bar off the screen. */
  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      draw(" ".repeat(width.getAsInt() - 1) + "\r");
    }
  }
}
