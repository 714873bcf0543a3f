package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
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

  private List<Integer> places(List<Stop> stops) {
    @Nullable State[] states = new @Nullable State[breaks.size() + 1];
    states[0] = new State(null, 0, 0, type.earliest(), 0, type.latest() - type.earliest());
    int from = type.startDepot();
    long driven = 0;
    for (Stop stop : stops) {
      long then = driven + problem.driving(type.profile(), from, stop.location());
      states = drive(states, way(from, stop.location(), driven, then), stop);
      from = stop.location();
      driven = then;
    }
    long then = driven + problem.driving(type.profile(), from, type.endDepot());
    states = drive(states, way(from, type.endDepot(), driven, then), null);
    List<Integer> onWays = new ArrayList<>();
    State end = states[breaks.size()];
    for (State state = end; state != null && state.before() != null; state = state.before()) {
      onWays.add(state.onWay());
    }
    Collections.reverse(onWays);
    return onWays;
  }

  private long way(int from, int to, long driven, long then) {
    return problem.duration(type.profile(), from, to) + type.hours().rests().between(driven, then);
  }

  /**
   * @param stop null for the end of the route
   */
  private @Nullable State[] drive(@Nullable State[] states, long way, @Nullable Stop stop) {
    @Nullable State[] next = new @Nullable State[states.length];
    for (int taken = 0; taken < states.length; taken++) {
      State state = states[taken];
      if (state != null) {
        leave(state, taken, way, stop, next);
      }
    }
    return next;
  }

  private void leave(
      State state, int taken, long way, @Nullable Stop stop, @Nullable State[] next) {
    long now = state.ready();
    long late = state.late();
    long waited = state.waited();
    long slack = state.slack();
    long left = way;
    for (int then = taken; then < next.length; then++) {
      State free = new State(state, then - taken, late, now + left, waited, slack);
      State reached = reach(free, stop);
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
  private State reach(State arriving, @Nullable Stop stop) {
    long earliest = stop == null ? type.earliest() : stop.earliest();
    long latest = stop == null ? type.latest() : stop.latest();
    long arrival = arriving.ready();
    long begin = Math.min(Math.max(arrival, earliest), latest);
    long waited = arriving.waited() + Math.max(0, begin - arrival);
    long service = stop == null ? 0 : stop.service();
    return new State(
        arriving.before(),
        arriving.onWay(),
        arriving.late() + Math.max(0, arrival - latest),
        begin + service,
        waited,
        Math.min(arriving.slack(), waited + latest - begin));
  }
}
