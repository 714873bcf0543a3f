package org.gleaner.domain.pickup.calibration;

/**
 * An order's part of what a route costs.
 *
 * @param tonnes of the visit
 * @param km of the direct way to where it is unloaded
 * @param cost in the money of the case
 */
public record OrderCost(String order, String material, double tonnes, double km, double cost) {}
