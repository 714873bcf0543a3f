package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.supply.NodeBalance;
import org.gleaner.domain.supply.NodeBalance.Kind;
import org.gleaner.domain.supply.Yearly;

/**
 * What goes in, out and is in stock at every product, material and element. Stock comes from what
 * survives, outflow from what is discarded: that they agree is for the audit to see.
 */
final class Balances {

  private final SupplyModel model;
  private final ModelValues values;
  private final int firstYear;
  private final int years;
  private final Map<String, Flows> products = new LinkedHashMap<>();
  private final Map<String, Flows> materials = new LinkedHashMap<>();
  private final Map<String, Flows> elements = new LinkedHashMap<>();

  private static final class Flows {
    private final double[][] byKind;

    Flows(int years) {
      byKind = new double[FlowKind.values().length][years];
    }

    void add(FlowKind kind, int start, double[] flow, double factor) {
      double[] sum = byKind[kind.ordinal()];
      for (int y = 0; y < flow.length; y++) {
        sum[start + y] += flow[y] * factor;
      }
    }

    NodeBalance balance(Kind kind, String id, int firstYear) {
      double[] exported = byKind[FlowKind.EXPORTED.ordinal()];
      double[] outflow = byKind[FlowKind.DISCARDED.ordinal()].clone();
      for (int y = 0; y < outflow.length; y++) {
        outflow[y] += exported[y];
      }
      return new NodeBalance(
          kind,
          id,
          Yearly.of(firstYear, byKind[FlowKind.INFLOW.ordinal()]),
          Yearly.of(firstYear, outflow),
          Yearly.of(firstYear, exported),
          Yearly.of(firstYear, byKind[FlowKind.STOCK.ordinal()]));
    }
  }

  private Balances(SupplyModel model, ModelValues values, int lastYear) {
    this.model = model;
    this.values = values;
    firstYear = model.products().stream().mapToInt(ProductModel::firstYear).min().orElse(lastYear);
    years = lastYear - firstYear + 1;
  }

  /**
   * Of all years of the model.
   *
   * @param noYear a year for a model without products
   */
  static List<NodeBalance> of(SupplyModel model, ModelValues values, int noYear) {
    int lastYear = model.products().stream().mapToInt(ProductModel::lastYear).max().orElse(noYear);
    Balances balances = new Balances(model, values, lastYear);
    for (int p = 0; p < model.products().size(); p++) {
      balances.add(model.products().get(p), ProductFlows.of(model, p, values));
    }
    return balances.all();
  }

  private void add(ProductModel product, ProductFlows flows) {
    int start = product.firstYear() - firstYear;
    Flows units = products.computeIfAbsent(product.product().id(), p -> new Flows(years));
    for (FlowKind kind : FlowKind.values()) {
      units.add(kind, start, flows.units(kind), 1);
      for (MaterialFlow flow : flows.materials(kind)) {
        Material material = model.material(flow.material());
        materials
            .computeIfAbsent(material.id(), m -> new Flows(years))
            .add(kind, start, flow.tonnes(), 1);
        double[] fractions = values.contents(flow.material());
        List<ElementContent> contents = material.composition().contents();
        for (int k = 0; k < fractions.length; k++) {
          elements
              .computeIfAbsent(contents.get(k).element(), e -> new Flows(years))
              .add(kind, start, flow.tonnes(), material.drySharePerWet() * fractions[k]);
        }
      }
    }
  }

  private List<NodeBalance> all() {
    List<NodeBalance> all = new ArrayList<>();
    products.forEach((id, flows) -> all.add(flows.balance(Kind.PRODUCT, id, firstYear)));
    materials.forEach((id, flows) -> all.add(flows.balance(Kind.MATERIAL, id, firstYear)));
    elements.forEach((id, flows) -> all.add(flows.balance(Kind.ELEMENT, id, firstYear)));
    return all;
  }
}
