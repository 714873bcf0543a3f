package org.gleaner.domain.plan;

/** Tonnes a year of a material disposed of at a site. */
public record Disposed(String site, String material, int period, double tonnesPerYear) {}
