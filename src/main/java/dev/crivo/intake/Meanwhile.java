package dev.crivo.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Does some work while its caller prepares more: in another thread, one thing after the other in
 * the order in which they come, so that only one is ever under work and one waits.
 */
final class Meanwhile<T> implements AutoCloseable {

  private final Consumer<T> work;
  private CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);

  Meanwhile(Consumer<T> work) {
    this.work = work;
  }

  /** Begins with this as soon as the one before is done; throws what that one threw. */
  void begin(T thing) {
    close();
    // Not by the common pool, which may have one thread alone, and that be taken.
    begun = CompletableFuture.runAsync(() -> work.accept(thing), task -> new Thread(task).start());
  }

  /** Returns when all is done, and throws what the last one threw. */
  @Override
  public void close() {
    var last = begun;
    begun = CompletableFuture.completedFuture(null);
    try {
      last.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
