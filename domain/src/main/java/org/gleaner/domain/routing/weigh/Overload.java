package org.gleaner.domain.routing.weigh;

/**
 * A trip on which a vehicle carried more than it may.
 *
 * @param day from 1
 * @param vehicle numbered from 1 through the types
 * @param after id of the order with which it was most
 * @param kg aboard then: weighed, or planned where nothing was weighed
 * @param capacity kg
 */
public record Overload(
    int day, int vehicle, String vehicleType, String after, double kg, double capacity) {}
