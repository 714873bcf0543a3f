package org.gleaner.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
