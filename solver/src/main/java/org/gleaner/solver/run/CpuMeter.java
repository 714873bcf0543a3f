package org.gleaner.solver.run;

/** CPU time as it is spent. */
@FunctionalInterface
public interface CpuMeter {

  /** Seconds on all processors, user and system, since some fixed moment. */
  double seconds();
}
