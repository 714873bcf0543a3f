package org.gleaner.domain.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.planning.Objective;

/** Recovered elements, summed element by element from sales and returns. */
final class RecoverySums {

  private final Audited audited;

  RecoverySums(Audited audited) {
    this.audited = audited;
  }

  /** Kilograms a year of the element in products sold or stockpiled, less what came back. */
  double kgPerYear(String element, int period) {
    double kg = 0;
    for (Sale sale : audited.decisions().sales()) {
      if (sale.period() == period && counts(sale)) {
        kg += sale.tonnesPerYear() * productKg(sale.material(), element);
      }
    }
    for (ReturnFlow flow : audited.planningCase().returns()) {
      kg -= audited.returned(flow, period) * productKg(flow.output(), element);
    }
    return kg;
  }

  /** Sum over periods of years x weight x kilograms a year. */
  double weighted() {
    Objective objective = audited.planningCase().settings().objective();
    double sum = 0;
    for (Element element : audited.planningCase().elements().elements()) {
      double weight = objective.weightPerKg(element);
      for (int t = 0; weight != 0 && t < audited.horizon().size(); t++) {
        sum += weight * audited.years(t) * kgPerYear(element.symbol(), t);
      }
    }
    return sum;
  }

  void compare() {
    for (String element : elements()) {
      for (int t = 0; t < audited.horizon().size(); t++) {
        double own = kgPerYear(element, t);
        double reported = 0;
        for (Recovered r : audited.plan().recovered()) {
          if (r.element().equals(element) && r.period() == t) {
            reported += r.kgPerYear();
          }
        }
        audited
            .log()
            .expect(
                AuditLog.same(reported, own),
                "recovered",
                "recovered-mismatch",
                "/recovered",
                element + " " + audited.year(t),
                "reported " + reported + " kg/a, comes to " + own);
      }
    }
  }

  private List<String> elements() {
    Set<String> symbols = new LinkedHashSet<>();
    audited.planningCase().elements().elements().forEach(e -> symbols.add(e.symbol()));
    for (Material material : audited.planningCase().materials()) {
      material.composition().contents().forEach(c -> symbols.add(c.element()));
    }
    audited.plan().recovered().forEach(r -> symbols.add(r.element()));
    return new ArrayList<>(symbols);
  }

  private boolean counts(Sale sale) {
    Market market = audited.index().outlets().market(sale.site(), sale.material()).orElseThrow();
    return !market.informal() || market.stockpile();
  }

  private double productKg(String id, String element) {
    Material material = audited.index().material(id);
    if (material.kind() != MaterialKind.PRODUCT) {
      return 0;
    }
    Optional<ElementContent> content = material.composition().find(element);
    double dryKg = 1000 * (1 - material.moistureKgWaterPerKgWet());
    return content.map(c -> c.kgPerKgDry().best() * dryKg).orElse(0.0);
  }
}
