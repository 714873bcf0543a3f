package org.gleaner.domain.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;

/**
 * No element leaves the network, or stays in it, that did not come in: over the whole horizon,
 * wherever the compositions of all that came in are known.
 */
final class ElementAudit {

  private final Audited audited;
  private final Map<String, Double> in = new LinkedHashMap<>();
  private final Map<String, Double> out = new LinkedHashMap<>();

  ElementAudit(Audited audited) {
    this.audited = audited;
  }

  void run() {
    collect();
    for (String material : in.keySet()) {
      if (!audited.index().material(material).composition().isKnown()) {
        return;
      }
    }
    Set<String> elements = new LinkedHashSet<>();
    for (String id : out.keySet()) {
      Material material = audited.index().material(id);
      material.composition().contents().forEach(c -> elements.add(c.element()));
    }
    for (String element : elements) {
      double came = kg(in, element);
      double left = kg(out, element);
      audited
          .log()
          .expect(
              AuditLog.atMost(left, came),
              "elements",
              "element-created",
              null,
              element,
              left + " kg leave or stay, but only " + came + " kg came in");
    }
  }

  private void collect() {
    int last = audited.horizon().size() - 1;
    for (Collected c : audited.decisions().collected()) {
      add(in, c.material(), c.tonnesPerYear() * audited.years(c.period()));
    }
    for (Storage storage : audited.planningCase().storage()) {
      add(in, storage.material(), storage.initialTonnes());
    }
    for (ReturnFlow flow : audited.planningCase().returns()) {
      for (int t = 0; t <= last; t++) {
        add(in, flow.output(), audited.returned(flow, t) * audited.years(t));
      }
    }
    for (Sale sale : audited.decisions().sales()) {
      add(out, sale.material(), sale.tonnesPerYear() * audited.years(sale.period()));
    }
    for (Disposed d : audited.decisions().disposed()) {
      add(out, d.material(), d.tonnesPerYear() * audited.years(d.period()));
    }
    for (Stock stock : audited.decisions().stocks()) {
      add(out, stock.material(), stock.period() == last ? stock.tonnes() : 0);
    }
  }

  private static void add(Map<String, Double> tonnes, String material, double amount) {
    if (amount != 0) {
      tonnes.merge(material, amount, Double::sum);
    }
  }

  private double kg(Map<String, Double> tonnes, String element) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : tonnes.entrySet()) {
      sum += entry.getValue() * audited.index().elementKgPerTonne(entry.getKey(), element);
    }
    return sum;
  }
}
