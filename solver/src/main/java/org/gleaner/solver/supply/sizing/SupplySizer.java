package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseHash;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.supply.AssumptionShare;
import org.gleaner.domain.supply.MaterialContents;
import org.gleaner.domain.supply.PlanTake;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyStream;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;
import org.gleaner.solver.supply.life.Convention;
import org.jspecify.annotations.Nullable;

/** Sizes what arises in a case: the best estimate. */
public final class SupplySizer {

  private final PlanningCase planningCase;
  private final YearSpan years;
  private final SupplyModel model;
  private final CaseIndex index;

  private SupplySizer(SupplyModel model, CaseIndex index, YearSpan years) {
    planningCase = model.planningCase();
    this.years = years;
    this.model = model;
    this.index = index;
  }

  /**
   * The sizing of the years.
   *
   * @param direct what the case states beside its products
   * @param plan whose take is the economic level; null without one
   * @throws org.gleaner.domain.finding.InvalidInputException if an allocation key has no shares
   */
  public static SupplySizing size(
      PlanningCase planningCase,
      List<DirectArising> direct,
      YearSpan years,
      @Nullable PlanTake plan) {
    return size(planningCase, direct, years, plan, null);
  }

  /**
   * As {@link #size(PlanningCase, List, YearSpan, PlanTake)}.
   *
   * @param regionLevel name of the division that results are told apart by; null for the coarsest
   */
  public static SupplySizing size(
      PlanningCase planningCase,
      List<DirectArising> direct,
      YearSpan years,
      @Nullable PlanTake plan,
      @Nullable String regionLevel) {
    SupplyModel model = SupplyModel.of(planningCase, direct, years.to(), regionLevel);
    ModelValues best = ModelValues.of(model, Ranged::best);
    SupplySizing sizing =
        new SupplySizer(model, CaseIndex.of(planningCase), years)
            .sizing(best, AssumedShares.of(model, best, years), plan);
    return regionLevel == null ? sizing : withCoarseNoted(planningCase, sizing, regionLevel);
  }

  /** Regions of other levels stand beside those asked for: that must be said. */
  private static SupplySizing withCoarseNoted(
      PlanningCase planningCase, SupplySizing sizing, String regionLevel) {
    RegionLevel level = RegionLevel.of(planningCase, regionLevel);
    List<String> coarse =
        sizing.regions().stream().filter(r -> !r.isEmpty() && !level.isOfLevel(r)).toList();
    if (coarse.isEmpty()) {
      return sizing;
    }
    Finding note =
        Finding.info(
            "coarse-regions",
            SourceLocation.ofFile("regions.csv"),
            null,
            "what is stated of coarser regions or their sites cannot be split and stays with them: "
                + String.join(", ", coarse));
    return sizing.with(note);
  }

  /** The sizing by drawn values: what rests on assumptions is a matter of the best estimate. */
  static SupplySizing drawn(
      SupplyModel model, CaseIndex index, YearSpan years, ModelValues values) {
    return new SupplySizer(model, index, years).sizing(values, List.of(), null);
  }

  private SupplySizing sizing(
      ModelValues best, List<AssumptionShare> assumptions, @Nullable PlanTake plan) {
    Streams streams = new Streams(model, years, new CollectableShares(index)).addAll(best);
    List<MaterialContents> contents = contents(streams.streams(), best, plan);
    return new SupplySizing(
        planningCase.settings().name(),
        CaseHash.of(planningCase),
        years,
        Convention.OF_CASES.text(),
        elements(contents, plan),
        regions(streams),
        streams.places(),
        contents,
        streams.streams(),
        Balances.of(model, best, years.to()),
        assumptions,
        plan,
        findings(streams.streams(), best));
  }

  private List<MaterialContents> contents(
      List<SupplyStream> streams, ModelValues values, @Nullable PlanTake plan) {
    Set<String> arising = new LinkedHashSet<>();
    streams.forEach(s -> arising.add(s.material()));
    if (plan != null) {
      plan.collected().forEach(c -> arising.add(c.material()));
    }
    List<Map<String, Map<String, Double>>> recoverable = RecoverableShares.of(index);
    List<MaterialContents> contents = new ArrayList<>();
    for (int m = 0; m < planningCase.materials().size(); m++) {
      Material material = planningCase.materials().get(m);
      if (arising.contains(material.id())) {
        contents.add(contents(material, values.contents(m), recoverable));
      }
    }
    return contents;
  }

  private MaterialContents contents(
      Material material, double[] fractions, List<Map<String, Map<String, Double>>> recoverable) {
    Map<String, Double> kgPerKgDry = new LinkedHashMap<>();
    Map<String, Yearly> shares = new LinkedHashMap<>();
    List<ElementContent> elements = material.composition().contents();
    for (int k = 0; k < elements.size(); k++) {
      String element = elements.get(k).element();
      kgPerKgDry.put(element, fractions[k]);
      double[] byYear =
          years
              .years()
              .mapToDouble(
                  year ->
                      recoverable
                          .get(CollectableShares.period(index.horizon(), year))
                          .getOrDefault(material.id(), Map.of())
                          .getOrDefault(element, 0.0))
              .toArray();
      shares.put(element, Yearly.of(years.from(), byYear));
    }
    return new MaterialContents(material.id(), material.drySharePerWet(), kgPerKgDry, shares);
  }

  private List<String> elements(List<MaterialContents> contents, @Nullable PlanTake plan) {
    Set<String> found = new LinkedHashSet<>();
    contents.forEach(c -> found.addAll(c.kgPerKgDry().keySet()));
    if (plan != null) {
      found.addAll(plan.recovered().keySet());
    }
    return planningCase.elements().elements().stream()
        .map(e -> e.symbol())
        .filter(found::contains)
        .toList();
  }

  private List<String> regions(Streams streams) {
    Set<String> found = new LinkedHashSet<>();
    streams.places().values().forEach(shares -> found.addAll(shares.keySet()));
    List<String> regions = new ArrayList<>();
    planningCase.regions().stream().map(Region::id).filter(found::contains).forEach(regions::add);
    if (found.contains("")) {
      regions.add("");
    }
    return regions;
  }

  private List<Finding> findings(List<SupplyStream> streams, ModelValues values) {
    return new SizingNotes(model, years, streams).findings(values);
  }
}
