package org.gleaner.domain.dataset.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.OutletFormats;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.TakenMaterials;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.site.Plant;

/**
 * Material that nothing takes, products that nobody buys, and radioactivity where it may not go.
 */
final class OutletChecks {
  private final PlanningCase planningCase;
  private final CaseTables tables;
  private final Findings findings;
  private final Map<String, Material> materials = new LinkedHashMap<>();
  private final Set<String> run = new LinkedHashSet<>();
  private final Set<String> sold = new LinkedHashSet<>();
  private final TakenMaterials taken;

  OutletChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.planningCase = planningCase;
    this.tables = tables;
    this.findings = findings;
    planningCase.materials().forEach(m -> materials.put(m.id(), m));
    planningCase.plants().stream().map(Plant::process).forEach(run::add);
    planningCase.markets().forEach(m -> sold.add(m.material()));
    taken = TakenMaterials.of(planningCase);
  }

  void check() {
    checkArisings();
    checkOutputs();
    CaseIndex index = CaseIndex.of(planningCase);
    planningCase.disposal().forEach(d -> checkNorm(d, index));
  }

  private void checkArisings() {
    Set<String> reported = new LinkedHashSet<>();
    for (Arising arising : planningCase.arisings()) {
      String material = arising.material();
      if (!taken.contains(material) && reported.add(material)) {
        findings.warning(
            "no-outlet",
            tables.at(SiteFormats.ARISINGS, "material", Map.of("material", material)),
            material,
            "arises, but no plant, market or disposal site takes it");
      }
    }
  }

  private void checkOutputs() {
    Set<String> reported = new LinkedHashSet<>();
    for (Recipe recipe : planningCase.recipes()) {
      if (!run.contains(recipe.process())) {
        continue;
      }
      for (RecipeOutput output : recipe.outputs()) {
        if (reported.add(output.material())) {
          checkOutput(recipe, output.material());
        }
      }
    }
  }

  private void checkOutput(Recipe recipe, String output) {
    Material material = materials.get(output);
    boolean product = material != null && material.kind() == MaterialKind.PRODUCT;
    SourceLocation where =
        tables.at(
            ProcessFormats.RECIPES, "output", Map.of("recipe", recipe.id(), "output", output));
    if (product && !sold.contains(output)) {
      findings.warning("no-market", where, output, "is a product, but no market takes it");
    } else if (!taken.contains(output)) {
      findings.warning(
          "no-outlet", where, output, "is made, but no plant, market or disposal site takes it");
    }
  }

  private void checkNorm(Disposal disposal, CaseIndex index) {
    boolean norm =
        materials.containsKey(disposal.material())
            && index.radioactivity(disposal.material()).isNorm();
    if (norm && !disposal.normLicensed()) {
      findings.warning(
          "norm-unlicensed",
          tables.at(
              OutletFormats.DISPOSAL_TERMS,
              "norm_licensed",
              Map.of("site", disposal.site(), "material", disposal.material())),
          disposal.material(),
          "is radioactive above the exemption values, but the site has no licence for that");
    }
  }
}
