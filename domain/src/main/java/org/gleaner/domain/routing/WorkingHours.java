package org.gleaner.domain.routing;

import java.util.List;

/**
 * When a vehicle works, in the time unit of the case.
 *
 * @param shift from leaving the start depot to reaching the end depot
 * @param overtime by which a route may end after the shift
 * @param breaks all of which are taken, in this order
 * @param crew limits of driving
 */
public record WorkingHours(
    TimeWindow shift, double overtime, List<DriverBreak> breaks, CrewHours crew) {

  /** At any time, without a pause. */
  public static final WorkingHours ALWAYS = of(TimeWindow.ALWAYS);

  public WorkingHours {
    breaks = List.copyOf(breaks);
  }

  /** Without limits of driving. */
  public WorkingHours(TimeWindow shift, double overtime, List<DriverBreak> breaks) {
    this(shift, overtime, breaks, CrewHours.FREE);
  }

  public WorkingHours withCrew(CrewHours other) {
    return new WorkingHours(shift, overtime, breaks, other);
  }

  public WorkingHours withBreaks(List<DriverBreak> others) {
    return new WorkingHours(shift, overtime, others, crew);
  }

  public static WorkingHours of(TimeWindow shift) {
    return new WorkingHours(shift, 0, List.of());
  }

  /** When the route must have ended. */
  public double latestEnd() {
    return shift.close() + overtime;
  }
}
