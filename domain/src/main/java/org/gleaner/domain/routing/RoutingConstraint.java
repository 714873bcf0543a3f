package org.gleaner.domain.routing;

/** What routes must satisfy, each under the name that it has wherever it is spoken of. */
public enum RoutingConstraint {
  CAPACITY("capacity"),
  TIME_WINDOW("time-window"),
  DEPOT_HOURS("depot-hours"),
  MAX_DURATION("max-duration"),
  MAX_DISTANCE("max-distance"),
  MAX_TRAVEL_TIME("max-travel-time"),
  MAX_ORDERS("max-orders"),
  NO_WAY("no-way"),
  DRIVER_BREAK("driver-break"),
  DAILY_DRIVING("daily-driving"),
  WEEKLY_DRIVING("weekly-driving"),
  FORTNIGHTLY_DRIVING("fortnightly-driving"),
  VEHICLE_FEATURE("vehicle-feature"),
  HAZARD_PERMIT("hazard-permit"),
  SEPARATION("separation"),
  COMPARTMENT("compartment"),
  RELIEF_LIMIT("relief-limit"),
  TRUCK_BAN("truck-ban"),
  FLEET("fleet"),
  VEHICLE_TYPE("vehicle-type"),
  DAY("day"),
  EXECUTED_STOP("executed-stop"),
  UNLOADING_PLACE("unloading-place"),
  MAX_UNLOADINGS("max-unloadings"),
  EMPTY_BEFORE_DEPOT("empty-before-depot"),
  FACILITY_HOURS("facility-hours"),
  FACILITY_MATERIAL("facility-material"),
  FACILITY_CAPACITY("facility-capacity"),
  MANDATORY_ORDER("mandatory-order"),
  VISITED_TWICE("visited-twice"),
  DAY_PATTERN("day-pattern");

  private final String id;

  RoutingConstraint(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
