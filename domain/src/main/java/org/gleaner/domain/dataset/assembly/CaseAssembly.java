package org.gleaner.domain.dataset.assembly;

import java.util.List;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.PlanningCaseBuilder;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;

/**
 * Puts a case together. What depends on something wrong is left out and not complained of: one
 * mistake, one finding.
 */
public record CaseAssembly(
    CaseFile caseFile, CaseTables tables, ElementCatalogue elements, Findings findings) {
  /**
   * Stands in for the horizon of a case that states none, so that its tables are checked all the
   * same.
   */
  private static final Horizon ANY_HORIZON = Horizon.of(2000, List.of(1));

  /** The case without the things that have a mistake, which are reported. */
  public PlanningCase assemble() {
    Names names = new Names(tables, elements);
    new ReferenceChecks(names, findings).check(tables);
    return builder(names, caseFile.horizon().orElse(ANY_HORIZON)).build();
  }

  private PlanningCaseBuilder builder(Names names, Horizon horizon) {
    List<Plant> plants = new PlantAssembly(tables, horizon, findings).plants();
    FixedDecisions fixed =
        new FixedDecisions(tables, plants, caseFile.horizon().orElse(null), findings);
    SiteAssembly sites = new SiteAssembly(tables, findings);
    List<Region> regions = sites.regions(caseFile.homeCountry());
    RecipeAssembly recipes = new RecipeAssembly(tables, horizon, findings);
    ArisingAssembly arisings = new ArisingAssembly(tables, horizon, findings);
    TravelAssembly travel = new TravelAssembly(tables, horizon, findings);
    OutletAssembly outlets = new OutletAssembly(tables, horizon, findings);
    EmissionAssembly emissions = new EmissionAssembly(tables, names, horizon, findings);
    List<Material> materials = new MaterialAssembly(tables, findings).materials();
    ProductData products = new ProductAssembly(tables, findings).products();
    return new PlanningCaseBuilder(settings(horizon), elements)
        .regions(regions)
        .materials(materials)
        .processes(recipes.processes())
        .recipes(recipes.recipes())
        .sites(sites.sites())
        .plants(plants)
        .fixedOpenings(fixed.openings(caseFile.fixedOpenings()))
        .fixedClosings(fixed.closings(caseFile.fixedClosings()))
        .arisings(arisings.arisings())
        .collection(arisings.collection())
        .transport(travel.transport())
        .distances(travel.distances())
        .fleet(travel.fleet())
        .markets(outlets.markets())
        .storage(outlets.storage())
        .transfers(outlets.transfers())
        .disposal(outlets.disposal())
        .returns(outlets.returns())
        .siteCosts(outlets.siteCosts())
        .emissionFactors(emissions.factors())
        .limits(emissions.limits())
        .policies(policies(names, materials, products, regions))
        .products(products)
        .supply(new SupplyAssembly(tables).supply());
  }

  private List<Policy> policies(
      Names names, List<Material> materials, ProductData products, List<Region> regions) {
    EprObligations obligations = new EprObligations(tables, materials, products, regions, findings);
    return new PolicyReader(names, caseFile.horizon().orElse(null), obligations, findings)
        .read(caseFile.policies());
  }

  private CaseSettings settings(Horizon horizon) {
    return caseFile.settings().orElseGet(() -> CaseFile.placeholder(horizon));
  }
}
