package org.gleaner.domain.pickup;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.pickup.worth.MaterialWorth;
import org.gleaner.domain.pickup.worth.PlanWorth;
import org.gleaner.domain.routing.Order;
import org.jspecify.annotations.Nullable;

/**
 * An area in which the prize of all that flows is an amount of money.
 *
 * @param worths of the materials whose prize is the worth of their metals, in the order of the
 *     handling terms
 */
public record MetalPrizes(CollectionArea area, List<MaterialWorth> worths) {

  public MetalPrizes {
    worths = List.copyOf(worths);
  }

  /**
   * Asks a plan for the worth of the metals that are a prize. What costs more than it earns has a
   * prize of 0. Materials of which nothing flows are not asked for.
   *
   * @param plan null if there is none
   * @param findings what is wrong or odd is added; after an error prizes may be missing
   */
  public static MetalPrizes of(
      CollectionArea area, List<YearlyFlow> flows, @Nullable PlanWorth plan, Findings findings) {
    Map<String, MaterialWorth> worths = new LinkedHashMap<>();
    for (String material : asked(area, flows)) {
      worth(material, area, plan, findings).ifPresent(worth -> worths.put(material, worth));
    }
    worths.values().forEach(worth -> check(worth, findings));
    List<HandlingTerms> priced =
        area.handling().stream().map(terms -> priced(terms, worths)).toList();
    return new MetalPrizes(area.withHandling(priced), List.copyOf(worths.values()));
  }

  private static List<String> asked(CollectionArea area, List<YearlyFlow> flows) {
    Set<String> flowing = new HashSet<>();
    flows.stream()
        .filter(flow -> flow.tonnes() > 0)
        .forEach(f -> flowing.add(area.mixtures().collectedAs(f.material())));
    return area.handling().stream()
        .filter(HandlingTerms::isPrizeOfMetals)
        .map(HandlingTerms::material)
        .filter(flowing::contains)
        .distinct()
        .toList();
  }

  private static HandlingTerms priced(HandlingTerms terms, Map<String, MaterialWorth> worths) {
    MaterialWorth worth = worths.get(terms.material());
    return terms.isPrizeOfMetals() && worth != null
        ? terms.withPrize(new Prize.PerTonne(Math.max(0, worth.perTonne())))
        : terms;
  }

  /** Whether the prize of the order, if it has one, is what a plan says. */
  boolean covers(Order order) {
    return worths.stream().anyMatch(worth -> worth.material().equals(order.handling().material()));
  }

  private static Optional<MaterialWorth> worth(
      String material, CollectionArea area, @Nullable PlanWorth plan, Findings findings) {
    if (plan == null) {
      findings.error(
          "no-plan",
          where(material),
          null,
          "its prize is what its metals are worth to a network plan, and no plan is named",
          "Name one to routes orders, with --plan or --prizes.");
      return Optional.empty();
    }
    Optional<MaterialWorth> worth = plan.of(material, area.mixtures()::collectedAs, area::knows);
    if (worth.isEmpty()) {
      findings.error(
          "no-worth",
          where(material),
          null,
          "the plan collects none of it in the period, so nothing says what its metals are worth",
          "Maybe another --period; else state prize_per_tonne in source/handling.csv.");
    }
    return worth;
  }

  private static void check(MaterialWorth worth, Findings findings) {
    for (MaterialWorth.SoldProduct product : worth.products()) {
      if (product.pricePerTonne() == 0) {
        findings.warning(
            "no-price",
            where(worth.material()),
            product.product(),
            "is sold of it at a price of 0: is the market's price missing?");
      }
    }
    if (worth.perTonne() <= 0) {
      findings.warning(
          "no-gain",
          where(worth.material()),
          null,
          String.format(
              Locale.ROOT,
              "a tonne is sold for %.2f and costs %.2f: the prize of its orders is 0, so that they"
                  + " are left out wherever they cost anything",
              worth.sales(),
              worth.sales() - worth.perTonne()));
    }
  }

  private static SourceLocation where(String material) {
    return SourceLocation.ofFile("material " + material);
  }
}
