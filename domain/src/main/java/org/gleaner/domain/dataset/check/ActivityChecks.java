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
import org.gleaner.domain.process.DeliveredActivity;
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
  private final Map<String, Map<Nuclide, DeliveredActivity>> delivered;

  ActivityChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.planningCase = planningCase;
    this.tables = tables;
    this.findings = findings;
    this.index = CaseIndex.of(planningCase);
    this.delivered = index.deliveredActivities();
  }

  void check() {
    Map<String, Set<Nuclide>> followers = new LinkedHashMap<>();
    Set<String> reported = new LinkedHashSet<>();
    for (Recipe recipe : index.recipes()) {
      for (int t = 0; t < planningCase.horizon().size(); t++) {
        ActivityBalance balance = index.activityBalance(recipe, t);
        if (!reported.contains(recipe.id()) && report(balance)) {
          reported.add(recipe.id());
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
      delivered.forEach((material, d) -> deliveries.check(index.material(material), d));
    }
  }

  /** Reports what is wrong in one period; false if nothing is. */
  private boolean report(ActivityBalance balance) {
    boolean any = false;
    for (NuclideBalance nuclide : balance.nuclides()) {
      any |= reportMassless(balance.recipe(), nuclide);
      any |= reportLoss(balance.recipe(), nuclide);
      any |= reportSum(balance.recipe(), nuclide);
    }
    return any;
  }

  private boolean reportMassless(Recipe recipe, NuclideBalance nuclide) {
    List<OutputActivity> massless =
        nuclide.outputs().stream()
            .filter(o -> o.dryTonnes() <= 0 && o.delivered() > NOTHING * nuclide.in())
            .toList();
    for (OutputActivity output : massless) {
      findings.error(
          "activity-without-mass",
          at(recipe),
          output.material(),
          bq(output.delivered())
              + " Bq of "
              + nuclide.nuclide().symbol()
              + " per tonne of input of "
              + recipe.id()
              + " reach an output of no mass");
    }
    return !massless.isEmpty();
  }

  private boolean reportLoss(Recipe recipe, NuclideBalance nuclide) {
    // Of a parent that has no coefficients of its own, the element balance says the same.
    boolean said = !nuclide.own() && nuclide.nuclide().isParent();
    boolean lost = nuclide.unplaced() > TELLING_LOSS * nuclide.in();
    if (said || !lost || recipe.offGasKgPerTonne() > 0) {
      return false;
    }
    findings.warning(
        "nuclide-unaccounted",
        at(recipe),
        nuclide.nuclide().symbol(),
        bq(nuclide.unplaced())
            + " of "
            + bq(nuclide.in())
            + " Bq of "
            + nuclide.nuclide().symbol()
            + " per tonne of input of "
            + recipe.id()
            + " reach no output, and it gives off no gas");
    return true;
  }

  /** Outputs that only this recipe makes hold, by what they declare, no more than goes in. */
  private boolean reportSum(Recipe recipe, NuclideBalance nuclide) {
    List<OutputActivity> declared =
        nuclide.outputs().stream().filter(o -> isDeclaredForOneRecipe(o, nuclide)).toList();
    double most = nuclide.in() * (1 + TELLING_LOSS);
    double sum = declared.stream().mapToDouble(OutputActivity::counted).sum();
    boolean oneIsTooMuch = declared.stream().anyMatch(o -> o.counted() > most);
    if (oneIsTooMuch || sum <= most) {
      return false;
    }
    findings.error(
        "creates-activity",
        at(recipe),
        nuclide.nuclide().symbol(),
        recipe.id()
            + " makes "
            + bq(sum - nuclide.in())
            + " Bq of "
            + nuclide.nuclide().symbol()
            + " per tonne of input: "
            + bq(nuclide.in())
            + " Bq arrive, "
            + declared.stream().map(OutputActivity::material).collect(Collectors.joining(" and "))
            + " together hold "
            + bq(sum)
            + " Bq as declared");
    return true;
  }

  private boolean isDeclaredForOneRecipe(OutputActivity output, NuclideBalance nuclide) {
    DeliveredActivity all =
        delivered.getOrDefault(output.material(), Map.of()).get(nuclide.nuclide());
    return all != null
        && all.isOfOneRecipe()
        && !index.activities().arises(output.material())
        && index.material(output.material()).activity().stream()
            .anyMatch(a -> a.nuclide() == nuclide.nuclide());
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
