package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.PlanningCaseBuilder;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/** The tables of a case while they are being filled. */
final class CaseTables {

  final List<Region> regions = new ArrayList<>();
  final List<Material> materials = new ArrayList<>();
  final List<Process> processes = new ArrayList<>();
  final List<Recipe> recipes = new ArrayList<>();
  final List<Site> sites = new ArrayList<>();
  final List<Plant> plants = new ArrayList<>();
  final List<Arising> arisings = new ArrayList<>();
  final List<CollectionTerms> collection = new ArrayList<>();
  final List<TransportTerms> transport = new ArrayList<>();
  final List<ListedDistance> distances = new ArrayList<>();
  final List<Market> markets = new ArrayList<>();
  final List<Storage> storage = new ArrayList<>();
  final List<Disposal> disposal = new ArrayList<>();
  final List<ReturnFlow> returns = new ArrayList<>();
  final List<SiteCost> siteCosts = new ArrayList<>();
  final List<EmissionFactor> emissionFactors = new ArrayList<>();
  final List<Limit> limits = new ArrayList<>();

  PlanningCase toCase(CaseSettings settings, ElementCatalogue elements) {
    return new PlanningCaseBuilder(settings, elements)
        .regions(regions)
        .materials(materials)
        .processes(processes)
        .recipes(recipes)
        .sites(sites)
        .plants(plants)
        .arisings(arisings)
        .collection(collection)
        .transport(transport)
        .distances(distances)
        .markets(markets)
        .storage(storage)
        .disposal(disposal)
        .returns(returns)
        .siteCosts(siteCosts)
        .emissionFactors(emissionFactors)
        .limits(limits)
        .build();
  }
}
