package org.gleaner.domain.plan;

/** As-received tonnes of input a year that a plant puts through a recipe in a period. */
public record Run(String site, String recipe, int period, double tonnesPerYear) {}
