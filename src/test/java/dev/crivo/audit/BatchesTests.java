package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTests {

  @Test
  void tellsOnlyWhatIsFinished() {
    var told = new ArrayList<Long>();
    var things = IntStream.range(0, 25).boxed().toList();

    var sum =
        new Batches(10, 4)
            .run(things.iterator(), 0, List::size, Integer::sum, done -> told.add(done));

    assertThat(sum).isEqualTo(25);
    assertThat(told).containsExactly(10L, 20L, 25L);
  }

  @Test
  void noneIsAtWorkAnyMoreWhereOneHasFailed() {
    var begun = new CountDownLatch(1);
    var working = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                new Batches(1, 2)
                    .run(
                        List.of("broken", "slow").iterator(),
                        "",
                        some -> some.get(0).equals("slow") ? slowly(begun, working) : fail(begun),
                        String::concat,
                        done -> {}))
        .hasMessage("broken");

    assertThat(working).isFalse();
  }

  @Test
  void whatFailsWhileReadingIsToldAndNoneIsAtWorkAnyMore() {
    var begun = new CountDownLatch(1);
    var working = new AtomicBoolean();
    var read = Stream.of("slow", "slow", "broken").filter(some -> some.equals("slow") || lost());

    assertThatThrownBy(
            () ->
                new Batches(1, 2)
                    .run(
                        read.iterator(),
                        "",
                        some -> slowly(begun, working),
                        String::concat,
                        done -> {}))
        .hasMessage("the disk is gone");

    assertThat(begun.getCount()).isZero();
    assertThat(working).isFalse();
  }

  private static boolean lost() {
    throw new IllegalStateException("the disk is gone");
  }

  @Test
  void comesOutInTheOrderReadWhicheverThreadIsDoneFirst() {
    var read = IntStream.range(0, 1_000).mapToObj(String::valueOf).toList();

    var together =
        new Batches(7, 4)
            .run(
                read.iterator(),
                "",
                some -> String.join(",", some) + ",",
                String::concat,
                done -> {});

    assertThat(together).isEqualTo(String.join(",", read) + ",");
  }

  @Test
  void everyResultIsCombinedInOrderAndFewTimes() {
    var copied = new AtomicInteger();
    var results =
        new Results<>(
            "",
            (one, other) -> {
              copied.addAndGet(one.length() + other.length());
              return one + other;
            });
    var expected = new StringBuilder();
    for (var i = 0; i < 1_000; i++) {
      results.add(String.valueOf(i % 10));
      expected.append(i % 10);
    }

    assertThat(results.all()).isEqualTo(expected.toString());
    assertThat(copied.get()).isLessThan(1_000 * 12);
    assertThat(new Results<>("none", String::concat).all()).isEqualTo("none");
  }

  /** Goes on for a while whoever interrupts it. */
  private static String slowly(CountDownLatch begun, AtomicBoolean working) {
    working.set(true);
    begun.countDown();
    for (var end = System.nanoTime() + 200_000_000L; System.nanoTime() < end; ) {
      Thread.onSpinWait();
    }
    working.set(false);
    return "slow";
  }

  private static String fail(CountDownLatch begun) {
    try {
      begun.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("broken");
  }
}
