package org.gleaner.solver.run;

import org.gleaner.domain.planning.ObjectiveKind;

/** Progress of a solve, told as it happens. */
public sealed interface SolveEvent {

  /** A new stage of the work begins. */
  record Stage(String description) implements SolveEvent {}

  /**
   * What is known of the level being solved.
   *
   * @param incumbent of the best plan; NaN before the first
   * @param bound NaN before one is proven
   * @param gap infinite while one of the two is missing
   * @param source engine or heuristic that made the news
   */
  record Progress(
      ObjectiveKind objective, double incumbent, double bound, double gap, String source)
      implements SolveEvent {}
}
