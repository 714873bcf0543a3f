package org.gleaner.solver.milp;

/**
 * Told of progress as it happens. Called on engine threads, one call at a time; must return soon.
 */
public interface MilpListener {
  MilpListener SILENT = new MilpListener() {};

  default void incumbent(Incumbent incumbent, double bound) {}

  /** A better bound, and which engine proved it. */
  default void bound(double bound, double objective, String source) {}
}
