package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.DeliveredActivity;
import org.gleaner.domain.process.ElementAccounting;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeExpansion;
import org.gleaner.domain.site.FixedOpening;

/**
 * What single changes cannot see: that together they would make matter, or contradict each other.
 */
final class ChangedCaseChecks {

  private static final double ROUNDING = 1e-9;

  private final PlanningCase planningCase;
  private final SourceLocation where;
  private final List<Finding> findings = new ArrayList<>();

  private ChangedCaseChecks(PlanningCase planningCase, SourceLocation where) {
    this.planningCase = planningCase;
    this.where = where;
  }

  static List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    ChangedCaseChecks checks = new ChangedCaseChecks(planningCase, where);
    checks.checkCompositions();
    checks.checkRecipes();
    if (checks.findings.isEmpty()) {
      checks.checkActivities();
    }
    checks.checkOpenings();
    return List.copyOf(checks.findings);
  }

  private void checkCompositions() {
    for (Material material : planningCase.materials()) {
      double sum =
          material.composition().contents().stream().mapToDouble(c -> c.kgPerKgDry().best()).sum();
      if (sum > 1 + ROUNDING) {
        findings.add(
            Finding.error(
                "composition-above-one",
                where,
                material.id(),
                "the elements of the material add up to " + sum + " kg per kg"));
      }
    }
  }

  private void checkRecipes() {
    Map<String, Material> materials = new LinkedHashMap<>();
    planningCase.materials().forEach(m -> materials.put(m.id(), m));
    ElementAccounting accounting = new ElementAccounting(materials);
    for (Recipe recipe : RecipeExpansion.of(planningCase.recipes(), planningCase.materials())) {
      for (int t = 0; t < planningCase.horizon().size(); t++) {
        RecipeBalance balance = accounting.balance(recipe, t);
        boolean mass = recipe.rest().isPresent() && balance.unaccountedTonnes() < -ROUNDING;
        if (balance.createsMatter() || mass) {
          findings.add(
              Finding.error(
                  "creates-matter",
                  where,
                  recipe.id(),
                  "with these changes the outputs of the recipe hold more than its inputs bring"));
          break;
        }
      }
    }
  }

  /** What the case declares of activities must fit what now arrives and is delivered. */
  private void checkActivities() {
    CaseIndex index = CaseIndex.of(planningCase);
    Map<String, Map<Nuclide, DeliveredActivity>> delivered = index.deliveredActivities();
    for (Material material : planningCase.materials()) {
      for (NuclideContent declared : material.activity()) {
        DeliveredActivity recipes =
            delivered.getOrDefault(material.id(), Map.of()).get(declared.nuclide());
        if (recipes != null) {
          boolean made =
              !index.activities().arises(material.id())
                  && !recipes.canReach(declared.bqPerGDry().best());
          boolean hidden =
              recipes.highest().filter(DeliveredActivity.Delivery::own).isPresent()
                  && !recipes.isCoveredBy(declared.bqPerGDry().best());
          if (made || hidden) {
            report(material, declared, made);
          }
        }
      }
    }
    for (String material : index.activities().unsettled()) {
      findings.add(
          Finding.error(
              "activity-unsettled",
              where,
              material,
              "with these changes its activity grows without end in a loop of recipes"));
    }
  }

  private void report(Material material, NuclideContent declared, boolean made) {
    findings.add(
        Finding.error(
            made ? "creates-activity" : "activity-not-covered",
            where,
            material.id(),
            "with these changes "
                + (made ? "less " : "more ")
                + declared.nuclide().symbol()
                + (made ? " reaches the recipes that make it" : " reaches the material")
                + " than is declared"));
  }

  private void checkOpenings() {
    for (FixedOpening opening : planningCase.fixedOpenings()) {
      boolean shut =
          planningCase.fixedClosings().stream()
              .anyMatch(c -> c.plant().equals(opening.plant()) && c.period() <= opening.period());
      if (shut) {
        findings.add(
            Finding.error(
                "contradiction",
                where,
                opening.plant(),
                "must open, but is shut in the same period or before"));
      }
    }
  }
}
