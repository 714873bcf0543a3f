package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.Radioactivity;
import org.gleaner.domain.process.ActivityAccounting;
import org.gleaner.domain.process.ActivityBalance;
import org.gleaner.domain.process.DeliveredActivity;
import org.gleaner.domain.process.ElementAccounting;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeExpansion;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.site.FixedClosing;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.Location;
import org.gleaner.domain.travel.TransportTerms;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups over a case: ids, families, terms by "more specific wins", distances, recipe balances.
 * Built once for a case, read by planner, evaluation and auditor alike; it decides nothing.
 * Look-ups of ids that the case does not have throw {@link IllegalArgumentException} unless they
 * return an {@link Optional}.
 */
public final class CaseIndex {

  private static final double LEAD_TIME_TOLERANCE = 1e-9;

  private final PlanningCase planningCase;
  private final Map<String, Material> materials = new LinkedHashMap<>();
  private final Map<String, List<String>> families = new LinkedHashMap<>();
  private final Map<String, Site> sites = new LinkedHashMap<>();
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Map<String, Plant> plants = new LinkedHashMap<>();
  private final Map<String, List<Plant>> plantsBySite = new LinkedHashMap<>();
  private final Map<String, Recipe> recipes = new LinkedHashMap<>();
  private final Map<String, List<RecipeBalance>> balances = new HashMap<>();
  private final List<String> modes;
  private final DistanceTable distances;
  private final TermsIndex terms;
  private final Outlets outlets;
  private final EmissionFactors factors;
  private final ElementAccounting accounting;
  private final ActivityAccounting activities;

  private CaseIndex(PlanningCase planningCase) {
    this.planningCase = planningCase;
    for (Material material : planningCase.materials()) {
      materials.put(material.id(), material);
      if (material.family() != null) {
        families.computeIfAbsent(material.family(), f -> new ArrayList<>()).add(material.id());
      }
    }
    planningCase.sites().forEach(s -> sites.put(s.id(), s));
    planningCase.regions().forEach(r -> regions.put(r.id(), r));
    planningCase.processes().forEach(p -> processes.put(p.id(), p));
    for (Plant plant : planningCase.plants()) {
      plants.put(plant.id(), plant);
      plantsBySite.computeIfAbsent(plant.site(), s -> new ArrayList<>()).add(plant);
    }
    modes = planningCase.transport().stream().map(TransportTerms::mode).distinct().toList();
    distances =
        new DistanceTable(
            planningCase.settings().distance(), planningCase.distances(), locations(planningCase));
    terms = new TermsIndex(planningCase);
    outlets = new Outlets(planningCase);
    factors = new EmissionFactors(planningCase.emissionFactors());
    accounting = new ElementAccounting(materials);
    RecipeExpansion.of(planningCase.recipes(), planningCase.materials())
        .forEach(r -> recipes.put(r.id(), r));
    recipes.values().forEach(r -> balances.put(r.id(), balancesOf(r)));
    activities = ActivityAccounting.of(materials, allBalances(), arising(planningCase));
  }

  public static CaseIndex of(PlanningCase planningCase) {
    return new CaseIndex(planningCase);
  }

  public PlanningCase planningCase() {
    return planningCase;
  }

  public Horizon horizon() {
    return planningCase.horizon();
  }

  public Material material(String id) {
    return known(materials, id, "material");
  }

  public boolean hasMaterial(String id) {
    return materials.containsKey(id);
  }

  /** Ids of the material, or of the members of the family, or of all materials for null. */
  public List<String> materialsMatching(@Nullable String idOrFamily) {
    if (idOrFamily == null) {
      return List.copyOf(materials.keySet());
    }
    return materials.containsKey(idOrFamily)
        ? List.of(idOrFamily)
        : List.copyOf(families.getOrDefault(idOrFamily, List.of()));
  }

  /** Ids that any of the names stands for; all materials for an empty list, as in policies. */
  public Set<String> materialsMatchingAny(List<String> idsOrFamilies) {
    Set<String> matching = new LinkedHashSet<>();
    if (idsOrFamilies.isEmpty()) {
      matching.addAll(materials.keySet());
    }
    idsOrFamilies.forEach(name -> matching.addAll(materialsMatching(name)));
    return matching;
  }

