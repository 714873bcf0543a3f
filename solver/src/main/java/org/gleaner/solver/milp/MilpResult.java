package org.gleaner.solver.milp;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a mixed-integer solve.
 *
 * @param bound no feasible point is below this; negative infinity where nothing is known
 * @param reports of the engines that worked on it, in their order
 */
public record MilpResult(
    MilpStatus status,
    Optional<Incumbent> incumbent,
    double bound,
    List<EngineReport> reports,
    double seconds) {
  public MilpResult {
    reports = List.copyOf(reports);
  }

  public double objective() {
    return incumbent.map(Incumbent::objective).orElse(Double.NaN);
  }

  public double gap() {
    return Gap.relative(objective(), bound);
  }

  /** The incumbent's values; only where there is one. */
  public double[] x() {
    return incumbent.orElseThrow().x();
  }
}
