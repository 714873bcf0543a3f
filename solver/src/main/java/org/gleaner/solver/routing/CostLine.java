package org.gleaner.solver.routing;

/** What a plan's cost is made of, each part under the name that it has wherever it is spoken of. */
public enum CostLine {
  FIXED_COST("fixed-cost"),
  DISTANCE_COST("distance-cost"),
  DURATION_COST("duration-cost"),
  OVERTIME_COST("overtime-cost"),
  UNEVEN_WORK("uneven-work"),
  LOST_PRIZE("lost-prize"),
  CHANGE_COST("change-cost");

  private final String id;

  CostLine(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
