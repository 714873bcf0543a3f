package org.gleaner.domain.planning;

import java.util.List;
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

/** Assembles a {@link PlanningCase} step by step; the only mutable form of a case. */
public final class PlanningCaseBuilder {

  private CaseSettings settings;
  private ElementCatalogue elements;
  private List<Region> regions = List.of();
  private List<Material> materials = List.of();
  private List<Process> processes = List.of();
  private List<Recipe> recipes = List.of();
  private List<Site> sites = List.of();
  private List<Plant> plants = List.of();
  private List<Arising> arisings = List.of();
  private List<CollectionTerms> collection = List.of();
  private List<TransportTerms> transport = List.of();
  private List<ListedDistance> distances = List.of();
  private List<Market> markets = List.of();
  private List<Storage> storage = List.of();
  private List<Transfer> transfers = List.of();
  private List<Disposal> disposal = List.of();
  private List<ReturnFlow> returns = List.of();
  private List<SiteCost> siteCosts = List.of();
  private List<EmissionFactor> emissionFactors = List.of();
  private List<Limit> limits = List.of();
  private List<Policy> policies = List.of();
  private List<VehicleType> fleet = List.of();
  private ProductData products = ProductData.NONE;
  private SupplyData supply = SupplyData.NONE;
  private List<FixedOpening> fixedOpenings = List.of();
  private List<FixedClosing> fixedClosings = List.of();

  public PlanningCaseBuilder(CaseSettings settings, ElementCatalogue elements) {
    this.settings = settings;
    this.elements = elements;
  }

  PlanningCaseBuilder(PlanningCase source) {
    settings = source.settings();
    elements = source.elements();
    regions = source.regions();
    materials = source.materials();
    processes = source.processes();
    recipes = source.recipes();
    sites = source.sites();
    plants = source.plants();
    arisings = source.arisings();
    collection = source.collection();
    transport = source.transport();
    distances = source.distances();
    markets = source.markets();
    storage = source.storage();
    transfers = source.transfers();
    disposal = source.disposal();
    returns = source.returns();
    siteCosts = source.siteCosts();
    emissionFactors = source.emissionFactors();
    limits = source.limits();
    policies = source.policies();
    fleet = source.fleet();
    products = source.products();
    supply = source.supply();
    fixedOpenings = source.fixedOpenings();
    fixedClosings = source.fixedClosings();
  }

  public PlanningCaseBuilder settings(CaseSettings settings) {
    this.settings = settings;
    return this;
  }

  public PlanningCaseBuilder elements(ElementCatalogue elements) {
    this.elements = elements;
    return this;
  }

  public PlanningCaseBuilder regions(List<Region> regions) {
    this.regions = regions;
    return this;
  }

  public PlanningCaseBuilder materials(List<Material> materials) {
    this.materials = materials;
    return this;
  }

  public PlanningCaseBuilder processes(List<Process> processes) {
    this.processes = processes;
    return this;
  }

  public PlanningCaseBuilder recipes(List<Recipe> recipes) {
    this.recipes = recipes;
    return this;
  }

  public PlanningCaseBuilder sites(List<Site> sites) {
    this.sites = sites;
    return this;
  }

  public PlanningCaseBuilder plants(List<Plant> plants) {
    this.plants = plants;
    return this;
  }

  public PlanningCaseBuilder arisings(List<Arising> arisings) {
    this.arisings = arisings;
    return this;
  }

  public PlanningCaseBuilder collection(List<CollectionTerms> collection) {
    this.collection = collection;
    return this;
  }

  public PlanningCaseBuilder transport(List<TransportTerms> transport) {
    this.transport = transport;
    return this;
  }

  public PlanningCaseBuilder distances(List<ListedDistance> distances) {
    this.distances = distances;
    return this;
  }

  public PlanningCaseBuilder markets(List<Market> markets) {
    this.markets = markets;
    return this;
  }

  public PlanningCaseBuilder storage(List<Storage> storage) {
    this.storage = storage;
    return this;
  }

  public PlanningCaseBuilder transfers(List<Transfer> transfers) {
    this.transfers = transfers;
    return this;
  }

  public PlanningCaseBuilder disposal(List<Disposal> disposal) {
    this.disposal = disposal;
    return this;
  }

  public PlanningCaseBuilder returns(List<ReturnFlow> returns) {
    this.returns = returns;
    return this;
  }

  public PlanningCaseBuilder siteCosts(List<SiteCost> siteCosts) {
    this.siteCosts = siteCosts;
    return this;
  }

  public PlanningCaseBuilder emissionFactors(List<EmissionFactor> emissionFactors) {
    this.emissionFactors = emissionFactors;
    return this;
  }

  public PlanningCaseBuilder limits(List<Limit> limits) {
    this.limits = limits;
    return this;
  }

  public PlanningCaseBuilder policies(List<Policy> policies) {
    this.policies = policies;
    return this;
  }

  public PlanningCaseBuilder fleet(List<VehicleType> fleet) {
    this.fleet = fleet;
    return this;
  }

  public PlanningCaseBuilder products(ProductData products) {
    this.products = products;
    return this;
  }

  public PlanningCaseBuilder supply(SupplyData supply) {
    this.supply = supply;
    return this;
  }

  public PlanningCaseBuilder fixedOpenings(List<FixedOpening> fixedOpenings) {
    this.fixedOpenings = fixedOpenings;
    return this;
  }

  public PlanningCaseBuilder fixedClosings(List<FixedClosing> fixedClosings) {
    this.fixedClosings = fixedClosings;
    return this;
  }

  public PlanningCase build() {
    return new PlanningCase(
        settings,
        elements,
        regions,
        materials,
        processes,
        recipes,
        sites,
        plants,
        arisings,
        collection,
        transport,
        distances,
        markets,
        storage,
        transfers,
        disposal,
        returns,
        siteCosts,
        emissionFactors,
        limits,
        policies,
        fleet,
        products,
        supply,
        fixedOpenings,
        fixedClosings);
  }
}
