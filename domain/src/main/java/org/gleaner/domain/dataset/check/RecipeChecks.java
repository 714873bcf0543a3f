package org.gleaner.domain.dataset.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.ElementAccounting;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeBalance.ElementBalance;
import org.gleaner.domain.process.RecipeExpansion;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;

/** A recipe must not make matter: no element, and no mass beyond input and what is added. */
final class RecipeChecks {
  private static final double ROUNDING = 1e-9;
  private static final double KG_PER_TONNE = 1000;
  private static final MathContext SHOWN_DIGITS = new MathContext(6);

  /** Declared compositions are rounded; a loss below this share of the element is noise. */
  private static final double TELLING_LOSS = 0.01;

  private final PlanningCase planningCase;
  private final CaseTables tables;
  private final Findings findings;
  private final Map<String, Material> materials = new LinkedHashMap<>();
  private final Set<String> undeclared = new LinkedHashSet<>();
  private boolean sound = true;

  RecipeChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.planningCase = planningCase;
    this.tables = tables;
    this.findings = findings;
    planningCase.materials().forEach(m -> materials.put(m.id(), m));
  }

  /** Checks every recipe, those of a family for each member; false if any has an error. */
  boolean check() {
    ElementAccounting accounting = new ElementAccounting(materials);
    for (Recipe recipe : RecipeExpansion.of(planningCase.recipes(), planningCase.materials())) {
      if (hasAllMaterials(recipe) && keyElementsArePlausible(recipe)) {
        checkBalance(accounting, recipe);
      } else {
        sound = false;
      }
    }
    return sound;
  }

  private boolean hasAllMaterials(Recipe recipe) {
    return recipe.inputs().stream().allMatch(i -> materials.containsKey(i.material()))
        && recipe.outputs().stream().allMatch(o -> materials.containsKey(o.material()));
  }

  private boolean keyElementsArePlausible(Recipe recipe) {
    boolean plausible = true;
    for (RecipeOutput output : recipe.outputs()) {
      if (output instanceof RecipeOutput.Recovered recovered) {
        plausible &= keyElementIsDeclared(recipe, recovered);
      }
    }
    return plausible;
  }

  private boolean keyElementIsDeclared(Recipe recipe, RecipeOutput.Recovered output) {
    String element = output.element();
    if (fraction(output.material(), element) == 0) {
      // Not of each member of a family anew: the output is the same.
      if (undeclared.add(written(recipe) + ' ' + output.material())) {
        findings.error(
            "key-element-missing",
            at(recipe, output.material()),
            element,
            "the composition of " + output.material() + " does not declare its key element");
      }
      return false;
    }
    boolean anyIn =
        recipe.inputs().stream().anyMatch(input -> fraction(input.material(), element) > 0);
    if (!anyIn) {
      findings.error(
          "key-element-not-in-input",
          at(recipe, output.material()),
          element,
          "no input of " + recipe.id() + " declares the element, so nothing is recovered");
    }
    return anyIn;
  }

  private double fraction(String material, String element) {
    Material found = materials.get(material);
    return found == null ? 0 : found.composition().fraction(element);
  }

  private void checkBalance(ElementAccounting accounting, Recipe recipe) {
    boolean same =
        recipe.outputs().stream().allMatch(RecipeChecks::isConstant)
            && recipe.inputs().stream().allMatch(i -> i.dryShareByPeriod() == null);
    int periods = same ? 1 : planningCase.horizon().size();
    for (int t = 0; t < periods; t++) {
      RecipeBalance balance = accounting.balance(recipe, t);
      List<ElementBalance> created =
          balance.elements().stream().filter(ElementBalance::createsMatter).toList();
      if (!created.isEmpty()) {
        created.forEach(element -> reportCreation(recipe, element));
        return;
      }
      if (Math.abs(balance.unaccountedTonnes()) > ROUNDING) {
        reportMass(recipe, balance.unaccountedTonnes());
        return;
      }
      if (reportLosses(recipe, balance)) {
        return;
      }
    }
  }

  private static boolean isConstant(RecipeOutput output) {
    if (output instanceof RecipeOutput.Recovered recovered) {
      return recovered.transferCoefficient().best().isConstant();
    }
    return !(output instanceof RecipeOutput.Yield yield)
        || yield.tonnesPerTonne().best().isConstant();
  }

  private void reportCreation(Recipe recipe, ElementBalance element) {
    sound = false;
    findings.error(
        "creates-matter",
        at(recipe),
        element.element(),
        recipe.id()
            + " makes "
            + shown(-element.lost() / KG_PER_TONNE)
            + " t of "
            + element.element()
            + " per tonne of input: "
            + shown(element.in() / KG_PER_TONNE)
            + " t arrive, its outputs hold "
            + shown((element.toNamed() + element.toRest()) / KG_PER_TONNE)
            + " t");
  }

  private void reportMass(Recipe recipe, double unaccounted) {
    boolean declared =
        recipe.inputs().stream().map(RecipeInput::material).allMatch(this::isDeclared)
            && recipe.outputs().stream().map(RecipeOutput::material).allMatch(this::isDeclared);
    if (unaccounted < 0) {
      boolean proven = declared || recipe.rest().isPresent();
      sound &= !proven;
      findings.add(
          new Finding(
              proven ? Severity.ERROR : Severity.WARNING,
              "creates-mass",
              at(recipe),
              recipe.id(),
              "the outputs weigh "
                  + shown(-unaccounted)
                  + " t more (dry) per tonne of input than goes in",
              "Maybe added_kg_per_t is missing: reagents, oxygen, bound water."));
    } else if (isAnythingDeclared(recipe)) {
      findings.warning(
          "mass-unaccounted",
          at(recipe),
          recipe.id(),
          shown(unaccounted)
              + " t (dry) per tonne of input reach no output; a rest would take them");
    }
  }

  /** Between materials without composition a recipe is a plain yield, and any yield is legal. */
  private boolean isAnythingDeclared(Recipe recipe) {
    return recipe.inputs().stream().map(RecipeInput::material).anyMatch(this::isDeclared)
        || recipe.outputs().stream().map(RecipeOutput::material).anyMatch(this::isDeclared);
  }

  private boolean isDeclared(String material) {
    Material found = materials.get(material);
    return found != null && found.composition().isKnown();
  }

  private boolean reportLosses(Recipe recipe, RecipeBalance balance) {
    List<String> lost =
        balance.elements().stream()
            .filter(e -> e.lost() > TELLING_LOSS * e.in())
            .map(e -> e.element() + " " + shown(e.lost()) + " kg")
            .toList();
    if (!lost.isEmpty()) {
      findings.warning(
          "element-unaccounted",
          at(recipe),
          recipe.id(),
          "per tonne of input no output holds: " + String.join(", ", lost));
    }
    return !lost.isEmpty();
  }

  private SourceLocation at(Recipe recipe) {
    return tables
        .find(ProcessFormats.RECIPES, Map.of("recipe", written(recipe)))
        .map(row -> row.here())
        .orElse(SourceLocation.ofFile(ProcessFormats.RECIPES.file()));
  }

  private SourceLocation at(Recipe recipe, String output) {
    return tables.at(
        ProcessFormats.RECIPES, "element", Map.of("recipe", written(recipe), "output", output));
  }

  /**
   * The id in the table; that of a recipe for one member of a family goes on with {@code @member}.
   */
  static String written(Recipe recipe) {
    int at = recipe.id().indexOf('@');
    return at < 0 ? recipe.id() : recipe.id().substring(0, at);
  }

  private static String shown(double value) {
    return new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
  }
}
