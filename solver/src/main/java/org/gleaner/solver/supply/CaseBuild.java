package org.gleaner.solver.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductTree;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.RegionTree;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.solver.supply.life.Convention;
import org.gleaner.solver.supply.life.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * Builds the arisings of a case from its product tables and from what is stated directly. A
 * period's arising is the mean of its years; what falls to a region arises at the first collection
 * site that lies in it, or in the region of the coarsest level that it is part of. Low and high
 * take the low and high of sales, stocks and kilograms together, at the best lifetimes and fates. A
 * product without a lifetime only counts as put on the market: what arises of it is stated.
 */
public final class CaseBuild {
  private static final double KG_PER_TONNE = 1000;

  private final PlanningCase base;
  private final List<DirectArising> direct;
  private final RegionTree regions;
  private final ProductTree tree;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Arising> arisings;

  /**
   * Builds the arisings.
   *
   * @param base its own arisings are not looked at
   * @throws IllegalArgumentException if a region has no collection site or an allocation key no
   *     shares
   */
  public CaseBuild(PlanningCase base, List<DirectArising> direct) {
    this.base = base;
    this.direct = List.copyOf(direct);
    regions = new RegionTree(base.regions());
    Set<String> materials =
        base.materials().stream()
            .map(Material::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    tree = new ProductTree(base.products().components(), materials);
    arisings = build();
  }

  /** The arisings, in the order of the case's sites and materials, rounded to kilograms. */
  public List<Arising> arisings() {
    return arisings;
  }

  /** At which ages survival is taken, and which stocks are not made by inflow alone. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  private List<Arising> build() {
    ArisingLedger ledger = new ArisingLedger(base.horizon().size());
    for (Product product : base.products().products()) {
      UnitDiscards.of(base.products(), product.id(), base.horizon())
          .ifPresent(discards -> addCohorts(product, discards, ledger));
    }
    for (DirectArising arising : direct) {
      addDirect(arising, ledger);
    }
    return ledger.arisings(
        base.sites().stream().map(Site::id).toList(),
        base.materials().stream().map(Material::id).toList());
  }

  private void addCohorts(Product product, UnitDiscards discards, ArisingLedger ledger) {
    if (findings.isEmpty()) {
      findings.add(
          Finding.info("convention", at("lifetimes.csv"), null, Convention.OF_CASES.text()));
    }
    Evidence evidence =
        new Evidence("cohort model of " + product.id(), null, confidence(product.id()));
    for (String region : discards.regions()) {
      discards.turnTo(region);
      discards.events().forEach(event -> report(product, discards, event));
      Map<String, Double> parts =
          region == null ? shares(product.allocation()) : Map.of(region, 1.0);
      for (int cohort = 0; cohort < discards.cohorts(); cohort++) {
        addCohort(product, discards, cohort, parts, evidence, ledger);
      }
    }
  }

  private void addCohort(
      Product product,
      UnitDiscards discards,
      int cohort,
      Map<String, Double> parts,
      Evidence evidence,
      ArisingLedger ledger) {
    Map<String, Ranged> kg = kgPerUnit(product.id(), discards.yearOfSale(cohort));
    for (Period period : base.horizon().periods()) {
      double[] units = discards.perYear(cohort, period);
      if (units[0] == 0 && units[1] == 0 && units[2] == 0) {
        continue;
      }
      kg.forEach(
          (material, each) -> {
            Ranged tonnes = tonnes(units, each);
            parts.forEach(
                (region, part) ->
                    ledger.add(
                        collectionSite(region),
                        material,
                        period.index(),
                        tonnes.times(part),
                        evidence));
          });
    }
  }

  /** What follows from a low stock may be more than from a high one: the range holds the best. */
  private static Ranged tonnes(double[] units, Ranged kg) {
    double best = units[0] * kg.best() / KG_PER_TONNE;
    double low = units[1] * kg.low() / KG_PER_TONNE;
    double high = units[2] * kg.high() / KG_PER_TONNE;
    return new Ranged(best, Math.min(best, low), Math.max(best, high));
  }

  private Map<String, Ranged> kgPerUnit(String product, int yearOfSale) {
    Map<String, Double> best = tree.kgPerUnit(product, yearOfSale, Ranged::best);
    Map<String, Double> low = tree.kgPerUnit(product, yearOfSale, Ranged::low);
    Map<String, Double> high = tree.kgPerUnit(product, yearOfSale, Ranged::high);
    Map<String, Ranged> kg = new LinkedHashMap<>();
    best.forEach(
        (material, each) ->
            kg.put(
                material,
                new Ranged(
                    each, low.getOrDefault(material, 0.0), high.getOrDefault(material, each))));
    return kg;
  }

  private void report(Product product, UnitDiscards discards, StockEvent event) {
    int year = discards.yearOfSale(event.year());
    String what =
        switch (event.kind()) {
          case EARLY_OUTFLOW -> "is less than survives, so this many of all cohorts leave early: ";
          case NOT_REACHED -> "is not reached, as what is sold in the year leaves in it; it lacks ";
          case NEGATIVE_INFLOW -> "is less than survives: a negative inflow makes up for it, of ";
        };
    findings.add(
        Finding.warning(
            event.kind() == StockEvent.Kind.NOT_REACHED ? "stock-not-reached" : "early-outflow",
            at("stocks.csv"),
            product.id() + ", " + year,
            what + Math.round(event.units())));
  }

  private static SourceLocation at(String file) {
    return SourceLocation.ofFile(file);
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
        && Objects.equals(a.site(), b.site())
        && Objects.equals(a.allocation(), b.allocation());
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
    String coarsest = regions.coarsest(region);
    return base.sites().stream()
        .filter(s -> s.kind() == SiteKind.COLLECTION && coarsest.equals(s.region()))
        .findFirst()
        .map(Site::id)
        .orElseThrow(
            () -> new IllegalArgumentException("no collection site in region " + coarsest));
  }

  /**
   * A chain is as sure as its weakest link; what says nothing of itself is taken for an assumption.
   */
  private Confidence confidence(String product) {
    return Stream.concat(
            base.products().sales().stream()
                .filter(s -> s.product().equals(product))
                .map(s -> Objects.requireNonNullElse(s.evidence().confidence(), Confidence.C)),
            base.products().stocks().stream()
                .filter(s -> s.product().equals(product))
                .map(s -> Objects.requireNonNullElse(s.evidence().confidence(), Confidence.C)))
        .max(Comparator.naturalOrder())
        .orElse(Confidence.C);
  }
}
