package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.process.RecipeOutput.Recovered;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;

/** The transfer coefficient with which a recipe recovers an element; never above 1. */
public record RecoveryChange(String recipe, String element, Edit edit, Span span)
    implements Change {

  @Override
  public String path() {
    return "recovery/" + recipe + "/" + element;
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    return "recovery of " + element + " by " + recipe + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    ChangeChecks checks =
        new ChangeChecks(where)
            .known(recipe, CaseNames.recipes(planningCase), "recipe")
            .span(span, planningCase)
            .set(edit, 0, 1);
    if (CaseNames.recipes(planningCase).contains(recipe)) {
      checks.known(
          element,
          CaseNames.keyElements(planningCase, recipe),
          "element that " + recipe + " recovers");
    }
    return checks.findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    Horizon horizon = planningCase.horizon();
    List<Recipe> recipes =
        planningCase.recipes().stream()
            .map(r -> r.id().equals(recipe) ? edited(r, horizon) : r)
            .toList();
    return planningCase.toBuilder().recipes(recipes).build();
  }

  private Recipe edited(Recipe r, Horizon horizon) {
    List<RecipeOutput> outputs =
        r.outputs().stream()
            .map(
                o ->
                    o instanceof Recovered x && x.element().equals(element)
                        ? new Recovered(
                            x.material(), x.element(), edited(x.transferCoefficient(), horizon))
                        : o)
            .toList();
    return r.withOutputs(outputs);
  }

  private RangedSeries edited(RangedSeries coefficient, Horizon horizon) {
    RangedSeries edited = span.edit(coefficient, edit, horizon);
    return new RangedSeries(within(edited.best()), within(edited.low()), within(edited.high()));
  }

  private static Series within(Series shares) {
    return shares.map(s -> Math.min(1, s));
  }
}
