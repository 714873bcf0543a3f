package org.gleaner.solver.routing.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * What a route may ask of its vehicle, and what its price and emissions depend on. Vehicles for
 * which all of it is the same may drive each other's routes: they differ by their names and by what
 * they were driven before.
 *
 * @param type without name, number and hours driven before
 * @param profiles by which it travels on each day
 */
record Interchange(
    VehicleType type,
    @Nullable String vehicleClass,
    List<Integer> profiles,
    double emissions,
    @Nullable String licence) {

  /** Numbers of vehicles that are alike in this, ascending, by the lowest of each group. */
  static List<List<Integer>> groups(RoutingCase routing) {
    Map<Interchange, List<Integer>> groups = new LinkedHashMap<>();
    int vehicle = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      List<Integer> alike =
          groups.computeIfAbsent(of(routing, type), key -> new ArrayList<Integer>());
      for (int i = 0; i < type.count(); i++) {
        alike.add(vehicle++);
      }
    }
    return List.copyOf(groups.values());
  }

  private static Interchange of(RoutingCase routing, VehicleType type) {
    RoutingTerms terms = routing.terms();
    return new Interchange(
        nameless(type),
        terms.roads().classOf(type),
        IntStream.range(0, routing.days()).mapToObj(day -> routing.profile(type, day)).toList(),
        terms.fleet().emissions().of(type.id()),
        terms.fleet().licenceOf(type));
  }

  private static VehicleType nameless(VehicleType type) {
    CrewHours crew = type.hours().crew();
    CrewHours fresh = new CrewHours(crew.rules(), 0, 0, crew.drivenToday(), 0);
    return new VehicleType(
        "",
        1,
        type.equipment(),
        type.ends(),
        type.costs(),
        type.hours().withCrew(fresh),
        type.limits(),
        type.unloading());
  }
}
