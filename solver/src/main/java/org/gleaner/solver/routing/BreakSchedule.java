package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.RouteSchedule.Lateness;
import org.gleaner.solver.routing.RouteSchedule.Point;
import org.jspecify.annotations.Nullable;

/**
 * Drives a route as early as possible with breaks, each on the way or while waiting where it does
 * least harm: for each number of breaks taken, the state that is least late, then earliest and then
 * the one that may leave latest is kept at every point. So a route ends as early as it can, and the
 * shortest span is that of the latest departure from which the same is driven.
 */
final class BreakSchedule {

  private final List<Point> points;
  private final List<Break> breaks;
  private @Nullable State[] reached;

  private BreakSchedule(List<Point> points, List<Break> breaks) {
    this.points = points;
    this.breaks = breaks;
    reached = new @Nullable State[breaks.size() + 1];
  }

  static RouteSchedule of(List<Point> points, List<Break> breaks) {
    return new BreakSchedule(points, breaks).schedule();
  }

  /**
   * After the stay at a point, or on the way from it.
   *
   * @param waited so far: by as much a later departure makes nothing later
   * @param slack by which the departure may be put off without being later anywhere than it is
   */
  private record State(long time, long late, @Nullable Late last, long waited, long slack) {

    State at(Point point) {
      Window window = point.window(time);
      State begun =
          waitedUntil(window.earliest())
              .noLaterThan(window.latest(), point.constraint(), point.location())
              .before(window.latest());
      return begun.after(point.stay());
    }

    State waitedUntil(long opening) {
      long wait = Math.max(0, opening - time);
      return new State(time + wait, late, last, waited + wait, slack);
    }

    /** The clock set back to the latest time if that is past, and the lateness counted. */
    State noLaterThan(long latest, RoutingConstraint constraint, int location) {
      long amount = time - latest;
      return amount <= 0
          ? this
          : new State(
              latest,
              late + amount,
              new Late(new Lateness(constraint, location, amount), last),
              waited,
              slack);
    }

    /** What begins now may begin until then. */
    State before(long latest) {
      return new State(time, late, last, waited, Math.min(slack, waited + latest - time));
    }

    State after(long spent) {
      return new State(time + spent, late, last, waited, slack);
    }

    boolean isBetterThan(State other) {
      if (late != other.late) {
        return late < other.late;
      }
      return time != other.time ? time < other.time : slack > other.slack;
    }
  }

  /** Latest first. */
  private record Late(Lateness lateness, @Nullable Late before) {}

  private RouteSchedule schedule() {
    Window shift = points.get(0).window(0);
    long begin = shift.earliest();
    reached[0] = new State(begin, 0, null, 0, shift.latest() - begin);
    for (int i = 1; i < points.size(); i++) {
      goOn(points.get(i - 1), points.get(i));
    }
    State end = reached[breaks.size()];
    if (end == null) {
      throw new IllegalStateException("a route has a way on which all breaks can be taken");
    }
    List<Lateness> lateness = new ArrayList<>();
    for (Late late = end.last(); late != null; late = late.before()) {
      lateness.add(late.lateness());
    }
    Collections.reverse(lateness);
    long span = end.time() - begin - Math.min(end.slack(), end.waited());
    return new RouteSchedule(lateness, span, end.time());
  }

  private void goOn(Point from, Point to) {
    @Nullable State[] next = new @Nullable State[reached.length];
    for (int taken = 0; taken < reached.length; taken++) {
      State state = reached[taken];
      long left = from.way();
      for (int then = taken; state != null && then < reached.length; then++) {
        State arrived = state.after(left).at(to);
        State other = next[then];
        if (other == null || arrived.isBetterThan(other)) {
          next[then] = arrived;
        }
        if (!from.drives() || then == breaks.size()) {
          break;
        }
        long driven =
            Math.min(left, Math.max(0, breaks.get(then).begin(state.time()) - state.time()));
        state = rested(state, breaks.get(then), to.location(), driven);
        left -= driven;
      }
    }
    reached = next;
  }

  /** The break begins as soon as it may; until then the vehicle drives on, and then waits. */
  private static State rested(State state, Break taken, int location, long driven) {
    State free =
        state
            .noLaterThan(taken.latest(), RoutingConstraint.DRIVER_BREAK, location)
            .before(taken.closing(state.time()));
    return free.after(driven).waitedUntil(taken.begin(free.time())).after(taken.duration());
  }
}
