package org.gleaner.domain.routing;

/**
 * What the law and the weeks before say about the driving of a vehicle.
 *
 * @param drivenThisWeek before the first day, in the week that it lies in
 * @param drivenLastWeek in the week before that
 */
public record CrewHours(DrivingRules rules, double drivenThisWeek, double drivenLastWeek) {

  public static final CrewHours FREE = new CrewHours(DrivingRules.NONE, 0, 0);

  public static CrewHours of(DrivingRules rules) {
    return new CrewHours(rules, 0, 0);
  }
}
