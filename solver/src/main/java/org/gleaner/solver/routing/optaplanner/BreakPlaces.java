package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.Window;
import org.jspecify.annotations.Nullable;

/**
 * On which ways of a route breaks do least harm: of all ways to place them those are kept, for each
 * stop and number taken so far, that are least late there, then earliest and then those that may
 * leave the depot latest.
 */
final class BreakPlaces {

  private final RoutingProblem problem;
  private final VehicleType type;
  private final List<Break> breaks;
  private long driven;

  private BreakPlaces(RoutingProblem problem, VehicleType type) {
    this.problem = problem;
    this.type = type;
    breaks = type.hours().breaks();
  }

  /** Breaks on each way: to each stop, and to the end. */
  static List<Integer> of(RoutingProblem problem, VehicleType type, List<Stop> stops) {
    return new BreakPlaces(problem, type).places(stops);
  }

  /**
   * Ready to leave a stop with so many breaks taken, so many of them on the way to it.
   *
   * @param waited so far
   * @param slack by which the departure may be put off without being later anywhere than it is
   */
  private record State(
      @Nullable State before, int onWay, long late, long ready, long waited, long slack) {

    boolean isBetterThan(State other) {
      if (late != other.late) {
        return late < other.late;
      }
      return ready != other.ready ? ready < other.ready : slack > other.slack;
    }
  }

  /**
   * What follows a way.
   *
   * @param windows in one of which it begins
   */
  private record Halt(List<Window> windows, long service) {

    static Halt at(Stop stop) {
      return new Halt(List.of(new Window(stop.earliest(), stop.latest())), stop.service());
    }
  }

  private List<Integer> places(List<Stop> stops) {
    @Nullable State[] states = new @Nullable State[breaks.size() + 1];
    long begin = Math.max(type.earliest(), Stop.release(stops, 0));
    states[0] =
        new State(null, 0, 0, begin, begin - type.earliest(), type.latest() - type.earliest());
    int from = type.startDepot();
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      states = drive(states, way(from, stop.location()), Halt.at(stop));
      from = stop.location();
      if (stop.isReload()) {
        states = depart(states, Stop.release(stops, i + 1));
      }
    }
    List<Integer> onWays = new ArrayList<>();
    State end = goHome(states, from)[breaks.size()];
    for (State state = end; state != null && state.before() != null; state = state.before()) {
      onWays.add(state.onWay());
    }
    Collections.reverse(onWays);
    return onWays;
  }

  /** Waiting for what the next trip collects is time for a break. */
  private @Nullable State[] depart(@Nullable State[] states, long release) {
    return release == 0
        ? states
        : drive(states, 0, new Halt(List.of(new Window(release, Quantities.UNLIMITED)), 0));
  }

  private @Nullable State[] goHome(@Nullable State[] states, int last) {
    List<Integer> doors = problem.lastStops().doors(type.endDepot(), last);
    Halt end = new Halt(List.of(new Window(type.earliest(), type.latest())), 0);
    if (doors.isEmpty()) {
      return drive(states, way(last, type.endDepot()), end);
    }
    int door = doors.get(0);
    Halt unloading = new Halt(problem.hours(doors), problem.depot(door).service());
    @Nullable State[] empty = drive(states, way(last, door), unloading);
    return drive(empty, way(door, type.endDepot()), end);
  }

  /** With the rests that fall due on it. */
  private long way(int from, int to) {
    long before = driven;
    driven += problem.driving(type.profile(), from, to);
    return problem.duration(type.profile(), from, to)
        + type.hours().rests().between(before, driven);
  }

  private @Nullable State[] drive(@Nullable State[] states, long way, Halt halt) {
    @Nullable State[] next = new @Nullable State[states.length];
    for (int taken = 0; taken < states.length; taken++) {
      State state = states[taken];
      if (state != null) {
        leave(state, taken, way, halt, next);
      }
    }
    return next;
  }

  private void leave(State state, int taken, long way, Halt halt, @Nullable State[] next) {
    long now = state.ready();
    long late = state.late();
    long waited = state.waited();
    long slack = state.slack();
    long left = way;
    for (int then = taken; then < next.length; then++) {
      State free = new State(state, then - taken, late, now + left, waited, slack);
      State reached = reach(free, halt);
      State other = next[then];
      if (other == null || reached.isBetterThan(other)) {
        next[then] = reached;
      }
      if (then < breaks.size()) {
        Break pause = breaks.get(then);
        long begin = pause.begin(now);
        late += Math.max(0, now - begin);
        now = Math.min(now, begin);
        slack = Math.min(slack, waited + pause.closing(now) - now);
        long driving = Math.min(left, begin - now);
        waited += begin - now - driving;
        left -= driving;
        now = begin + pause.duration();
      }
    }
  }

  /** Where it arrives when it is ready, and begins what it does there. */
  private static State reach(State arriving, Halt halt) {
    long arrival = arriving.ready();
    Window window = Window.from(halt.windows(), arrival);
    long begin = window.begin(arrival);
    long waited = arriving.waited() + Math.max(0, begin - arrival);
    return new State(
        arriving.before(),
        arriving.onWay(),
        arriving.late() + Math.max(0, arrival - window.latest()),
        begin + halt.service(),
        waited,
        Math.min(arriving.slack(), waited + window.latest() - begin));
  }
}
