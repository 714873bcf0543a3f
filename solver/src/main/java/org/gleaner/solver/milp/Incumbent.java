package org.gleaner.solver.milp;

/**
 * A point that was checked against the model, with integer columns exactly integer.
 *
 * @param source the engine or heuristic that found it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared as a value
public record Incumbent(double[] x, double objective, String source) {}
