package org.gleaner.solver.routing;

/** What a routing case may ask for and not every engine plans. */
public enum RoutingFeature {
  DAYS_BEYOND_HORIZON("days-beyond-horizon"),
  SEVERAL_WINDOWS("several-windows"),
  DIFFERENT_DEPOT_HOURS("different-depot-hours"),
  FINAL_UNLOADING_HOURS("final-unloading-hours"),
  USABLE_VEHICLE("usable-vehicle"),
  PERMITTED_VEHICLE("permitted-vehicle"),
  NUMBER_OF_PLACES("number-of-places"),
  FIGURE_SIZE("figure-size"),
  RELEASE_TIMES("release-times"),
  DRIVER_BREAKS("driver-breaks"),
  DISTANCE_LIMIT("distance-limit"),
  ORDER_LIMIT("order-limit"),
  SETUP_TIMES("setup-times"),
  FACILITY_HOURS("facility-hours"),
  FACILITY_CAPACITY("facility-capacity"),
  KINDS_OF_GOODS("kinds-of-goods"),
  SEPARATIONS("separations"),
  COMPARTMENTS("compartments"),
  CHOICES("choices");

  private final String id;

  RoutingFeature(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
