package org.gleaner.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CrewTest {

  @Test
  void givesResultsInTheOrderOfTheTasks() {
    List<Supplier<Integer>> tasks =
        IntStream.range(0, 50).mapToObj(i -> (Supplier<Integer>) () -> i).toList();
    for (int threads = 1; threads <= 3; threads++) {
      try (Crew crew = new Crew(threads)) {
        assertThat(crew.run(tasks)).isEqualTo(IntStream.range(0, 50).boxed().toList());
      }
    }
  }

  @Test
  void doesAsManyTasksAtATimeAsThereAreThreads() {
    // Each waits until both have begun.
    CountDownLatch both = new CountDownLatch(2);
    Supplier<Boolean> task =
        () -> {
          both.countDown();
          try {
            both.await();
            return true;
          } catch (InterruptedException e) {
            return false;
          }
        };
    try (Crew crew = new Crew(2)) {
      assertThat(crew.run(List.of(task, task))).containsExactly(true, true);
    }
  }

  @Test
  void throwsWhatATaskThrows() {
    Supplier<Integer> bad =
        () -> {
          throw new IllegalArgumentException("no");
        };
    try (Crew crew = new Crew(2)) {
      assertThatThrownBy(() -> crew.run(List.of(() -> 1, bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no");
    }
  }

  @Test
  void throwsErrorsAsTheyAre() {
    Supplier<Integer> bad =
        () -> {
          throw new StackOverflowError("deep");
        };
    try (Crew crew = new Crew(2)) {
      assertThatThrownBy(() -> crew.run(List.of(() -> 1, bad)))
          .isInstanceOf(StackOverflowError.class)
          .hasMessage("deep");
    }
  }

  /**
   * The first fails while the second is at work, which learns of it and ends; the third would begin
   * after the first.
   */
  @Test
  @Timeout(60)
  void hasNothingAtWorkWhenItThrows() {
    CountDownLatch both = new CountDownLatch(2);
    AtomicBoolean hasEnded = new AtomicBoolean();
    AtomicBoolean hasThirdBegun = new AtomicBoolean();
    try (Crew crew = new Crew(2)) {
      Supplier<Boolean> bad =
          () -> {
            both.countDown();
            await(both);
            throw new IllegalArgumentException("no");
          };
      Supplier<Boolean> slow =
          () -> {
            both.countDown();
            while (!crew.hasFailed()) {
              Thread.onSpinWait();
            }
            // Long enough for whoever asks to go on without it, if that is what it does.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            hasEnded.set(true);
            return true;
          };
      assertThatThrownBy(() -> crew.run(List.of(bad, slow, () -> hasThirdBegun.getAndSet(true))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no");
      assertThat(hasEnded).isTrue();
      assertThat(hasThirdBegun).isFalse();
      assertThat(crew.run(List.of(() -> 1, () -> 2))).containsExactly(1, 2);
      assertThat(crew.hasFailed()).isFalse();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
