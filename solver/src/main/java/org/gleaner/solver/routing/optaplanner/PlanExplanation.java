package org.gleaner.solver.routing.optaplanner;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;

/**
 * A plan's score taken apart: what each constraint counts in total and why.
 *
 * @param constraints those that count something, by name
 */
public record PlanExplanation(List<Explained> constraints) {

  /**
   * One constraint.
   *
   * @param name id of a RoutingConstraint or a CostLine
   * @param amount how much it counts in total
   * @param reasons the largest amount first
   */
  public record Explained(String name, long amount, List<RoutingJustification> reasons) {

    public Explained {
      reasons = List.copyOf(reasons);
    }
  }

  public PlanExplanation {
    constraints = List.copyOf(constraints);
  }

  /**
   * @param routes feasible or not; no client in two of them
   * @throws IllegalArgumentException if one is
   */
  public static PlanExplanation of(RoutingProblem problem, List<PlannedRoute> routes) {
    SolverFactory<CollectionPlan> factory = SolverFactory.create(RoutingSolverConfig.scoring());
    SolutionManager<CollectionPlan, HardMediumSoftLongScore> scores =
        SolutionManager.create(factory);
    Collection<ConstraintMatchTotal<HardMediumSoftLongScore>> totals =
        scores.explain(PlanBuilder.of(problem, routes)).getConstraintMatchTotalMap().values();
    return new PlanExplanation(
        totals.stream()
            .filter(total -> total.getConstraintMatchCount() > 0)
            .map(PlanExplanation::explained)
            .sorted(Comparator.comparing(Explained::name))
            .toList());
  }

  /** 0 if the constraint counts nothing. */
  public long amount(String name) {
    return constraints.stream()
        .filter(constraint -> constraint.name().equals(name))
        .mapToLong(Explained::amount)
        .sum();
  }

  private static Explained explained(ConstraintMatchTotal<HardMediumSoftLongScore> total) {
    HardMediumSoftLongScore score = total.getScore();
    List<RoutingJustification> reasons =
        total.getConstraintMatchSet().stream()
            .map(match -> (RoutingJustification) match.getJustification())
            .sorted(
                Comparator.comparingLong((RoutingJustification reason) -> -reason.amount())
                    .thenComparing(RoutingJustification::toString))
            .toList();
    return new Explained(
        total.getConstraintName(),
        -score.hardScore() - score.mediumScore() - score.softScore(),
        reasons);
  }
}
