package org.gleaner.domain.routing;

/**
 * An order that no vehicle can ever serve, or none beside all the others.
 *
 * @param order position in the case's orders
 * @param message for people
 */
public record ImpossibleOrder(int order, Reason reason, String message) {

  /** Why; the first of them that holds for the vehicle that comes nearest to serving it. */
  public enum Reason {
    /** No day pattern lies within the horizon. */
    NO_DAY_PATTERN("no-day-pattern"),
    /** No vehicle drives: it can leave too late only, or nowhere unload as it must. */
    NO_VEHICLE("no-vehicle"),
    /** No vehicle has all the features that it requires. */
    VEHICLE_FEATURE("vehicle-feature"),
    /** No such vehicle may carry its hazard class. */
    HAZARD_PERMIT("hazard-permit"),
    /** No such vehicle has a place to unload that takes its material, and it may not keep it. */
    FACILITY_MATERIAL("facility-material"),
    /** It alone is more than may be aboard under its relief. */
    RELIEF_LIMIT("relief-limit"),
    /** No such vehicle carries so much. */
    CAPACITY("capacity"),
    /** No such vehicle has a compartment that takes it and holds so much. */
    COMPARTMENT("compartment"),
    /** No such vehicle may drive so far, or its driver so long on a day, as there and home. */
    TOO_FAR("too-far"),
    /** No such vehicle can be there in a window and home by the end of its shift. */
    UNREACHABLE("unreachable"),
    /** By itself it can be served, but no plan was found that serves all. */
    DOES_NOT_FIT("does-not-fit"),
    /** It was cancelled while its day was driven. */
    CANCELLED("cancelled"),
    /** It was found closed or not ready when there was no other time for it on the day. */
    SKIPPED("skipped"),
    /** No place is left for it on a day that is planned anew. */
    NO_PLACE_LEFT("no-place-left"),
    /** One could, but bans in the zones of the order leave it no time. */
    TRUCK_BAN("truck-ban"),
    /** One could, but roads are closed on the days of the order. */
    ROAD_CLOSED("road-closed"),
    /** One could, but does not drive on the days of the order. */
    VEHICLE_DAY("vehicle-day"),
    /** One could, but the order stays closed on a day on which it is to be visited. */
    ORDER_DAY("order-day"),
    /** One could, but no place to unload it is open on the days of the order. */
    FACILITY_DAY("facility-day");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
