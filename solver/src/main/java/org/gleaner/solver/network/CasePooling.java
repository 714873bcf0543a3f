package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * A smaller case that relaxes a case for recovery: arisings of one material on the same terms
 * become one, limits of single sites and regions are dropped where other sites serve as well. With
 * all sites as one place ({@link NetworkGraph#merged}), whatever can be done in the case can be
 * done in the pooled one and recovers as much, so a bound on recovery there holds here.
 */
final class CasePooling {

  /** Media that a limit counts where something is disposed of. */
  private static final Set<String> OF_DISPOSAL =
      Set.of(Limit.RESIDUE, Limit.DISPOSAL, Limit.ACTIVITY);

  private final PlanningCase planningCase;
  private final CaseIndex index;
  private final boolean isForRecovery;
  private final Set<String> namedRegions;

  private CasePooling(PlanningCase planningCase, CaseIndex index, boolean isForRecovery) {
    this.isForRecovery = isForRecovery;
    this.planningCase = planningCase;
    this.index = index;
    this.namedRegions = namedRegions(planningCase);
  }

  /**
   * @param planningCase in which one plant stands for all that are like it
   * @param representative by plant id: the plant that stands for it
   * @param rank by plant id: its place among those that are like it, from 0
   */
  record Pooled(
      PlanningCase planningCase,
      Map<String, Integer> multiples,
      Map<String, Plant> representative,
      Map<String, Integer> rank) {}

  /**
   * @param isForRecovery nothing but recovery is asked for, so that closing a plant can be left out
   */
  static Pooled relax(Assembly model, boolean isForRecovery) {
    CasePooling pooling = new CasePooling(model.planningCase(), model.index(), isForRecovery);
    return pooling.build(pooling.pools(model));
  }

  private static Set<String> namedRegions(PlanningCase planningCase) {
    Set<String> regions = new HashSet<>();
    for (Policy policy : planningCase.policies()) {
      if (policy instanceof Policy.CollectionMandate mandate && mandate.region() != null) {
        regions.add(mandate.region());
      }
    }
    return regions;
  }

  private Map<List<@Nullable Object>, List<Arising>> pools(Assembly model) {
    Set<String> connected = new HashSet<>();
    model.graph().arcs().forEach(a -> connected.add(a.from().site() + "\n" + a.material()));
    Map<List<@Nullable Object>, List<Arising>> pools = new LinkedHashMap<>();
    for (Arising arising : model.planningCase().arisings()) {
      boolean isConnected = connected.contains(arising.site() + "\n" + arising.material());
      pools.computeIfAbsent(key(arising, isConnected), k -> new ArrayList<>()).add(arising);
    }
    return pools;
  }

  private List<@Nullable Object> key(Arising arising, boolean isConnected) {
    CollectionTerms terms = index.collectionTerms(arising.site(), arising.material());
    String region = index.regionOf(arising.site());
    return Arrays.asList(
        arising.material(),
        isConnected,
        terms.steps(),
        terms.mandateShare(),
        region != null && namedRegions.contains(region) ? region : null);
  }

  /** One plant for all that differ in nothing but their site. */
  private Pooled withPlantsMerged(PlanningCase pooled) {
    boolean isClosingUseless = isClosingUseless();
    Map<Plant, Plant> first = new LinkedHashMap<>();
    Map<String, Integer> multiples = new LinkedHashMap<>();
    Map<String, Plant> representative = new LinkedHashMap<>();
    Map<String, Integer> rank = new LinkedHashMap<>();
    for (Plant plant : planningCase.plants()) {
      Plant kept =
          isClosingUseless && plant.floorShare() == 0 ? with(plant, plant.site(), null) : plant;
      boolean isAlone =
          kept.closure() != null
              || kept.alternativeGroup() != null
              || index.fixedOpening(plant).isPresent()
              || index.closedFrom(plant).isPresent();
      Plant like = isAlone ? kept : first.computeIfAbsent(with(kept, "", null), k -> kept);
      first.putIfAbsent(like, like);
      representative.put(plant.id(), like);
      rank.put(plant.id(), multiples.merge(like.id(), 1, Integer::sum) - 1);
    }
    List<Plant> plants = representative.values().stream().distinct().toList();
    return new Pooled(pooled.toBuilder().plants(plants).build(), multiples, representative, rank);
  }

  /** Closing recovers nothing; it can only help to keep a floor or a budget for running costs. */
  private boolean isClosingUseless() {
    return isForRecovery
        && planningCase.policies().stream()
            .noneMatch(
                p ->
                    p instanceof Policy.Budget budget
                        && budget.covers() != Policy.Budget.Covers.CAPEX);
  }

  private static Plant with(Plant plant, String site, @Nullable Closure closure) {
    return new Plant(
        site,
        plant.process(),
        plant.levels(),
        plant.line(),
        plant.initialCapacityTonnesPerYear(),
        plant.openingPeriods(),
        plant.leadTimeYears(),
        plant.lifetimeYears(),
        plant.alternativeGroup(),
        plant.floorShare(),
        closure);
  }

  private Pooled build(Map<List<@Nullable Object>, List<Arising>> pools) {
    List<Arising> arisings = new ArrayList<>();
    List<Site> sites = new ArrayList<>(planningCase.sites());
    List<CollectionTerms> collection = new ArrayList<>(planningCase.collection());
    for (List<Arising> members : pools.values()) {
      String id = "pool-" + arisings.size();
      Arising first = members.get(0);
      CollectionTerms terms = index.collectionTerms(first.site(), first.material());
      sites.add(site(id, index.regionOf(first.site())));
      collection.add(
          new CollectionTerms(id, first.material(), terms.steps(), terms.mandateShare()));
      arisings.add(
          new Arising(id, first.material(), RangedSeries.exactly(sum(members)), Evidence.NONE));
    }
    PlanningCase pooled =
        planningCase.toBuilder()
            .arisings(arisings)
            .sites(sites)
            .collection(collection)
            .limits(limits())
            .build();
    return withPlantsMerged(pooled);
  }

  /**
   * Limits of a site hold for the whole of what can be disposed of there and nowhere else; the rest
   * of them is dropped, as one place has no sites.
   */
  private List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (Limit limit : planningCase.limits()) {
      String site = limit.site();
      if (site == null && limit.region() == null) {
        limits.add(limit);
      } else if (site != null && limit.region() == null && OF_DISPOSAL.contains(limit.medium())) {
        index.materialsMatching(limit.material()).stream()
            .filter(material -> isOnlyOutlet(site, material))
            .forEach(material -> limits.add(everywhere(limit, material)));
      }
    }
    return limits;
  }

  private Limit everywhere(Limit limit, String material) {
    return new Limit(
        limit.id() + " " + material,
        limit.medium(),
        null,
        null,
        material,
        limit.maxPerYear(),
        Series.constant(0, planningCase.horizon().size()));
  }

  private boolean isOnlyOutlet(String site, String material) {
    List<Disposal> outlets =
        planningCase.disposal().stream().filter(d -> d.material().equals(material)).toList();
    return !outlets.isEmpty() && outlets.stream().allMatch(d -> d.site().equals(site));
  }

  private static Site site(String id, @Nullable String region) {
    return new Site(id, id, id, SiteKind.COLLECTION, region, null, Evidence.NONE);
  }

  private Series sum(List<Arising> members) {
    double[] total = new double[planningCase.horizon().size()];
    for (Arising member : members) {
      for (int t = 0; t < total.length; t++) {
        total[t] += member.tonnesPerYear().best().at(t);
      }
    }
    return Series.of(total);
  }
}
