package org.gleaner.domain.plan;

/** As-received tonnes a year of a material from one site to another by one mode in one period. */
public record Flow(
    String from,
    String to,
    String material,
    String mode,
    int period,
    double tonnesPerYear,
    double km) {}
