package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.policy.Policy.Budget;

/** The amount of a budget. */
public record BudgetChange(String budget, Edit edit) implements Change {

  @Override
  public String path() {
    return "budget/" + budget;
  }

  @Override
  public String value() {
    return edit.text();
  }

  @Override
  public String describe() {
    return "budget " + budget + " " + edit.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return new ChangeChecks(where)
        .known(budget, names(planningCase), "budget")
        .set(edit, 0, Double.POSITIVE_INFINITY)
        .findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    List<Policy> policies =
        planningCase.policies().stream()
            .map(p -> p instanceof Budget b && b.id().equals(budget) ? edited(b) : p)
            .toList();
    return planningCase.toBuilder().policies(policies).build();
  }

  private Policy edited(Budget b) {
    return new Budget(b.id(), edit.apply(b.amount()), b.covers(), b.total(), b.periods());
  }

  static List<String> names(PlanningCase planningCase) {
    return planningCase.policies().stream()
        .filter(Budget.class::isInstance)
        .map(Policy::id)
        .toList();
  }
}
