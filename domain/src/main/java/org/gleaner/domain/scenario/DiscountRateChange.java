package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.PlanningCase;

/** The discount rate, a fraction a year. */
public record DiscountRateChange(Edit edit) implements Change {

  @Override
  public String path() {
    return "discount-rate";
  }

  @Override
  public String value() {
    return edit.text();
  }

  @Override
  public String describe() {
    return "discount rate " + edit.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return new ChangeChecks(where).set(edit, -0.5, 1).findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    CaseSettings s = planningCase.settings();
    CaseSettings edited =
        new CaseSettings(
            s.name(),
            s.title(),
            s.description(),
            s.currency(),
            s.priceYear(),
            s.homeCountry(),
            s.horizon(),
            edit.apply(s.discountRate()),
            s.residualValue(),
            s.objective(),
            s.distance());
    return planningCase.toBuilder().settings(edited).build();
  }
}
