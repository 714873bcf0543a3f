package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.SplitRests;
import org.gleaner.solver.routing.Stability;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.Window;
import org.gleaner.solver.routing.optaplanner.RouteFigures.DailyLimit;
import org.gleaner.solver.routing.optaplanner.RouteFigures.Unloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsRefused;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsTogether;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Late;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TripOverloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.UnloadingForbidden;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitChanged;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitForbidden;

/**
 * Drives one route from stop to stop, once, as early as possible, and keeps the forward time slack
 * (Savelsbergh 1992, "The vehicle routing problem with time windows: minimizing route duration"):
 * the delay of the departure that makes nothing later than it is. As far as the vehicle waits, such
 * a delay shortens the route.
 */
final class RouteDrive {

  private static final long[] NOTHING = {};

  private final RoutingProblem problem;
  private final Vehicle vehicle;
  private final VehicleType type;
  private final List<Stop> stops;
  private final long[] loads;

  /** Where rests are taken in parts: what is added to the time of each way. */
  private final long[] moved;

  private final Iterator<Integer> breaksOnWays;

  private long distance;
  private long driven;
  private int taken;
  private long time;
  private long waited;
  private long slack;
  private long late;
  private int unloadings;
  private List<TripOverloaded> overloads = List.of();
  private List<Late> lateServices = List.of();
  private List<Late> lateAtDepots = List.of();
  private List<Late> lateBreaks = List.of();
  private List<UnloadingForbidden> forbidden = List.of();
  private List<VisitForbidden> forbiddenVisits = List.of();
  private List<GoodsTogether> together = List.of();
  private List<GoodsRefused> refused = List.of();
  private long aboard;

  /** The stop before. */
  private int last;

  private List<VisitChanged> changes = List.of();
  private List<Unloaded> unloaded = List.of();

  private RouteDrive(RoutingProblem problem, Vehicle vehicle, List<Stop> stops, long[] moved) {
    this.moved = moved;
    this.problem = problem;
    this.vehicle = vehicle;
    this.stops = stops;
    type = vehicle.type();
    loads = new long[problem.dimensions()];
    List<Integer> breaks =
        type.hours().breaks().isEmpty() ? List.of() : BreakPlaces.of(problem, type, stops);
    breaksOnWays = breaks.iterator();
  }

  static RouteFigures of(RoutingProblem problem, Vehicle vehicle, List<Stop> stops) {
    if (stops.isEmpty()) {
      return RouteFigures.UNUSED;
    }
    RouteFigures best = new RouteDrive(problem, vehicle, stops, NOTHING).drive();
    if (vehicle.type().hours().maySplitRests(best.driving())) {
      long[] driving = driving(problem, vehicle.type(), stops);
      for (long[] moved : SplitRests.of(vehicle.type().hours(), driving)) {
        RouteFigures other = new RouteDrive(problem, vehicle, stops, moved).drive();
        best = isBetter(other, best, vehicle) ? other : best;
      }
    }
    return best;
  }

  /** When rests are taken changes nothing but times; of equal ones the one that is less late. */
  private static boolean isBetter(RouteFigures one, RouteFigures other, Vehicle vehicle) {
    long broken = one.broken(vehicle);
    long brokenByOther = other.broken(vehicle);
    if (broken != brokenByOther) {
      return broken < brokenByOther;
    }
    long cost = one.cost(vehicle);
    long costOfOther = other.cost(vehicle);
    return cost != costOfOther ? cost < costOfOther : one.late() < other.late();
  }

  private static long[] driving(RoutingProblem problem, VehicleType type, List<Stop> stops) {
    long[] driving = new long[stops.size() + 1];
    int from = type.startDepot();
    for (int way = 0; way < driving.length; way++) {
      int to = way < stops.size() ? stops.get(way).location() : type.endDepot();
      driving[way] = problem.driving(type.profile(), from, to);
      from = to;
    }
    return driving;
  }

