package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Consecutive periods, which may differ in length. */
public record Horizon(List<Period> periods) {

  public Horizon {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a horizon has at least one period");
    }
  }

  /** Periods of the given lengths in years, the first starting in {@code startYear}. */
  public static Horizon of(int startYear, List<Integer> years) {
    List<Period> periods = new ArrayList<>();
    int first = startYear;
    for (int length : years) {
      periods.add(new Period(periods.size(), first, length));
      first += length;
    }
    return new Horizon(periods);
  }

  public int startYear() {
    return periods.get(0).firstYear();
  }

  public int endYear() {
    return periods.get(size() - 1).endYear();
  }

  public int size() {
    return periods.size();
  }

  public Period period(int index) {
    return periods.get(index);
  }

  /** The period whose id (first year) is given; empty for a year inside a longer period. */
  public Optional<Period> withId(String id) {
    return periods.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public Optional<Period> containing(int year) {
    return periods.stream().filter(p -> p.contains(year)).findFirst();
  }
}
