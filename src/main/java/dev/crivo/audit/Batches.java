package dev.crivo.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Works on many things by all processors, few of them in memory at a time. One thread reads; a
 * result that does not depend on the order comes out the same however they are dealt out.
 *
 * @param size how many things make a batch
 */
record Batches(int size, int processors) {

  static Batches usual() {
    return new Batches(5_000, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param work what comes of a batch, for several threads at once
   * @param combine puts what came of two together
   * @param done told how many things are finished, from the reading thread
   */
  <T, R> R run(
      Iterator<T> things,
      R none,
      Function<List<T>, R> work,
      BinaryOperator<R> combine,
      LongConsumer done) {
    var pool = Executors.newFixedThreadPool(processors);
    try {
      return run(pool, things, none, work, combine, done);
    } finally {
      stop(pool);
    }
  }

  /** Waits for those at work: what they read may be closed as soon as this returns. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    var interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What comes of a batch of so many things. */
  private record Underway<R>(int size, Future<R> work) {}

  private <T, R> R run(
      ExecutorService pool,
      Iterator<T> things,
      R none,
      Function<List<T>, R> work,
      BinaryOperator<R> combine,
      LongConsumer done) {
    var results = new Results<>(none, combine);
    var finished = 0L;
    Queue<Underway<R>> underway = new ArrayDeque<>();
    while (things.hasNext() || !underway.isEmpty()) {
      while (things.hasNext() && underway.size() < 2 * processors) {
        var batch = next(things);
        underway.add(new Underway<>(batch.size(), pool.submit(() -> work.apply(batch))));
      }
      var next = underway.remove();
      results.add(finished(next.work()));
      finished += next.size();
      done.accept(finished);
    }
    return results.all();
  }

  private <T> List<T> next(Iterator<T> things) {
    var batch = new ArrayList<T>(size);
    while (batch.size() < size && things.hasNext()) {
      batch.add(things.next());
    }
    return batch;
  }

  private static <R> R finished(Future<R> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
