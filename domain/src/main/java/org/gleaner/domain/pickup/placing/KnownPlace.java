package org.gleaner.domain.pickup.placing;

import org.gleaner.domain.routing.Point;

/**
 * A point whose place is known.
 *
 * @param weight beside other points of its kind, of which those that are placed have 0.5 to 1.5
 */
public record KnownPlace(
    String id, String name, String kind, Point at, String zone, double weight) {}
