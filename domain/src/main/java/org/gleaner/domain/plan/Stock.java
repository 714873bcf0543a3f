package org.gleaner.domain.plan;

/** Tonnes of a material in store at a site at the end of a period. */
public record Stock(String site, String material, int period, double tonnes) {}
