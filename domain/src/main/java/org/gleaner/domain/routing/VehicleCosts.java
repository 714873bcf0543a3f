package org.gleaner.domain.routing;

/**
 * What a vehicle costs, per unit of the case. Only the fixed cost is scaled by the rounding
 * convention.
 *
 * @param fixed of each vehicle and day that is used
 * @param perDistance driven
 * @param perTravelTime driven
 * @param perServiceTime spent on service and setup at orders
 * @param perDuration from the start of the route to its end, waiting included
 * @param perOvertime after the end of the shift, on top of the others
 * @param fairWork price of routes that are longer than a fair share, on top of the others
 */
public record VehicleCosts(
    double fixed,
    double perDistance,
    double perTravelTime,
    double perServiceTime,
    double perDuration,
    double perOvertime,
    FairWork fairWork) {

  /** Of a vehicle whose routes may be as long as they are. */
  public VehicleCosts(
      double fixed,
      double perDistance,
      double perTravelTime,
      double perServiceTime,
      double perDuration,
      double perOvertime) {
    this(
        fixed, perDistance, perTravelTime, perServiceTime, perDuration, perOvertime, FairWork.NONE);
  }

  public static VehicleCosts of(double fixed, double perDistance) {
    return new VehicleCosts(fixed, perDistance, 0, 0, 0, 0);
  }

  /** With another cost of the distance. */
  public VehicleCosts withPerDistance(double distance) {
    return new VehicleCosts(
        fixed, distance, perTravelTime, perServiceTime, perDuration, perOvertime, fairWork);
  }

  /** With costs of travel and service time alone. */
  public VehicleCosts withTimes(double travel, double service) {
    return new VehicleCosts(
        fixed, perDistance, travel, service, perDuration, perOvertime, fairWork);
  }

  /** With costs of the whole duration and of the overtime in it. */
  public VehicleCosts withDuration(double duration, double overtime) {
    return new VehicleCosts(
        fixed, perDistance, perTravelTime, perServiceTime, duration, overtime, fairWork);
  }

  /** With another price of long routes. */
  public VehicleCosts withFairWork(FairWork other) {
    return new VehicleCosts(
        fixed, perDistance, perTravelTime, perServiceTime, perDuration, perOvertime, other);
  }

  /** Whether anything depends on how long a route takes or when it ends. */
  public boolean payForTime() {
    return perDuration != 0 || perOvertime != 0 || fairWork.isPriced();
  }
}
