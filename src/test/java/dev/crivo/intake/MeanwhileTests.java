package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTests {

  @Test
  void worksInTheOrderGivenAndIsDoneWhenItIsClosed() {
    var done = new ArrayList<Integer>();
    try (var work = new Meanwhile<Integer>(done::add)) {
      for (var i = 0; i < 100; i++) {
        work.begin(i);
      }
    }
    assertThat(done).hasSize(100).isSorted();
  }

  @Test
  void letsItsCallerGoOnBeforeTheWorkIsDone() {
    var prepared = new CountDownLatch(1);
    var done = new ArrayList<String>();
    try (var work =
        new Meanwhile<String>(
            thing -> {
              await(prepared);
              done.add(thing);
            })) {
      work.begin("some");
      assertThat(done).isEmpty();
      prepared.countDown();
    }
    assertThat(done).containsExactly("some");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tellsWhatFailedAndDoesNoMore() {
    var done = new ArrayList<Integer>();
    assertThatThrownBy(
            () -> {
              try (var work =
                  new Meanwhile<Integer>(
                      thing -> {
                        done.add(thing);
                        throw new IllegalStateException("of " + thing);
                      })) {
                work.begin(1);
                work.begin(2);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("of 1");
    assertThat(done).containsExactly(1);
  }
}
