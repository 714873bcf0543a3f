package org.gleaner.solver.routing.engine;

/**
 * A better feasible plan.
 *
 * @param cpuSeconds spent by then
 * @param wallSeconds passed by then
 * @param cost in the units of the problem
 */
public record Improvement(double cpuSeconds, double wallSeconds, long cost) {}
