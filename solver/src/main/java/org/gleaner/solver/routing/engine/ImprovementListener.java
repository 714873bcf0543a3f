package org.gleaner.solver.routing.engine;

/** Told of each better plan, one at a time, on a thread of the engine; must return soon. */
@FunctionalInterface
public interface ImprovementListener {

  ImprovementListener SILENT = improvement -> {};

  void on(Improvement improvement);
}
