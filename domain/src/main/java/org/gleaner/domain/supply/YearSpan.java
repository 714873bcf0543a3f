package org.gleaner.domain.supply;

import java.util.stream.IntStream;

/** Consecutive years, both ends included. */
public record YearSpan(int from, int to) {

  public YearSpan {
    if (from > to) {
      throw new IllegalArgumentException("years run forward: " + from + " to " + to);
    }
  }

  public int size() {
    return to - from + 1;
  }

  public boolean contains(int year) {
    return from <= year && year <= to;
  }

  public IntStream years() {
    return IntStream.rangeClosed(from, to);
  }
}
