package org.gleaner.solver.run;

/** Told of progress on solver threads, one call at a time; must return soon. */
@FunctionalInterface
public interface SolveListener {

  SolveListener SILENT = event -> {};

  void on(SolveEvent event);
}
