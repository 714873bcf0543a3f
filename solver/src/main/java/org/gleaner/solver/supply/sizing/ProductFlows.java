package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Flows of one product: units of each composition class, then the materials in them. A year's flow
 * of a class is the sum over its cohorts of units sold times the share that flows.
 *
 * @param units sold, by place and year
 */
record ProductFlows(ProductModel product, double[][] units, double[] kilograms, LifeShares life) {

  private static final double KG_PER_TONNE = 1000;

  static ProductFlows of(SupplyModel model, int product, ModelValues values) {
    return new ProductFlows(
        model.products().get(product),
        values.units()[product],
        values.kilograms(),
        values.lives()[product]);
  }

  /** Units by year from the product's first, everywhere. */
  double[] units(FlowKind kind) {
    double[] total = new double[product.years()];
    for (int s = 0; s < units.length; s++) {
      for (ContentClass cohorts : product.classes()) {
        double[] flow = units(kind, s, cohorts);
        for (int y = 0; y < total.length; y++) {
          total[y] += flow[y];
        }
      }
    }
    return total;
  }

  /** Materials by place, in the order of the places and of the components. */
  List<MaterialFlow> materials(FlowKind kind) {
    List<MaterialFlow> flows = new ArrayList<>();
    for (int s = 0; s < units.length; s++) {
      Map<Integer, double[]> byMaterial = new LinkedHashMap<>();
      for (ContentClass cohorts : product.classes()) {
        double[] flow = units(kind, s, cohorts);
        for (ContentPath path : cohorts.paths()) {
          double tonnes = path.kgPerUnit(kilograms) / KG_PER_TONNE;
          add(
              flow,
              tonnes,
              byMaterial.computeIfAbsent(path.material(), m -> new double[product.years()]));
        }
      }
      Place place = product.sales().get(s).place();
      byMaterial.forEach(
          (material, tonnes) -> flows.add(new MaterialFlow(place, material, tonnes)));
    }
    return flows;
  }

  private static void add(double[] flow, double factor, double[] sum) {
    for (int y = 0; y < sum.length; y++) {
      sum[y] += flow[y] * factor;
    }
  }

  private double[] units(FlowKind kind, int place, ContentClass cohorts) {
    PlaceSales sales = product.sales().get(place);
    double[] flow = new double[product.years()];
    int last = Math.min(cohorts.to(), sales.lastYear());
    for (int cohort = Math.max(cohorts.from(), sales.firstYear()); cohort <= last; cohort++) {
      double sold = units[place][cohort - sales.firstYear()];
      if (sold != 0) {
        spread(sold, kind.shares(life, cohort), cohort - product.firstYear(), flow);
      }
    }
    return flow;
  }

  private static void spread(double sold, double[] shares, int start, double[] flow) {
    int ages = Math.min(shares.length, flow.length - start);
    for (int age = 0; age < ages; age++) {
      flow[start + age] += sold * shares[age];
    }
  }
}
