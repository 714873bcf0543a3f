package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * Why a constraint counts something: who, where, what was reached and what was allowed. Vehicles
 * are numbered over all types, locations as in the problem, positions in a route from 0.
 */
public sealed interface RoutingJustification extends ConstraintJustification {

  /** What is counted, in the unit of what is limited or paid. */
  long amount();

  /**
   * A trip carries too much.
   *
   * @param trip counted from 0
   */
  record TripOverloaded(int vehicle, int trip, int dimension, long load, long capacity)
      implements RoutingJustification {
    @Override
    public long amount() {
      return load - capacity;
    }
  }

  /**
   * A vehicle is too late: at a client, at a reload, for a break on its way there, or home after
   * its shift.
   *
   * @param position of the stop; the number of stops for the end of the route
   * @param reached when service would begin, or the vehicle be home
   */
  record Late(int vehicle, int position, int location, long reached, long latest)
      implements RoutingJustification {
    @Override
    public long amount() {
      return reached - latest;
    }
  }

  /** A route takes too long. */
  record TooLong(int vehicle, long duration, long limit) implements RoutingJustification {
    @Override
    public long amount() {
      return duration - limit;
    }
  }

  /** Too much of a route is spent at the wheel. */
  record TooMuchDriving(int vehicle, long driving, long limit) implements RoutingJustification {
    @Override
    public long amount() {
      return driving - limit;
    }
  }

  /** A route goes too far. */
  record TooFar(int vehicle, long distance, long limit) implements RoutingJustification {
    @Override
    public long amount() {
      return distance - limit;
    }
  }

  /** More vehicles of a type drive than there are. */
  record TooManyVehicles(int vehicleType, long used, long available)
      implements RoutingJustification {
    @Override
    public long amount() {
      return used - available;
    }
  }

  /** A vehicle empties where it may not. */
  record UnloadingForbidden(int vehicle, int position, int depot) implements RoutingJustification {
    @Override
    public long amount() {
      return 1;
    }
  }

  /** A vehicle empties too often. */
  record TooManyUnloadings(int vehicle, long unloadings, long limit)
      implements RoutingJustification {
    @Override
    public long amount() {
      return unloadings - limit;
    }
  }

  /**
   * A trip has goods aboard that must be kept apart.
   *
   * @param trip counted from 0
   * @param goods the set of kinds aboard
   * @param amount pairs of them
   */
  record GoodsTogether(int vehicle, int trip, long goods, long amount)
      implements RoutingJustification {}

  /**
   * A trip ends where some of its goods are refused.
   *
   * @param trip counted from 0
   * @param goods the set of kinds that are
   */
  record GoodsRefused(int vehicle, int trip, int depot, long goods)
      implements RoutingJustification {
    @Override
    public long amount() {
      return Long.bitCount(goods);
    }
  }

  /**
   * All vehicles of a day bring more to a facility than it takes.
   *
   * @param day from 0
   * @param facility as the problem's daily capacities number it
   */
  record FacilityOverloaded(int day, int facility, int dimension, long unloaded, long most)
      implements RoutingJustification {
    @Override
    public long amount() {
      return unloaded - most;
    }
  }

  /** A vehicle visits a client that it may not. */
  record VisitForbidden(int vehicle, int position, int location, int vehicleType)
      implements RoutingJustification {
    @Override
    public long amount() {
      return 1;
    }
  }

  /**
   * Nobody visits a required order.
   *
   * @param locations where it might be visited
   */
  record RequiredUnserved(List<Integer> locations) implements RoutingJustification {
    @Override
    public long amount() {
      return 1;
    }
  }

  /**
   * What is visited of an order is none of its alternatives.
   *
   * @param visited locations, ascending
   */
  record NoAlternative(List<Integer> visited, List<List<Integer>> alternatives)
      implements RoutingJustification {
    @Override
    public long amount() {
      return 1;
    }
  }

  /**
   * Nobody visits an optional order.
   *
   * @param locations where it might be visited
   */
  record PrizeLost(List<Integer> locations, long prize) implements RoutingJustification {
    @Override
    public long amount() {
      return prize;
    }
  }

  /**
   * What a vehicle costs in one respect.
   *
   * @param quantity 1 vehicle, its distance, its duration, its overtime or its time beyond a fair
   *     share
   * @param unitCost of it
   */
  record Paid(int vehicle, long quantity, long unitCost) implements RoutingJustification {
    @Override
    public long amount() {
      return quantity * unitCost;
    }
  }

  /** Another vehicle type than usual visits a client. */
  record VisitChanged(int vehicle, int position, int location, long price)
      implements RoutingJustification {
    @Override
    public long amount() {
      return price;
    }
  }
}
