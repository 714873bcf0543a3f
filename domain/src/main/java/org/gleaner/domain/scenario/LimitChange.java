package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;

/** The most that a limit allows in a year. */
public record LimitChange(String limit, Edit edit, Span span) implements Change {

  @Override
  public String path() {
    return "limit/" + limit;
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    return "limit " + limit + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return new ChangeChecks(where)
        .known(limit, CaseNames.limits(planningCase), "limit")
        .span(span, planningCase)
        .set(edit, 0, Double.POSITIVE_INFINITY)
        .findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    Horizon horizon = planningCase.horizon();
    List<Limit> limits =
        planningCase.limits().stream()
            .map(
                l ->
                    l.id().equals(limit)
                        ? new Limit(
                            l.id(),
                            l.medium(),
                            l.site(),
                            l.region(),
                            l.material(),
                            span.edit(l.maxPerYear(), edit, horizon),
                            l.penaltyPerUnit())
                        : l)
            .toList();
    return planningCase.toBuilder().limits(limits).build();
  }
}
