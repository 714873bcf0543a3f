package org.gleaner.solver.routing.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SetTableTest {

  @Test
  void keepsTheFiguresOfEachSet() {
    SetTable table = new SetTable(2, 1_000_000);
    Map<Long, Long> expected = new HashMap<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      long set = 1 + random.nextLong(1L << 40);
      if (table.find(set) < 0) {
        table.add(set, i, -i);
        expected.put(set, (long) i);
      }
    }
    assertThat(expected).hasSizeGreaterThan(19_000);
    expected.forEach(
        (set, figure) -> {
          int at = table.find(set);
          assertThat(table.figures()[at]).isEqualTo(figure);
          assertThat(table.figures()[at + 1]).isEqualTo(-figure);
        });
  }

  @Test
  void forgetsAllSetsOnceItIsFull() {
    SetTable table = new SetTable(1, 3);
    for (long set = 1; set <= 3; set++) {
      table.add(set, 10 * set);
    }
    assertThat(table.find(1)).isNotNegative();
    table.add(4, 40);
    assertThat(table.find(1)).isNegative();
    assertThat(table.figures()[table.find(4)]).isEqualTo(40);
  }
}
