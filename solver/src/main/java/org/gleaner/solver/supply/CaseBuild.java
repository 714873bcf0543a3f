package org.gleaner.solver.supply;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductTree;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.solver.supply.survival.Survivals;
import org.jspecify.annotations.Nullable;

/**
 * Builds the arisings of a case from its product tables and from what is stated directly. A
 * period's arising is the mean of its years; what falls to a region arises at the first collection
 * site that lies in it. Low and high take the low and high of sales and of kilograms together, at
 * the best lifetime. A product without a lifetime only counts as put on the market: what arises of
 * it is stated.
 *
 * @param base its own arisings are not looked at
 */
public record CaseBuild(PlanningCase base, List<DirectArising> direct) {
  private static final double KG_PER_TONNE = 1000;

  public CaseBuild {
    direct = List.copyOf(direct);
  }

  /**
   * The arisings, in the order of the case's sites and materials, rounded to kilograms.
   *
   * @throws IllegalArgumentException if a region has no collection site or an allocation key no
   *     shares
   */
  public List<Arising> arisings() {
    ArisingLedger ledger = new ArisingLedger(base.horizon().size());
    for (Product product : base.products().products()) {
      lifetime(product.id()).ifPresent(lifetime -> addCohorts(product, lifetime, ledger));
    }
    for (DirectArising arising : direct) {
      addDirect(arising, ledger);
    }
    return ledger.arisings(
        base.sites().stream().map(Site::id).toList(),
        base.materials().stream().map(Material::id).toList());
  }

  private void addCohorts(Product product, Lifetime lifetime, ArisingLedger ledger) {
    CohortModel model = new CohortModel(Survivals.of(lifetime, base.products().survival()));
    Evidence evidence =
        new Evidence("cohort model of " + product.id(), null, confidence(product.id()));
    Set<String> materials =
        base.materials().stream()
            .map(Material::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    ProductTree tree = new ProductTree(base.products().components(), materials);
    for (Sales sale : base.products().sales()) {
      if (sale.product().equals(product.id())) {
        Map<String, Ranged> tonnes = tonnesSold(sale, tree);
        for (Period period : base.horizon().periods()) {
          double share = discardedPerYear(model, sale.year(), period);
          if (share > 0) {
            spread(product, sale, period, tonnes, share, evidence, ledger);
          }
        }
      }
    }
  }

  private void spread(
      Product product,
      Sales sale,
      Period period,
      Map<String, Ranged> tonnes,
      double share,
      Evidence evidence,
      ArisingLedger ledger) {
    String region = sale.region();
    Map<String, Double> regions =
        region == null ? shares(product.allocation()) : Map.of(region, 1.0);
    regions.forEach(
        (r, part) ->
            tonnes.forEach(
                (material, sold) ->
                    ledger.add(
                        collectionSite(r),
                        material,
                        period.index(),
                        sold.times(share * part),
                        evidence)));
  }

  private static double discardedPerYear(CohortModel model, int cohort, Period period) {
    double share = 0;
    for (int year = period.firstYear(); year < period.endYear(); year++) {
      share += model.discardedShare(cohort, year);
    }
    return share / period.years();
  }

  /** Tonnes of each material in what was sold. */
  private static Map<String, Ranged> tonnesSold(Sales sale, ProductTree tree) {
    Map<String, Double> best = tonnesSold(sale, tree, Ranged::best);
    Map<String, Double> low = tonnesSold(sale, tree, Ranged::low);
    Map<String, Double> high = tonnesSold(sale, tree, Ranged::high);
    Map<String, Ranged> tonnes = new LinkedHashMap<>();
    best.forEach(
        (material, t) ->
            tonnes.put(
                material,
                new Ranged(t, low.getOrDefault(material, 0.0), high.getOrDefault(material, t))));
    return tonnes;
  }

  private static Map<String, Double> tonnesSold(
      Sales sale, ProductTree tree, ToDoubleFunction<Ranged> estimate) {
    Map<String, Double> tonnes = tree.kgPerUnit(sale.product(), sale.year(), estimate);
    double units = estimate.applyAsDouble(sale.units());
    tonnes.replaceAll((material, kg) -> units * kg / KG_PER_TONNE);
    return tonnes;
  }

  private void addDirect(DirectArising arising, ArisingLedger ledger) {
    for (Period period : base.horizon().periods()) {
      if (!applies(arising, period.index())) {
        continue;
      }
      String site = arising.site();
      String key = arising.allocation();
      if (site != null) {
        ledger.add(
            site, arising.material(), period.index(), arising.tonnesPerYear(), arising.evidence());
      } else if (key != null) {
        shares(key)
            .forEach(
                (region, share) ->
                    ledger.add(
                        collectionSite(region),
                        arising.material(),
                        period.index(),
                        arising.tonnesPerYear().times(share),
                        arising.evidence()));
      }
    }
  }

  /** A row for a period wins over the row for all. */
  private boolean applies(DirectArising arising, int period) {
    Integer stated = arising.period();
    if (stated != null) {
      return stated == period;
    }
    return direct.stream()
        .noneMatch(other -> isSameThing(other, arising) && isFor(other.period(), period));
  }

  private static boolean isFor(@Nullable Integer stated, int period) {
    return stated != null && stated == period;
  }

  private static boolean isSameThing(DirectArising a, DirectArising b) {
    return a.material().equals(b.material())
        && java.util.Objects.equals(a.site(), b.site())
        && java.util.Objects.equals(a.allocation(), b.allocation());
  }

  private Map<String, Double> shares(String key) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (AllocationShare share : base.products().allocation()) {
      if (share.key().equals(key)) {
        shares.put(share.region(), share.share());
      }
    }
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("no shares of allocation key \"" + key + "\"");
    }
    return shares;
  }

  private String collectionSite(String region) {
    return base.sites().stream()
        .filter(s -> s.kind() == SiteKind.COLLECTION && region.equals(s.region()))
        .findFirst()
        .map(Site::id)
        .orElseThrow(() -> new IllegalArgumentException("no collection site in region " + region));
  }

  private Optional<Lifetime> lifetime(String product) {
    return base.products().lifetimes().stream()
        .filter(l -> l.product().equals(product))
        .findFirst();
  }

  /**
   * A chain is as sure as its weakest link; what says nothing of itself is taken for an assumption.
   */
  private Confidence confidence(String product) {
    return base.products().sales().stream()
        .filter(s -> s.product().equals(product))
        .map(s -> s.evidence().confidence())
        .map(c -> c == null ? Confidence.C : c)
        .max(java.util.Comparator.naturalOrder())
        .orElse(Confidence.C);
  }
}
