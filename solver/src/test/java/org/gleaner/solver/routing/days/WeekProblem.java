package org.gleaner.solver.routing.days;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * Sites in the plane that are visited on some of several equal days: depot at location 0, a place
 * to empty at location 1, then the visits, site by site. A unit of way costs and takes one.
 */
final class WeekProblem {

  private static final int DEPOTS = 2;

  final int vehicles;
  final long capacity;
  final long maxDuration;
  private final List<int[]> places = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final int days;

  WeekProblem(int days, int vehicles, long capacity, long maxDuration) {
    this.days = days;
    this.vehicles = vehicles;
    this.capacity = capacity;
    this.maxDuration = maxDuration;
    places.add(new int[] {0, 0});
    places.add(new int[] {10, 0});
  }

  /** Sites anywhere between 0 and 20, of loads from 1 to 4, once or twice in four days. */
  static WeekProblem random(SplittableRandom random, int sites) {
    WeekProblem week = new WeekProblem(4, 2, 8, 130);
    for (int i = 0; i < sites; i++) {
      long load = 1 + random.nextInt(4);
      List<List<Integer>> patterns =
          switch (random.nextInt(3)) {
            case 0 -> List.of(List.of(0), List.of(1), List.of(2), List.of(3));
            case 1 -> List.of(List.of(0, 2), List.of(1, 3));
            default -> List.of(List.of(0, 1, 2, 3));
          };
      week.site(random.nextInt(21), random.nextInt(21), load, patterns);
    }
    return week;
  }

  /** Adds a site, visited for one unit of time on the days of one of the patterns. */
  WeekProblem site(int x, int y, long load, List<List<Integer>> patterns) {
    List<Integer> visited = patterns.stream().flatMap(List::stream).distinct().sorted().toList();
    int first = DEPOTS + clients.size();
    Client visit = Client.required(load, 1);
    for (int day : visited) {
      Client onDay = visit.visitedBy(List.of(day));
      clients.add(patterns.size() > 1 ? onDay.optional(0) : onDay);
      places.add(new int[] {x, y});
    }
    if (patterns.size() > 1) {
      choices.add(
          Choice.required(
              patterns.stream()
                  .map(days -> days.stream().map(day -> first + visited.indexOf(day)).toList())
                  .toList()));
    }
    return this;
  }

  VehicleType type() {
    return VehicleType.builder(vehicles, capacity)
        .limits(maxDuration, Quantities.UNLIMITED)
        .reloads(List.of(1), 1000)
        .build();
  }

  /** What there is but for vehicles and ways. */
  RoutingProblem.Builder builder() {
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).depot(Depot.open());
    clients.forEach(builder::client);
    choices.forEach(builder::choice);
    return builder;
  }

  Legs legs() {
    return (from, to) ->
        Math.abs(places.get(from)[0] - places.get(to)[0])
            + Math.abs(places.get(from)[1] - places.get(to)[1]);
  }

  RoutingProblem problem() {
    RoutingProblem.Builder builder = builder();
    IntStream.range(0, days).forEach(day -> builder.vehicles(type()));
    return builder.profile(legs(), legs()).build();
  }
}
