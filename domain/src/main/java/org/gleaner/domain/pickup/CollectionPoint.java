package org.gleaner.domain.pickup;

import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;

/**
 * Where waste waits for a vehicle.
 *
 * @param name for people
 * @param at longitude and latitude
 * @param site of the network whose tonnes it has a share of
 * @param zone of the city, for people; empty if it is not stated
 * @param hours in which a visit may start, in seconds after midnight
 */
public record CollectionPoint(
    String id, String name, Point at, String site, String zone, TimeWindow hours) {}
