package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.solver.supply.life.LifeFlows;

/**
 * Flows of one product: units of each composition class, then the materials in them. A year's flow
 * of a class is the sum over its cohorts.
 *
 * @param index of the product in the model
 * @param kilograms in a unit of the parent, by row of the components
 */
record ProductFlows(ProductModel product, int index, ModelValues values, double[] kilograms) {

  private static final double KG_PER_TONNE = 1000;

  static ProductFlows of(SupplyModel model, int product, ModelValues values) {
    return new ProductFlows(model.products().get(product), product, values, values.kilograms());
  }

  /** Units by year from the product's first, everywhere. */
  double[] units(FlowKind kind) {
    double[] total = new double[product.years()];
    for (int s = 0; s < product.sales().size(); s++) {
      for (ContentClass cohorts : product.classes()) {
        add(units(kind, s, cohorts), 1, total);
      }
    }
    return total;
  }

  /** Materials by place, in the order of the places and of the components. */
  List<MaterialFlow> materials(FlowKind kind) {
    List<MaterialFlow> flows = new ArrayList<>();
    for (int s = 0; s < product.sales().size(); s++) {
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
    LifeFlows flows = values.flows(index, place);
    double[] sum = new double[product.years()];
    for (int cohort = cohorts.from(); cohort <= cohorts.to(); cohort++) {
      int c = cohort - product.firstYear();
      for (int year = c; year < sum.length; year++) {
        sum[year] += kind.of(flows, year, c);
      }
    }
    return sum;
  }
}