  private RouteFigures drive() {
    int from = type.startDepot();
    last = from;
    time = type.earliest();
    slack = type.latest() - type.earliest();
    depart(0);
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      travel(i, from, stop.location());
      from = stop.location();
      if (stop.isReload()) {
        unload(i, stop);
      } else {
        collect(i, stop);
      }
      last = stop.location();
    }
    goHome(from);
    endTrip(type.endDepot(), problem.depot(type.endDepot()).refused());
    end();
    long span = time - type.earliest() - Math.min(slack, waited);
    return new RouteFigures(
        distance,
        span,
        span + late,
        time,
        driven,
        unloadings,
        overloads,
        lateServices,
        lateAtDepots,
        lateBreaks,
        forbidden,
        forbiddenVisits,
        together,
        refused,
        changes,
        unloaded);
  }

  private void travel(int position, int from, int to) {
    distance += problem.distance(type.profile(), from, to);
    ride(position, from, to);
  }

  /** Over the stop that may be on the way: the distance is that of both legs. */
  private void goHome(int from) {
    distance += problem.distance(type.profile(), from, type.endDepot());
    List<Integer> doors = problem.lastStops().doors(type.endDepot(), from);
    if (doors.isEmpty()) {
      ride(stops.size(), from, type.endDepot());
      return;
    }
    int door = doors.get(0);
    ride(stops.size(), from, door);
    Window window = Window.from(problem.hours(doors), time);
    unloadWithin(window.earliest(), window.latest(), stops.size(), door);
    ride(stops.size(), door, type.endDepot());
  }

  private void ride(int position, int from, int to) {
    long before = driven;
    driven += problem.driving(type.profile(), from, to);
    long way =
        problem.duration(type.profile(), from, to) + type.hours().rests().between(before, driven);
    way += position < moved.length ? moved[position] : 0;
    // The breaks move the clock as well.
    long left = leftAfterBreaks(position, to, way);
    time += left;
  }

  /** Takes the breaks of a way; returns how much of it is left then. */
  private long leftAfterBreaks(int position, int to, long way) {
    long left = way;
    int breaks = breaksOnWays.hasNext() ? breaksOnWays.next() : 0;
    for (int i = 0; i < breaks; i++) {
      left -= pause(position, to, type.hours().breaks().get(taken++), left);
    }
    return left;
  }

  /** Drives on until the break may begin, and takes it; returns how much of the way that was. */
  private long pause(int position, int to, Break next, long way) {
    if (time > next.latest()) {
      lateBreaks = with(lateBreaks, late(position, to, next.latest()));
      late += time - next.latest();
      time = next.latest();
    }
    slack = Math.min(slack, waited + next.closing(time) - time);
    long begin = next.begin(time);
    long driving = Math.min(way, begin - time);
    waited += begin - time - driving;
    time = begin + next.duration();
    return driving;
  }

  /**
   * Leaving for a trip waits until all its clients are released, which is time for a break unless
   * the route has not begun.
   */
  private void depart(int next) {
    long release = Stop.release(stops, next);
    if (next > 0 && release > 0) {
      leftAfterBreaks(next, last, 0);
    }
    waitUntil(release);
  }

  private void waitUntil(long opening) {
    waited += Math.max(0, opening - time);
    time = Math.max(time, opening);
  }

  private void collect(int position, Stop stop) {
    waitUntil(stop.earliest());
    if (time > stop.latest()) {
      lateServices = with(lateServices, late(position, stop.location(), stop.latest()));
    }
    begin(stop.latest());
    time += stop.service();
    if (!stop.mayBeVisitedBy(vehicle.typeIndex())) {
      forbiddenVisits =
          with(
              forbiddenVisits,
              new VisitForbidden(vehicle.number(), position, stop.location(), vehicle.typeIndex()));
    }
    Stability stability = problem.stability();
    if (stability != null) {
      count(position, stop.location(), stability);
    }
    for (int d = 0; d < loads.length; d++) {
      loads[d] += stop.load(d);
    }
    aboard |= stop.goods();
  }

  private void count(int position, int location, Stability stability) {
    long price = stability.cost(location - problem.depots(), vehicle.typeIndex());
    if (price > 0) {
      changes = with(changes, new VisitChanged(vehicle.number(), position, location, price));
    }
  }

  private void unload(int position, Stop stop) {
    unloadWithin(stop.earliest(), stop.latest(), position, stop.location());
    endTrip(stop.location(), stop.goods());
    unloadings++;
    if (!type.reloadDepots().contains(stop.location())) {
      forbidden =
          with(forbidden, new UnloadingForbidden(vehicle.number(), position, stop.location()));
    }
    last = stop.location();
    depart(position + 1);
  }

  private void unloadWithin(long earliest, long latest, int position, int depot) {
    waitUntil(earliest);
    if (time > latest) {
      lateAtDepots = with(lateAtDepots, late(position, depot, latest));
    }
    begin(latest);
    time += problem.depot(depot).service();
  }

  private void end() {
    if (time > type.latest()) {
      lateAtDepots = with(lateAtDepots, late(stops.size(), type.endDepot(), type.latest()));
    }
    begin(type.latest());
  }

  private Late late(int position, int location, long latest) {
    return new Late(vehicle.number(), position, location, time, latest);
  }

  /** Service begins now, or at the latest time if that is past: the clock is set back. */
  private void begin(long latest) {
    late += Math.max(0, time - latest);
    time = Math.min(time, latest);
    slack = Math.min(slack, waited + latest - time);
  }

  private void endTrip(int depot, long refusedThere) {
    endGoods(depot, refusedThere);
    if (!problem.dailyCapacities().isEmpty()) {
      unloadAt(problem.dailyCapacities().facility(depot, last));
    }
    for (int d = 0; d < loads.length; d++) {
      long capacity = type.capacity().get(d);
      if (loads[d] > capacity) {
        overloads =
            with(
                overloads, new TripOverloaded(vehicle.number(), unloadings, d, loads[d], capacity));
      }
      loads[d] = 0;
    }
  }

  private void unloadAt(int facility) {
    if (facility == DailyCapacities.NONE) {
      return;
    }
    DailyCapacities capacities = problem.dailyCapacities();
    int day = capacities.dayOf().get(vehicle.typeIndex());
    for (int d = 0; d < loads.length; d++) {
      if (loads[d] > 0) {
        long most = capacities.most(day, facility).get(d);
        unloaded = with(unloaded, new Unloaded(new DailyLimit(day, facility, d, most), loads[d]));
      }
    }
  }

  private void endGoods(int depot, long refusedThere) {
    int pairs = aboard == 0 ? 0 : problem.separations().pairs(aboard);
    if (pairs > 0) {
      together = with(together, new GoodsTogether(vehicle.number(), unloadings, aboard, pairs));
    }
    long kinds = aboard & refusedThere;
    if (kinds != 0) {
      refused = with(refused, new GoodsRefused(vehicle.number(), unloadings, depot, kinds));
    }
    aboard = 0;
  }

  /** Most routes break nothing: a list is made for the first entry only. */
  private static <T> List<T> with(List<T> list, T entry) {
    List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
    longer.add(entry);
    return longer;
  }
}
