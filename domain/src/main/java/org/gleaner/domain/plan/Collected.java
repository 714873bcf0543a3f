package org.gleaner.domain.plan;

/** Tonnes a year collected at a site from one step of its collection terms, from 1. */
public record Collected(String site, String material, int step, int period, double tonnesPerYear) {}
