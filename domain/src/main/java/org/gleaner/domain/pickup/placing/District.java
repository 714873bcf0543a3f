package org.gleaner.domain.pickup.placing;

import org.gleaner.domain.routing.Point;

/**
 * Where points are placed.
 *
 * @param at centre of its built-up part
 * @param radiusKm within which points lie
 * @param residents by which points are shared out
 */
public record District(
    String id, String name, Point at, double radiusKm, String zone, double residents) {}
