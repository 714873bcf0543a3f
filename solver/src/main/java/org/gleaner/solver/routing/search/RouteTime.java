package org.gleaner.solver.routing.search;

/**
 * The time of a composed route: how late it is, and what its duration costs. Beginning and end are
 * joined in constant time, unless what was driven before moves a rest of the end, or the vehicle
 * has breaks or a stop on its way home.
 */
final class RouteTime {

  private final SearchData data;
  private final int release;
  private final int others;
  private final int drivingAt;
  private final TimeSegment time = new TimeSegment();

  /** Where visits have release times: the trips finished, and the latest release of this one. */
  private final TimeSegment done = new TimeSegment();

  private long released;

  /** Where the time at the wheel is limited. */
  private long driven;

  private int[] driving = {};

  /** Where the vehicle has breaks with windows: tells its time instead of the segments. */
  private final BreakClock clock;

  private boolean hasBreaks;

  /** Whether it has a stop on its way home or breaks, so that its time is driven to the end. */
  private boolean drivesEnd;

  private Route base;
  private int[] durations = {};
  private long late;

  /** Where rests may be taken in parts: what is added to the time of the next way. */
  long moved;

  RouteTime(SearchData data) {
    this.data = data;
    others = TripTimes.othersAt(data);
    release = TripTimes.releaseAt(data);
    drivingAt = DrivingTimes.at(data);
    clock = new BreakClock(data);
    base = new Route(data, 0, 0);
  }

  /** Begins with what {@code route} does up to {@code position}, in a vehicle of its type. */
  void start(Route route, int position) {
    base = route;
    durations = data.durations[route.vehicle.profile()].from;
    long[] before = route.before;
    int at = position * route.stride;
    time.load(before, at + Route.TIME);
    if (data.hasReleases) {
      done.load(before, at + others);
      released = before[at + release];
    }
    if (data.limitsDriving) {
      driving = data.driving[route.vehicle.profile()];
      driven = before[at + drivingAt + DrivingTimes.DRIVEN];
    }
    if (data.drivesEnds) {
      startClock(route, position);
    }
  }

  private void startClock(Route route, int position) {
    hasBreaks = !route.vehicle.hours().breaks().isEmpty();
    drivesEnd = hasBreaks || data.lastDoors.areBefore(route.vehicle.endDepot());
    if (hasBreaks) {
      route.resume(clock, position);
    }
  }

  /**
   * Visits a location.
   *
   * @param way to it, as the tables of legs number it
   */
  void visit(int way, int location) {
    travel(way, data.service[location], data.earliest[location], data.latest[location]);
    if (data.hasReleases) {
      if (location < data.depots) {
        beginTrip();
      } else {
        released = Math.max(released, data.release[location]);
      }
    }
  }

  private void travel(int way, long service, long earliest, long latest) {
    long travel = travel(way);
    if (hasBreaks) {
      clock.drive(travel, service, earliest, latest);
    } else {
      time.append(travel, service, 0, earliest, latest);
    }
  }

  /** Drives a way; returns its time, with the rests on it. */
  private long travel(int way) {
    if (!data.limitsDriving) {
      return durations[way];
    }
    long before = driven;
    driven += driving[way];
    return durations[way] + base.vehicle.hours().rests().between(before, driven) + moved;
  }

  private void beginTrip() {
    finishTrip();
    time.begin();
    released = 0;
  }

  private void finishTrip() {
    if (hasBreaks) {
      clock.finishTrip(released);
    } else {
      done.depart(released);
      done.append(0, time);
    }
  }

  /**
   * Whether the time data of an end do not hold after what was driven so far.
   *
   * @param way to it
   */
  boolean isDrivenAgain(int way, Route route, int position) {
    if (drivesEnd || !data.limitsDriving) {
      return drivesEnd;
    }
    int end = route.afterAt(position) + drivingAt;
    long more = driven + driving[way] - route.after[end + DrivingTimes.DRIVEN];
    return more > route.after[end + DrivingTimes.MORE]
        || -more > route.after[end + DrivingTimes.LESS];
  }

  /**
   * Ends with what {@code route} does from {@code position} on.
   *
   * @param way to there
   */
  void append(int way, Route route, int position) {
    long[] after = route.after;
    int at = route.afterAt(position);
    long travel = travel(way);
    if (data.limitsDriving) {
      driven += after[at + drivingAt + DrivingTimes.LEFT];
    }
    time.append(travel, after, at + Route.TIME);
    if (data.hasReleases) {
      released = Math.max(released, after[at + release]);
      finishTrip();
      if (after[at + Route.RELOADS] > 0) {
        done.append(0, after, at + others);
      }
    }
  }

  /** Ends on the way from the last visit to the end depot. */
  void end(int last) {
    int way = last * data.locations + base.vehicle.endDepot();
    int home = drivesEnd ? wayFromLastStop(last, way) : way;
    travel(home, 0, base.vehicle.earliest(), base.vehicle.latest());
    if (data.hasReleases) {
      finishTrip();
    }
  }

  /** Makes the stop that is on the way home, if there is one; returns what is left of the way. */
  private int wayFromLastStop(int last, int way) {
    int[] doors = data.lastDoors.of(base.vehicle.endDepot(), last);
    if (doors.length == 0) {
      return way;
    }
    long travel = travel(last * data.locations + doors[0]);
    if (data.hasReleases) {
      beginTrip();
    }
    if (hasBreaks) {
      clock.unload(travel, doors);
    } else {
      TimeSegment all = all();
      int door = LastDoors.met(doors, data.latest, all.end() + travel);
      all.append(travel, data.service[door], 0, data.earliest[door], data.latest[door]);
    }
    return doors[0] * data.locations + base.vehicle.endDepot();
  }

  private TimeSegment all() {
    return data.hasReleases ? done : time;
  }

  /** Of a route that has ended; finds out how late it is as well. */
  long cost() {
    long cost = hasBreaks ? costOfClock() : costOfSegments(all());
    if (data.limitsDriving) {
      late += Math.max(0, driven - base.vehicle.hours().maxDriving());
    }
    return cost;
  }

  private long costOfSegments(TimeSegment all) {
    long net = all.duration - all.timeWarp;
    late = all.timeWarp + Math.max(0, net - base.vehicle.maxDuration());
    long cost = base.vehicle.unitDurationCost() * all.duration;
    if (data.hasOvertime) {
      // Departing at the earliest begin gives the least duration, and ends as soon as can be.
      cost += base.vehicle.hours().overtime().cost(all.earliest + net);
    }
    if (data.hasFairWork) {
      cost += base.vehicle.hours().unfairWork().cost(all.duration);
    }
    return cost;
  }

  private long costOfClock() {
    long span = clock.span(base.vehicle);
    long duration = span + clock.late();
    late = clock.late() + Math.max(0, span - base.vehicle.maxDuration());
    return base.vehicle.unitDurationCost() * duration
        + base.vehicle.hours().overtime().cost(clock.time())
        + base.vehicle.hours().unfairWork().cost(duration);
  }

  /** How late, too long and too long at the wheel, as the last {@link #cost} found. */
  long late() {
    return late;
  }

  /** Whether its rests, if it has any, may be taken in parts. */
  boolean maySplitRests() {
    return !hasBreaks && base.vehicle.hours().maySplitRests(driven);
  }
}
