package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.policy.EprObligation;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.PutOnMarket;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.RegionTree;

/**
 * Turns what producers owe into collection mandates of so many tonnes a year, one for each amount,
 * all of the obligation's id. Planner and auditor need no other notion of it.
 */
final class EprObligations {
  private static final double KG_PER_TONNE = 1000;
  private static final String UNBUILT = "unbuilt-sales";

  private final CaseTables tables;
  private final List<Material> materials;
  private final PutOnMarket market;
  private final Findings findings;

  EprObligations(
      CaseTables tables,
      List<Material> materials,
      ProductData products,
      List<Region> regions,
      Findings findings) {
    this.tables = tables;
    this.materials = materials;
    Set<String> ids = new LinkedHashSet<>();
    materials.forEach(m -> ids.add(m.id()));
    this.market = new PutOnMarket(products, ids, new RegionTree(regions));
    this.findings = findings;
  }

  /**
   * @param where place of the obligation, for warnings: sales that are not stated count as none
   */
  List<Policy> mandates(EprObligation obligation, Horizon horizon, SourceLocation where) {
    Set<String> ids = idsOf(obligation.materials());
    if (!areTablesSound() || isAnyProductInItself(ids)) {
      return List.of();
    }
    List<Policy> mandates = new ArrayList<>();
    periodsByAmount(obligation, ids, horizon)
        .forEach(
            (owed, periods) ->
                mandates.add(
                    new Policy.CollectionMandate(
                        obligation.id(),
                        obligation.materials(),
                        obligation.region(),
                        0,
                        owed.tonnesPerYear(),
                        owed.contributionPerTonne(),
                        periods)));
    warn(obligation, ids, horizon, mandates.isEmpty(), where);
    return mandates;
  }

  /** Tonnes to the kilogram, and what of all products together is paid for one of them. */
  private record Owed(double tonnesPerYear, double contributionPerTonne) {}

  /** The periods in which so much is owed. */
  private Map<Owed, List<Integer>> periodsByAmount(
      EprObligation obligation, Set<String> ids, Horizon horizon) {
    Map<Owed, List<Integer>> periods = new LinkedHashMap<>();
    for (Period period : periods(obligation, horizon)) {
      int from = period.firstYear();
      int end = period.endYear();
      double exact = obligation.tonnesPerYear(market, ids, from, end);
      double tonnes = Math.rint(exact * KG_PER_TONNE) / KG_PER_TONNE;
      if (tonnes > 0) {
        double perTonne = obligation.contributionPerYear(market, ids, from, end) / exact;
        periods
            .computeIfAbsent(new Owed(tonnes, perTonne), owed -> new ArrayList<>())
            .add(period.index());
      }
    }
    return periods;
  }

  /** Of tables with mistakes nothing is concluded: the mistake is reported, its effects are not. */
  private boolean areTablesSound() {
    return tables.isSound(ProductFormats.PRODUCTS)
        && tables.isSound(ProductFormats.COMPONENTS)
        && tables.isSound(ProductFormats.SALES)
        && tables.isSound(ProductFormats.STOCKS)
        && tables.isSound(ProductFormats.PUT_ON_MARKET)
        && tables.isSound(ProductFormats.ALLOCATION);
  }

  /** A component that contains itself has no mass; the checks of the components report it. */
  private boolean isAnyProductInItself(Set<String> ids) {
    try {
      market.products().forEach(p -> market.contains(p.id(), ids));
      return false;
    } catch (IllegalArgumentException cycle) {
      return true;
    }
  }

  private void warn(
      EprObligation obligation,
      Set<String> ids,
      Horizon horizon,
      boolean owesNothing,
      SourceLocation where) {
    List<Finding> unknown =
        market.products().stream()
            .filter(product -> market.contains(product.id(), ids))
            .flatMap(product -> unknown(obligation, product.id(), horizon, where).stream())
            .toList();
    if (!owesNothing) {
      findings.addAll(unknown);
      return;
    }
    List<Finding> unbuilt = unknown.stream().filter(f -> f.code().equals(UNBUILT)).toList();
    findings.addAll(unbuilt);
    if (unbuilt.isEmpty()) {
      findings.warning(
          "no-obligation",
          where,
          obligation.id(),
          "amounts to nothing: no sales of a product that contains these materials, or no rate");
    }
  }

  /** The first year for which something is owed of the product, and not known what. */
  private Optional<Finding> unknown(
      EprObligation obligation, String product, Horizon horizon, SourceLocation where) {
    return periods(obligation, horizon).stream()
        .flatMapToInt(period -> IntStream.range(period.firstYear(), period.endYear()))
        .filter(year -> obligation.rate(product, year) > 0)
        .mapToObj(year -> unknown(obligation.id(), product, year, where))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Finding> unknown(String id, String product, int year, SourceLocation where) {
    if (market.lacksBuiltSales(product, year)) {
      return Optional.of(unbuilt(id, product, year, where));
    }
    return market.knowsSales(product, year)
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                "missing-sales",
                where,
                id,
                "counts no " + product + " in " + year + ": sales.csv has none of that year"));
  }

  private static Finding unbuilt(String id, String product, int year, SourceLocation where) {
    return Finding.warning(
            UNBUILT,
            where,
            id,
            "counts not all "
                + product
                + " in "
                + year
                + ": its stock is stated, and what it needs to be sold is not in "
                + ProductFormats.PUT_ON_MARKET.file())
        .withHint("Run case build with --to the folder of the case: it writes that table.");
  }

  private static List<Period> periods(EprObligation obligation, Horizon horizon) {
    return horizon.periods().stream()
        .filter(p -> obligation.periods().isEmpty() || obligation.periods().contains(p.index()))
        .toList();
  }

  private Set<String> idsOf(List<String> names) {
    Set<String> ids = new LinkedHashSet<>();
    for (Material material : materials) {
      String family = material.family();
      if (names.contains(material.id()) || (family != null && names.contains(family))) {
        ids.add(material.id());
      }
    }
    return ids;
  }
}
