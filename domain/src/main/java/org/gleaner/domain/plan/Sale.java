package org.gleaner.domain.plan;

/** Tonnes a year that a market takes at one of its price steps, from 1. */
public record Sale(String site, String material, int step, int period, double tonnesPerYear) {}
