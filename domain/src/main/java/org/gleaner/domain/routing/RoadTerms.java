package org.gleaner.domain.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the road asks beyond distance and time: who may be where and when, and which roads are
 * closed on which days.
 *
 * @param classes of vehicles, by the id of their type; types without one are in none
 * @param zones that each place lies in, by place; empty if no place lies in any
 * @param bans of vehicle classes in zones
 * @param closures of ways between zones
 * @param profiles by which a type travels on each day, by its id; types that are not in it travel
 *     by their own every day
 * @param areas of zones that have one, in the order in which they were stated; by them a place that
 *     is added later gets its zones
 */
public record RoadTerms(
    Map<String, String> classes,
    List<List<String>> zones,
    List<TruckBan> bans,
    List<RoadClosure> closures,
    Map<String, List<Integer>> profiles,
    Map<String, Polygon> areas) {

  /** Everyone may be everywhere, always. */
  public static final RoadTerms NONE =
      new RoadTerms(Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

  public RoadTerms {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    zones = zones.stream().map(List::copyOf).toList();
    bans = List.copyOf(bans);
    closures = List.copyOf(closures);
    profiles = Collections.unmodifiableMap(new TreeMap<>(profiles));
    areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
  }

  /** Without areas: zones have no other places than those that are said to lie in them. */
  public RoadTerms(
      Map<String, String> classes,
      List<List<String>> zones,
      List<TruckBan> bans,
      List<RoadClosure> closures,
      Map<String, List<Integer>> profiles) {
    this(classes, zones, bans, closures, profiles, Map.of());
  }

  public RoadTerms withProfiles(Map<String, List<Integer>> byType) {
    return new RoadTerms(classes, zones, bans, closures, byType, areas);
  }

  /** The same terms for places that lie in other zones, by place. */
  public RoadTerms withZones(List<List<String>> byPlace) {
    boolean isNone = byPlace.stream().allMatch(List::isEmpty);
    return new RoadTerms(classes, isNone ? List.of() : byPlace, bans, closures, profiles, areas);
  }

  /** The zones of a place in order: those stated, and those in whose areas it lies. */
  public List<String> zonesAt(Point at, List<String> stated) {
    return zonesAt(at, stated, areas);
  }

  /** Likewise, with areas of which there are no terms yet. */
  public static List<String> zonesAt(Point at, List<String> stated, Map<String, Polygon> areas) {
    TreeSet<String> all = new TreeSet<>(stated);
    areas.forEach(
        (zone, area) -> {
          if (area.contains(at)) {
            all.add(zone);
          }
        });
    return List.copyOf(all);
  }

  /** All zones that a place lies in or that have an area, in order. */
  public List<String> zoneNames() {
    TreeSet<String> names = new TreeSet<>(areas.keySet());
    zones.forEach(names::addAll);
    return List.copyOf(names);
  }

  /** Whether nothing is banned or closed. */
  public boolean isOpen() {
    return bans.isEmpty() && closures.isEmpty();
  }

  /** Class of a type of vehicles; null if it has none. */
  public @Nullable String classOf(VehicleType type) {
    return classes.get(type.id());
  }

  /** Zones that a place lies in. */
  public List<String> zonesOf(int place) {
    return zones.isEmpty() ? List.of() : zones.get(place);
  }

  /** The profile by which a type travels on a day. */
  int profile(VehicleType type, int day) {
    List<Integer> byDay = profiles.get(type.id());
    return byDay == null || day < 0 || day >= byDay.size()
        ? type.equipment().profile()
        : byDay.get(day);
  }
}
