package org.gleaner.domain.planning;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.fleet.VehicleType;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.site.FixedClosing;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/**
 * The validated, immutable input of everything. Lists keep the order of the tables, on which the
 * determinism of plans rests.
 */
public record PlanningCase(
    CaseSettings settings,
    ElementCatalogue elements,
    List<Region> regions,
    List<Material> materials,
    List<Process> processes,
    List<Recipe> recipes,
    List<Site> sites,
    List<Plant> plants,
    List<Arising> arisings,
    List<CollectionTerms> collection,
    List<TransportTerms> transport,
    List<ListedDistance> distances,
    List<Market> markets,
    List<Storage> storage,
    List<Transfer> transfers,
    List<Disposal> disposal,
    List<ReturnFlow> returns,
    List<SiteCost> siteCosts,
    List<EmissionFactor> emissionFactors,
    List<Limit> limits,
    List<Policy> policies,
    List<VehicleType> fleet,
    ProductData products,
    SupplyData supply,
    List<FixedOpening> fixedOpenings,
    List<FixedClosing> fixedClosings) {

  public PlanningCase {
    regions = List.copyOf(regions);
    materials = List.copyOf(materials);
    processes = List.copyOf(processes);
    recipes = List.copyOf(recipes);
    sites = List.copyOf(sites);
    plants = List.copyOf(plants);
    arisings = List.copyOf(arisings);
    collection = List.copyOf(collection);
    transport = List.copyOf(transport);
    distances = List.copyOf(distances);
    markets = List.copyOf(markets);
    storage = List.copyOf(storage);
    transfers = List.copyOf(transfers);
    disposal = List.copyOf(disposal);
    returns = List.copyOf(returns);
    siteCosts = List.copyOf(siteCosts);
    emissionFactors = List.copyOf(emissionFactors);
    limits = List.copyOf(limits);
    policies = List.copyOf(policies);
    fleet = List.copyOf(fleet);
    fixedOpenings = List.copyOf(fixedOpenings);
    fixedClosings = List.copyOf(fixedClosings);
  }

  public Horizon horizon() {
    return settings.horizon();
  }

  public Optional<Material> material(String id) {
    return materials.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  public Optional<Site> site(String id) {
    return sites.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public Optional<Plant> plant(String id) {
    return plants.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** A builder that starts from this case; lists that are not replaced are shared. */
  public PlanningCaseBuilder toBuilder() {
    return new PlanningCaseBuilder(this);
  }
}