  public Site site(String id) {
    return known(sites, id, "site");
  }

  public boolean hasSite(String id) {
    return sites.containsKey(id);
  }

  public Process process(String id) {
    return known(processes, id, "process");
  }

  public Optional<Plant> plant(String site, String process) {
    return Optional.ofNullable(plants.get(site + "/" + process));
  }

  public List<Plant> plantsAt(String site) {
    return List.copyOf(plantsBySite.getOrDefault(site, List.of()));
  }

  /** Id of the region the site is in; null if the case does not say. */
  public @Nullable String regionOf(String site) {
    return site(site).region();
  }

  /** Whether the site is in another country; a site without region is at home. */
  public boolean isExport(String site) {
    String region = site(site).region();
    Region found = region == null ? null : regions.get(region);
    return found != null && !found.country().equals(planningCase.settings().homeCountry());
  }

  /** Terms of the most specific row: site and material, site, material, all; else one free step. */
  public CollectionTerms collectionTerms(String site, String material) {
    return terms.collection(site, material(material));
  }

  /** Names of the transport modes, in table order. */
  public List<String> modes() {
    return modes;
  }

  /** Terms of the most specific row of the mode: material, family, all. */
  public Optional<TransportTerms> transportTerms(String mode, String material) {
    return terms.transport(mode, material(material));
  }

  /** Terms on which the site passes the material on; empty if it does not. */
  public Optional<Transfer> transfer(String site, String material) {
    return terms.transfer(site, material(material));
  }

  /** What arises, is sold, stored and disposed of where. */
  public Outlets outlets() {
    return outlets;
  }

  /**
   * Names of the emissions that the case counts: {@code co2e} first, then as the factors name them.
   */
  public List<String> emissions() {
    Set<String> names = new LinkedHashSet<>(List.of(Limit.CO2E));
    planningCase.emissionFactors().forEach(f -> names.add(f.emission()));
    return List.copyOf(names);
  }

  /**
   * Kilograms of an emission per unit of its source, by the most specific row; 0 if there is none.
   *
   * @param subjects ids the source answers to, most specific first
   */
  public double emissionFactor(
      String emission, Source source, List<String> subjects, String material, int period) {
    return factors.kgPerUnit(emission, source, subjects, material(material), period);
  }

  /** One-way kilometres, whatever the mode may carry. */
  public OptionalDouble km(String from, String to, String mode) {
    return distances.km(from, to, mode);
  }

  /**
   * Kilometres the mode carries this material; empty if hazard, longest haul or lanes forbid it.
   */
  public OptionalDouble laneKm(String from, String to, String material, String mode) {
    Optional<TransportTerms> found = transportTerms(mode, material);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    TransportTerms rule = found.get();
    OptionalDouble km = km(from, to, mode);
    boolean allowed =
        rule.permits(material(material).hazard())
            && (!rule.listedLanesOnly() || distances.lists(from, to, mode))
            && km.isPresent()
            && km.getAsDouble() <= rule.maxKm();
    return allowed ? km : OptionalDouble.empty();
  }

  /** Recipes that a plan can run, families expanded. */
  public List<Recipe> recipes() {
    return List.copyOf(recipes.values());
  }

  public List<Recipe> recipesOf(String process) {
    return recipes.values().stream().filter(r -> r.process().equals(process)).toList();
  }

  public Optional<Recipe> recipe(String id) {
    return Optional.ofNullable(recipes.get(id));
  }

  /** The plant at the site that runs the (expanded) recipe. */
  public Optional<Plant> plantRunning(String site, String recipe) {
    return recipe(recipe).flatMap(r -> plant(site, r.process()));
  }

  /** What a tonne of input of the (expanded) recipe becomes. */
  public RecipeBalance balance(Recipe recipe, int period) {
    return balance(recipe.id()).get(period);
  }

