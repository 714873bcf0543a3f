package org.gleaner.solver.routing;

import java.util.List;

/**
 * A place to be visited once, or not at all if it is optional. Units are the caller's, one unit of
 * time and one of money throughout.
 *
 * @param load taken aboard, one entry per load dimension
 * @param service time spent there
 * @param earliest when service may begin; a vehicle that comes sooner waits
 * @param latest when service may begin at the latest
 * @param release before which the trip that visits it may not leave its depot
 * @param prize lost if an optional client is left out; 0 for a required one
 * @param vehicleTypes indices of the types that may visit it; empty if all may
 * @param goods the set of kinds that it puts aboard (see {@link Separations})
 */
public record Client(
    List<Long> load,
    long service,
    long earliest,
    long latest,
    long release,
    long prize,
    boolean required,
    List<Integer> vehicleTypes,
    long goods) {

  /** May be visited by every vehicle. */
  public Client(
      List<Long> load,
      long service,
      long earliest,
      long latest,
      long release,
      long prize,
      boolean required) {
    this(load, service, earliest, latest, release, prize, required, List.of(), 0);
  }

  public Client {
    load = List.copyOf(load);
    vehicleTypes = List.copyOf(vehicleTypes);
    Quantities.requireAll("load", load);
    Quantities.require("service", service);
    Quantities.require("release", release);
    Quantities.requirePrize(prize);
    Quantities.requireWindow("window", earliest, latest);
    if (required && prize != 0) {
      throw new IllegalArgumentException("a required client has no prize, but has " + prize);
    }
  }

  /** Required at any time. */
  public static Client required(long load, long service) {
    return new Client(List.of(load), service, 0, Quantities.UNLIMITED, 0, 0, true, List.of(), 0);
  }

  public Client within(long from, long to) {
    return new Client(load, service, from, to, release, prize, required, vehicleTypes, goods);
  }

  public Client releasedAt(long time) {
    return new Client(load, service, earliest, latest, time, prize, required, vehicleTypes, goods);
  }

  public Client optional(long worth) {
    return new Client(load, service, earliest, latest, release, worth, false, vehicleTypes, goods);
  }

  public Client visitedBy(List<Integer> types) {
    return new Client(load, service, earliest, latest, release, prize, required, types, goods);
  }

  public Client carrying(long kinds) {
    return new Client(
        load, service, earliest, latest, release, prize, required, vehicleTypes, kinds);
  }

  /** To be visited in any case. */
  public Client asRequired() {
    return new Client(load, service, earliest, latest, release, 0, true, vehicleTypes, goods);
  }
}
