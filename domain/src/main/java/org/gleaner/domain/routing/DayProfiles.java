package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of days on which roads are closed, after those of other days. A route has one from its
 * start to its end: where a shift passes midnight, what is closed on either of its days is closed
 * to it all the time.
 */
public final class DayProfiles {
  private final @Nullable LocalDate start;
  private final int days;
  private final Map<String, String> classes;
  private final List<RoadClosure> closures;
  private final List<Travel> travels;
  private final Map<Key, Integer> known = new LinkedHashMap<>();
  private final Map<String, List<Integer>> byType = new LinkedHashMap<>();

  private DayProfiles(
      @Nullable LocalDate start,
      int days,
      Map<String, String> classes,
      List<RoadClosure> closures,
      List<Travel> usual) {
    this.start = start;
    this.days = days;
    this.classes = classes;
    this.closures = closures;
    this.travels = new ArrayList<>(usual);
  }

  private record Key(int profile, List<RoadClosure> closures) {}

  public static DayProfiles of(
      @Nullable LocalDate start,
      int days,
      Map<String, String> classes,
      List<RoadClosure> closures,
      List<Travel> usual,
      List<VehicleType> types) {
    DayProfiles profiles = new DayProfiles(start, days, classes, closures, usual);
    types.forEach(profiles::add);
    return profiles;
  }

  private void add(VehicleType type) {
    if (start == null || closures.isEmpty()) {
      return;
    }
    int usual = type.equipment().profile();
    List<Integer> byDay = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      LocalDate first = start.plusDays(day);
      LocalDate last = type.hours().passMidnight() ? first.plusDays(1) : first;
      byDay.add(profile(usual, classes.get(type.id()), first, last));
    }
    if (byDay.stream().anyMatch(profile -> profile != usual)) {
      byType.put(type.id(), byDay);
    }
  }

  private int profile(int usual, @Nullable String vehicleClass, LocalDate first, LocalDate last) {
    List<RoadClosure> hold =
        closures.stream()
            .filter(c -> c.holds(vehicleClass, first) || c.holds(vehicleClass, last))
            .toList();
    if (hold.isEmpty()) {
      return usual;
    }
    return known.computeIfAbsent(
        new Key(usual, hold),
        key -> {
          travels.add(new ClosedTravel(travels.get(usual), hold));
          return travels.size() - 1;
        });
  }

  /** The usual ones, then those of days with closures. */
  public List<Travel> travels() {
    return travels;
  }

  /** By the id of a type: its profile on each day. Types that no closure concerns are not in it. */
  public Map<String, List<Integer>> byType() {
    return byType;
  }
}
