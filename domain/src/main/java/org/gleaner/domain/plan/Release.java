package org.gleaner.domain.plan;

/**
 * Something that leaves the network at a site, because of a material, in a period.
 *
 * @param perYear in the unit of the medium's limits
 */
record Release(String medium, String site, String material, int period, double perYear) {}
