package org.gleaner.domain.dataset.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.OutletFormats;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.AllocationShare;

/**
 * Allocation keys share out the whole; what comes back must have been sold there; what has no
 * lifetime is never discarded.
 */
record ProductChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
  private static final double ROUNDING = 1e-6;

  void check() {
    if (tables.isSound(ProductFormats.ALLOCATION)) {
      checkAllocation();
    }
    if (tables.isSound(OutletFormats.MARKETS)) {
      checkReturns();
    }
    if (tables.isSound(ProductFormats.PRODUCTS) && tables.isSound(ProductFormats.LIFETIMES)) {
      noteProductsWithoutLifetime();
    }
  }

  /** Not a mistake, but a lifetime that was forgotten looks the same. */
  private void noteProductsWithoutLifetime() {
    List<String> ids = new ArrayList<>(tables.get(ProductFormats.PRODUCTS).texts("id"));
    ids.removeAll(tables.get(ProductFormats.LIFETIMES).texts("product"));
    if (!ids.isEmpty()) {
      findings.info(
          "no-lifetime",
          SourceLocation.ofFile(ProductFormats.LIFETIMES.file()),
          "without a lifetime, so only counted as put on the market: " + String.join(", ", ids));
    }
  }

  private void checkAllocation() {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (AllocationShare share : planningCase.products().allocation()) {
      sums.merge(share.key(), share.share(), Double::sum);
    }
    sums.forEach(
        (key, sum) -> {
          if (Math.abs(sum - 1) > ROUNDING) {
            findings.error(
                "allocation-shares",
                tables.at(ProductFormats.ALLOCATION, "share", Map.of("key", key)),
                sum.toString(),
                "the shares of " + key + " must sum to 1");
          }
        });
  }

  private void checkReturns() {
    Set<String> sold = new LinkedHashSet<>();
    planningCase.markets().forEach(m -> sold.add(m.site() + ' ' + m.material()));
    for (ReturnFlow flow : planningCase.returns()) {
      if (!sold.contains(flow.site() + ' ' + flow.input())) {
        findings.warning(
            "return-without-sale",
            tables.at(
                OutletFormats.RETURNS, "input", Map.of("site", flow.site(), "input", flow.input())),
            flow.input(),
            "is not sold at " + flow.site() + ", so nothing ever comes back");
      }
    }
  }
}
