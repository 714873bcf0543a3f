package org.gleaner.domain.dataset.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.ActivityBalance;
import org.gleaner.domain.process.ActivityBalance.NuclideBalance;
import org.gleaner.domain.process.ActivityBalance.OutputActivity;
import org.gleaner.domain.process.Recipe;

/** Every recipe's activity closes per nuclide: none is made, and none drops out of sight. */
final class ActivityChecks {

  /** What the activities of a case rest on. */
  static final List<TableFormat> TABLES =
      List.of(
          MaterialFormats.MATERIALS,
          MaterialFormats.COMPOSITIONS,
          MaterialFormats.ACTIVITIES,
          ProcessFormats.RECIPES,
          ProcessFormats.NUCLIDE_TRANSFERS);

  /** Declared figures are rounded; a loss below this share of the activity is noise. */
  private static final double TELLING_LOSS = 0.01;

  private static final double NOTHING = 1e-9;
  private static final double BQ_PER_MBQ = 1e6;

  private final PlanningCase planningCase;
  private final CaseTables tables;
  private final Findings findings;
  private final CaseIndex index;

  ActivityChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.planningCase = planningCase;
    this.tables = tables;
    this.findings = findings;
    this.index = CaseIndex.of(planningCase);
  }

  void check() {
    Map<String, Set<Nuclide>> followers = new LinkedHashMap<>();
    Set<String> reported = new LinkedHashSet<>();
    for (Recipe recipe : index.recipes()) {
      for (int t = 0; t < planningCase.horizon().size(); t++) {
        ActivityBalance balance = index.activityBalance(recipe, t);
        if (!reported.contains(recipe.id())) {
          report(balance, reported);
        }
        followers
            .computeIfAbsent(RecipeChecks.written(recipe), r -> new LinkedHashSet<>())
            .addAll(followers(balance));
      }
    }
    followers.forEach(this::reportFollowers);
    index.activities().unsettled().forEach(this::reportUnsettled);
    if (index.activities().unsettled().isEmpty()) {
      DeliveryChecks deliveries = new DeliveryChecks(index, tables, findings);
      index
          .deliveredActivities()
          .forEach((material, d) -> deliveries.check(index.material(material), d));
    }
  }

  private void report(ActivityBalance balance, Set<String> reported) {
    for (NuclideBalance nuclide : balance.nuclides()) {
      for (OutputActivity output : nuclide.outputs()) {
        if (output.dryTonnes() <= 0 && output.delivered() > NOTHING * nuclide.in()) {
          reported.add(balance.recipe().id());
          findings.error(
              "activity-without-mass",
              at(balance.recipe()),
              output.material(),
              bq(output.delivered())
                  + " Bq of "
                  + nuclide.nuclide().symbol()
                  + " per tonne of input of "
                  + balance.recipe().id()
                  + " reach an output of no mass");
        }
      }
      boolean lost = nuclide.unplaced() > TELLING_LOSS * nuclide.in();
      if (lost && balance.recipe().offGasKgPerTonne() == 0) {
        reported.add(balance.recipe().id());
        findings.warning(
            "nuclide-unaccounted",
            at(balance.recipe()),
            nuclide.nuclide().symbol(),
            bq(nuclide.unplaced())
                + " of "
                + bq(nuclide.in())
                + " Bq of "
                + nuclide.nuclide().symbol()
                + " per tonne of input of "
                + balance.recipe().id()
                + " reach no output, and it gives off no gas");
      }
    }
  }

  /** Decay products that follow their parent element where there is a choice of outputs. */
  private static Set<Nuclide> followers(ActivityBalance balance) {
    return balance.nuclides().stream()
        .filter(n -> !n.own() && !n.nuclide().isParent() && n.in() > 0)
        .filter(n -> n.outputs().stream().filter(o -> o.dryTonnes() > 0).count() > 1)
        .map(NuclideBalance::nuclide)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void reportFollowers(String recipe, Set<Nuclide> nuclides) {
    if (!nuclides.isEmpty()) {
      String names = nuclides.stream().map(Nuclide::symbol).collect(Collectors.joining(", "));
      findings.add(
          Finding.warning(
                  "nuclide-follows-parent",
                  at(recipe),
                  names,
                  recipe
                      + " takes in "
                      + names
                      + " without transfer coefficients of its own, so each goes where its parent"
                      + " element goes; leaching breaks that equilibrium")
              .withHint("State them in " + ProcessFormats.NUCLIDE_TRANSFERS.file() + "."));
    }
  }

  private void reportUnsettled(String material) {
    findings.error(
        "activity-unsettled",
        tables.at(MaterialFormats.MATERIALS, "id", Map.of("id", material)),
        material,
        "recipes pass it round in a loop in which its activity grows without end",
        "Declare its activity in " + MaterialFormats.ACTIVITIES.file() + ".");
  }

  private SourceLocation at(Recipe recipe) {
    return at(RecipeChecks.written(recipe));
  }

  private SourceLocation at(String recipe) {
    return tables
        .find(ProcessFormats.RECIPES, Map.of("recipe", recipe))
        .map(row -> row.here())
        .orElse(SourceLocation.ofFile(ProcessFormats.RECIPES.file()));
  }

  /** MBq as Bq, for people. */
  static String bq(double megabecquerel) {
    return shown(megabecquerel * BQ_PER_MBQ);
  }

  static String shown(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
