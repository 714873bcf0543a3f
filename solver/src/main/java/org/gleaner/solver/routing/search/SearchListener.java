package org.gleaner.solver.routing.search;

/** Told of each better feasible plan, on the thread that searches. */
@FunctionalInterface
public interface SearchListener {

  SearchListener SILENT = (cost, iteration) -> {};

  void onBetterPlan(long cost, long iteration);
}
