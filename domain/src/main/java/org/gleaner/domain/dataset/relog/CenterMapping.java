package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.dataset.relog.RelogInstance.Center;
import org.gleaner.domain.dataset.relog.RelogInstance.CenterOutput;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns centres into sites. RELOG pays collection on what a centre sends; a case pays it on what is
 * collected. Since sent = collected + returned - disposed, paying it on everything collected,
 * giving it back with the disposal cost and taking it off the price of what later returns is the
 * same to the cent.
 */
final class CenterMapping {

  private final Mapping mapping;
  private final CenterRegions regions;
  private final Map<String, List<Paid>> paid = new LinkedHashMap<>();

  /** What a site pays to collect a material. */
  private record Paid(String site, Series costPerTonne) {}

  CenterMapping(Mapping mapping, CenterRegions regions) {
    this.mapping = mapping;
    this.regions = regions;
  }

  void map() {
    List<Center> centers = mapping.instance().centers();
    for (int i = 0; i < centers.size(); i++) {
      map(centers.get(i), mapping.ids().centerSite(i));
    }
    paid.forEach(this::addCollection);
  }

  private void map(Center center, String site) {
    mapping.addSite(site, center.name(), kind(center), region(center), center.place());
    if (!Mapping.isZero(center.operatingCost())) {
      mapping.tables().siteCosts.add(new SiteCost(site, center.operatingCost()));
    }
    String input = center.input();
    String taken = input == null ? null : takes(center, input, site);
    for (CenterOutput output : center.outputs()) {
      map(center, output, site, taken);
    }
  }

  private static SiteKind kind(Center center) {
    if (center.input() == null) {
      return SiteKind.COLLECTION;
    }
    return center.outputs().isEmpty() ? SiteKind.MARKET : SiteKind.USE;
  }

  private @Nullable String region(Center center) {
    return center.outputs().stream()
        .map(o -> regions.of(o.product()))
        .findFirst()
        .flatMap(r -> r)
        .orElse(null);
  }

  /** Sells the input at the centre; returns the material sold. */
  private String takes(Center center, String input, String site) {
    Gate gate = new Gate(mapping);
    boolean givesIt = center.outputs().stream().anyMatch(o -> o.product().equals(input));
    String material =
        givesIt
            ? gate.guarded(input, site, center.place(), true)
            : gate.open(input, site, center.place());
    List<MarketStep> steps = Gate.everything(price(center));
    mapping
        .tables()
        .markets
        .add(new Market(site, material, steps, false, false, mapping.evidence()));
    return material;
  }

  /** Revenue less the collection cost of what will come back within the horizon. */
  private static Series price(Center center) {
    double[] price = center.revenue().toArray();
    for (CenterOutput output : center.outputs()) {
      for (int t = 0; t < price.length; t++) {
        int lags = Math.min(output.factors().size(), price.length - t);
        for (int k = 0; k < lags; k++) {
          price[t] -= output.factors().get(k) * output.collectionCost().at(t + k);
        }
      }
    }
    return Series.of(price);
  }

  private void map(Center center, CenterOutput output, String site, @Nullable String taken) {
    CaseTables tables = mapping.tables();
    String material = mapping.ids().material(output.product());
    if (output.fixed().max() > 0) {
      RangedSeries tonnes = RangedSeries.exactly(output.fixed());
      tables.arisings.add(new Arising(site, material, tonnes, mapping.evidence()));
      paid.computeIfAbsent(material, m -> new ArrayList<>())
          .add(new Paid(site, output.collectionCost()));
    }
    for (int lag = 0; taken != null && lag < output.factors().size(); lag++) {
      double share = output.factors().get(lag);
      if (share > 0) {
        tables.returns.add(new ReturnFlow(site, taken, material, lag, share));
      }
    }
    if (output.disposalLimit().max() > 0) {
      Series cost = Mapping.plus(output.disposalCost(), -1, output.collectionCost());
      tables.disposal.add(new Disposal(site, material, cost, output.disposalLimit(), false));
    }
    if (output.isEverAvailable()) {
      mapping.traffic().gives(output.product(), site, center.place());
    }
  }

  /** Everything that arises must be collected: RELOG leaves nothing where it is. */
  private void addCollection(String material, List<Paid> sites) {
    Series first = sites.get(0).costPerTonne();
    if (sites.stream().allMatch(p -> p.costPerTonne().equals(first))) {
      mapping.tables().collection.add(terms(null, material, first));
      return;
    }
    for (Paid site : sites) {
      mapping.tables().collection.add(terms(site.site(), material, site.costPerTonne()));
    }
  }

  private CollectionTerms terms(@Nullable String site, String material, Series cost) {
    Series all = mapping.constant(1);
    return new CollectionTerms(site, material, List.of(new CollectionStep(cost, all)), all);
  }
}
