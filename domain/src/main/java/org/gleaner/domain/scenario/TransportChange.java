package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.travel.TransportTerms;

/**
 * What a mode costs, per tonne and per tonne-kilometre alike.
 *
 * @param mode name of a mode, or {@code all}
 */
public record TransportChange(String mode, Edit edit, Span span) implements Change {

  @Override
  public String path() {
    return "transport/" + mode;
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    return "transport cost of " + mode + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return new ChangeChecks(where)
        .known(mode, CaseNames.modes(planningCase), "transport mode")
        .span(span, planningCase)
        .scaleOnly(edit, "a mode has costs per tonne and per tonne-km: they can only be scaled")
        .findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    Horizon horizon = planningCase.horizon();
    List<TransportTerms> transport =
        planningCase.transport().stream()
            .map(
                t ->
                    mode.equals(CaseNames.ALL) || t.mode().equals(mode)
                        ? new TransportTerms(
                            t.mode(),
                            t.material(),
                            span.edit(t.fixedCostPerTonne(), edit, horizon),
                            span.edit(t.costPerTonneKm(), edit, horizon),
                            t.kgCo2ePerTonneKm(),
                            t.maxKm(),
                            t.hazards(),
                            t.listedLanesOnly())
                        : t)
            .toList();
    return planningCase.toBuilder().transport(transport).build();
  }
}
