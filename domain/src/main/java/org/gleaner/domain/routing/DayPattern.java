package org.gleaner.domain.routing;

import java.util.List;

/** Days of the horizon, from 0, on which an order is visited, in ascending order. */
public record DayPattern(List<Integer> days) {

  /** Visited once, on the only day. */
  public static final DayPattern FIRST_DAY = new DayPattern(List.of(0));

  public DayPattern {
    days = List.copyOf(days);
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i) < 0 || (i > 0 && days.get(i) <= days.get(i - 1))) {
        throw new IllegalArgumentException("days must ascend from 0: " + days);
      }
    }
  }
}
