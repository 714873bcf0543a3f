package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;

/**
 * The least share that a mandate (of collection, recovery or domestic sale) asks for. A factor or a
 * change in percent holds for its least tonnes too: of an EPR obligation these are all there is.
 */
public record MandateChange(String mandate, Edit edit) implements Change {

  @Override
  public String path() {
    return "mandate/" + mandate;
  }

  @Override
  public String value() {
    return edit.text();
  }

  @Override
  public String describe() {
    return "mandate " + mandate + " " + edit.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return new ChangeChecks(where)
        .known(mandate, names(planningCase), "mandate")
        .set(edit, 0, 1)
        .findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    List<Policy> policies =
        planningCase.policies().stream().map(p -> p.id().equals(mandate) ? edited(p) : p).toList();
    return planningCase.toBuilder().policies(policies).build();
  }

  private Policy edited(Policy policy) {
    if (policy instanceof Policy.CollectionMandate m) {
      return new Policy.CollectionMandate(
          m.id(),
          m.materials(),
          m.region(),
          share(m.minShare()),
          tonnes(m.minTonnesPerYear()),
          m.contributionPerTonne(),
          m.periods());
    }
    if (policy instanceof Policy.RecoveryMandate m) {
      return new Policy.RecoveryMandate(
          m.id(), m.element(), share(m.minShare()), tonnes(m.minTonnesPerYear()), m.periods());
    }
    if (policy instanceof Policy.DomesticShare m) {
      return new Policy.DomesticShare(m.id(), m.materials(), share(m.minShare()), m.periods());
    }
    return policy;
  }

  private double share(double share) {
    return Math.min(1, edit.apply(share));
  }

  private double tonnes(double tonnesPerYear) {
    return edit.isScale() ? edit.apply(tonnesPerYear) : tonnesPerYear;
  }

  static List<String> names(PlanningCase planningCase) {
    return planningCase.policies().stream()
        .filter(
            p ->
                p instanceof Policy.CollectionMandate
                    || p instanceof Policy.RecoveryMandate
                    || p instanceof Policy.DomesticShare)
        .map(Policy::id)
        .toList();
  }
}
