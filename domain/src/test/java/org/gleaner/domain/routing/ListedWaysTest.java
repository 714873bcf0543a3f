package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoadTable.Length;
import org.gleaner.domain.routing.RoadTable.Way;
import org.junit.jupiter.api.Test;

class ListedWaysTest {

  /** A third of the figures is not stated, and some ways are none. */
  private static Map<Way, Length> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Way, Length> ways = new LinkedHashMap<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      Way way = new Way(random.nextInt(9), random.nextInt(9));
      Double metres = random.nextInt(3) == 0 ? null : (double) random.nextInt(9);
      Double seconds = random.nextInt(3) == 0 ? null : (double) random.nextInt(9);
      ways.put(way, random.nextInt(5) == 0 ? Length.NO_WAY : new Length(metres, seconds));
    }
    return ways;
  }

  @Test
  void itIsTheMapOfItsWaysInTheirOrder() {
    for (long seed = 0; seed < 200; seed++) {
      Map<Way, Length> ways = random(seed);
      ListedWays packed = ListedWays.copyOf(ways);
      assertThat(packed).isEqualTo(ways).hasSameHashCodeAs(ways);
      assertThat(packed.keySet()).containsExactlyElementsOf(new TreeMap<>(ways).keySet());
      for (int from = -1; from < 10; from++) {
        assertThat(packed.get(new Way(from, 3))).isEqualTo(ways.get(new Way(from, 3)));
      }
    }
  }

  @Test
  void waysOfOthersCome() {
    for (long seed = 0; seed < 200; seed++) {
      Map<Way, Length> both = random(seed);
      ListedWays mine = ListedWays.copyOf(both);
      Map<Way, Length> others = random(seed + 1000);
      both.putAll(others);
      assertThat(mine.with(ListedWays.copyOf(others))).isEqualTo(both);
    }
  }

  @Test
  void theFirstOfTheSameWaysIsKnown() {
    ListedWays.Builder ways = new ListedWays.Builder();
    ways.add(new Way(1, 2), new Length(1.0, null));
    ways.add(new Way(0, 2), new Length(2.0, null));
    assertThat(ways.firsts()).containsExactly(0, 1);
    ways.add(new Way(1, 2), new Length(3.0, null));
    assertThat(ways.firsts()).containsExactly(0, 1, 0);
    assertThat(ways.build()).containsEntry(new Way(1, 2), new Length(1.0, null)).hasSize(2);
    assertThat(new ListedWays.Builder().firsts()).isEmpty();
  }
}
