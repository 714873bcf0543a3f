package org.gleaner.domain.pickup.placing;

import org.gleaner.domain.routing.TimeWindow;

/**
 * A kind of collection points.
 *
 * @param name of each, in front of that of its district
 * @param site of the network whose tonnes they share in
 * @param count placed in the districts, besides those whose place is known
 */
public record PointKind(String id, String name, String site, int count, TimeWindow hours) {}