  /**
   * What a tonne of one input of the (expanded) recipe adds to its outputs, by its own composition:
   * the shares of a mix times these are the balance of the mix.
   */
  public RecipeBalance contribution(Recipe recipe, String input, int period) {
    return recipe.inputs().size() == 1
        ? balance(recipe, period)
        : accounting.balance(recipe.with(recipe.id(), List.of(new RecipeInput(input, 1))), period);
  }

  /** Activity of the material: stated, or what the recipes that make it deliver. */
  public Radioactivity radioactivity(String material) {
    return activities.of(material);
  }

  public ActivityAccounting activities() {
    return activities;
  }

  /** Where the activity in a tonne of input of the (expanded) recipe goes. */
  public ActivityBalance activityBalance(Recipe recipe, int period) {
    return activities.balance(balance(recipe, period));
  }

  /** By material and nuclide, what the recipes that make the material deliver. */
  public Map<String, Map<Nuclide, DeliveredActivity>> deliveredActivities() {
    return activities.delivered(allBalances());
  }

  public double elementKgPerTonne(String material, String element) {
    return accounting.kgPerTonneWet(material, element);
  }

  /**
   * Period in which a plant commissioned in this period was decided; empty if that is too early.
   */
  public OptionalInt decisionPeriod(Plant plant, int commissioned) {
    Horizon horizon = horizon();
    double latest = horizon.period(commissioned).firstYear() - plant.leadTimeYears();
    for (int d = commissioned; d >= 0; d--) {
      if (horizon.period(d).firstYear() <= latest + LEAD_TIME_TOLERANCE) {
        return OptionalInt.of(d);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the plant may be commissioned for the first time in this period. */
  public boolean mayOpenIn(Plant plant, int period) {
    boolean inPeriod =
        fixedOpening(plant)
            .map(f -> f.period() == period)
            .orElseGet(() -> plant.openingPeriods().contains(period));
    OptionalInt closed = closedFrom(plant);
    return inPeriod
        && decisionPeriod(plant, period).isPresent()
        && (closed.isEmpty() || period < closed.getAsInt());
  }

  /** The opening that the case prescribes for the plant. */
  public Optional<FixedOpening> fixedOpening(Plant plant) {
    return planningCase.fixedOpenings().stream()
        .filter(f -> f.plant().equals(plant.id()))
        .findFirst();
  }

  /** First period in which the case does not want the plant in use any more. */
  public OptionalInt closedFrom(Plant plant) {
    return planningCase.fixedClosings().stream()
        .filter(f -> f.plant().equals(plant.id()))
        .mapToInt(FixedClosing::period)
        .min();
  }

  private static Map<String, Location> locations(PlanningCase planningCase) {
    Map<String, Location> locations = new HashMap<>();
    for (Site site : planningCase.sites()) {
      if (site.location() != null) {
        locations.put(site.id(), site.location());
      }
    }
    return locations;
  }

  private List<RecipeBalance> balancesOf(Recipe recipe) {
    List<RecipeBalance> perPeriod = new ArrayList<>();
    for (Period period : horizon().periods()) {
      perPeriod.add(accounting.balance(recipe, period.index()));
    }
    return perPeriod;
  }

  private List<RecipeBalance> allBalances() {
    return recipes.keySet().stream().flatMap(id -> balance(id).stream()).toList();
  }

  private List<RecipeBalance> balance(String recipe) {
    return known(balances, recipe, "recipe");
  }

  /** Materials that come from outside the network. */
  private static Set<String> arising(PlanningCase planningCase) {
    Set<String> arising = new LinkedHashSet<>();
    planningCase.arisings().forEach(a -> arising.add(a.material()));
    planningCase.returns().forEach(r -> arising.add(r.output()));
    planningCase.storage().stream()
        .filter(s -> s.initialTonnes() > 0)
        .forEach(s -> arising.add(s.material()));
    return arising;
  }

  private static <T> T known(Map<String, T> index, String id, String what) {
    T found = index.get(id);
    if (found == null) {
      throw new IllegalArgumentException("unknown " + what + ": " + id);
    }
    return found;
  }
}
