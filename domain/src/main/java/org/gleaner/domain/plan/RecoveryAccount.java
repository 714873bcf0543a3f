package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.planning.CaseIndex;

/** Element mass in products sold or stockpiled, less that of products that came back. */
final class RecoveryAccount {

  private final CaseIndex index;
  private final Map<String, double[]> kgPerYear = new LinkedHashMap<>();

  private RecoveryAccount(CaseIndex index) {
    this.index = index;
    index.planningCase().elements().elements().forEach(e -> row(e.symbol()));
  }

  static List<Recovered> of(CaseIndex index, NetworkDecisions decisions, List<Returned> returned) {
    RecoveryAccount account = new RecoveryAccount(index);
    for (Sale sale : decisions.sales()) {
      Market market = index.outlets().market(sale.site(), sale.material()).orElseThrow();
      if (market.stockpile() || !market.informal()) {
        account.add(sale.material(), sale.period(), sale.tonnesPerYear());
      }
    }
    returned.forEach(r -> account.add(r.material(), r.period(), -r.tonnesPerYear()));
    return account.recovered();
  }

  private void add(String id, int period, double tonnesPerYear) {
    Material material = index.material(id);
    if (material.kind() == MaterialKind.PRODUCT) {
      for (ElementContent content : material.composition().contents()) {
        double kg = index.elementKgPerTonne(id, content.element()) * tonnesPerYear;
        row(content.element())[period] += kg;
      }
    }
  }

  private double[] row(String element) {
    return kgPerYear.computeIfAbsent(element, e -> new double[index.horizon().size()]);
  }

  private List<Recovered> recovered() {
    List<Recovered> recovered = new ArrayList<>();
    kgPerYear.forEach(
        (element, row) -> {
          for (int t = 0; t < row.length; t++) {
            if (row[t] != 0) {
              recovered.add(new Recovered(element, t, row[t]));
            }
          }
        });
    return recovered;
  }
}
