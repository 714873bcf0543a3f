package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.supply.AssumptionShare;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;
import org.gleaner.domain.uncertainty.InputKind;

/**
 * How much of each element rests on inputs of confidence C: what would be missing from the total of
 * the years if the input were nothing.
 */
final class AssumedShares {

  private final SupplyModel model;
  private final YearSpan years;
  private final ModelValues best;
  private final List<AssumptionShare> shares = new ArrayList<>();

  /** Tonnes of each material over the years, by product. */
  private final List<double[]> byProduct = new ArrayList<>();

  /** The same of what is stated, and of all. */
  private final double[] stated;

  private final double[] all;
  private final Map<String, Double> totals = new LinkedHashMap<>();

  private AssumedShares(SupplyModel model, ModelValues best, YearSpan years) {
    this.model = model;
    this.best = best;
    this.years = years;
    stated = new double[model.materials().size()];
    all = new double[model.materials().size()];
  }

  static List<AssumptionShare> of(SupplyModel model, ModelValues best, YearSpan years) {
    AssumedShares assumed = new AssumedShares(model, best, years);
    assumed.total();
    assumed.addSales();
    assumed.addContents();
    assumed.addCompositions();
    assumed.addDirect();
    return assumed.shares;
  }

  private void total() {
    for (int p = 0; p < model.products().size(); p++) {
      byProduct.add(tonnes(p, best, best.kilograms()));
      add(byProduct.get(p), 1, all);
    }
    for (int s = 0; s < model.direct().size(); s++) {
      stated[model.materials().getOrDefault(model.direct().get(s).material(), -1)] +=
          yearly(s).sum(years);
    }
    add(stated, 1, all);
    totals.putAll(elements(all));
  }

  private void addSales() {
    ModelValues sure = best.copy();
    for (int p = 0; p < model.products().size(); p++) {
      ProductModel product = model.products().get(p);
      String id = product.product().id();
      Set<String> sales = new LinkedHashSet<>();
      Set<String> stocks = new LinkedHashSet<>();
      for (int s = 0; s < product.sales().size(); s++) {
        dropAssumed(product.sales().get(s), sure.units(p, s), sales);
        product.sales().get(s).stocks().stream()
            .filter(row -> row != null && row.evidence().isAssumption())
            .forEach(row -> stocks.add(row.evidence().source()));
      }
      if (!sales.isEmpty()) {
        sure.sell(p);
        lose(InputKind.SALES.name(id), sales, p, tonnes(p, sure, best.kilograms()));
      }
      // Without its stock a product has no sales: all of it rests on the figures.
      if (!stocks.isEmpty()) {
        lose(InputKind.STOCK.name(id), stocks, p, new double[all.length]);
      }
      Set<String> lifetimes = new LinkedHashSet<>();
      model.planningCase().products().lifetimes().stream()
          .filter(row -> row.product().equals(id) && row.evidence().isAssumption())
          .forEach(row -> lifetimes.add(row.evidence().source()));
      if (!lifetimes.isEmpty()) {
        lose("lifetime/" + id, lifetimes, p, new double[all.length]);
      }
    }
  }

  private static void dropAssumed(PlaceSales sales, double[] units, Set<String> sources) {
    for (int i = 0; i < units.length; i++) {
      Sales row = sales.sales().get(i);
      if (row != null && row.evidence().isAssumption()) {
        sources.add(row.evidence().source());
        units[i] = 0;
      }
    }
  }

  private void lose(String input, Set<String> sources, int product, double[] left) {
    double[] lost = byProduct.get(product).clone();
    add(left, -1, lost);
    report(input, sources, lost);
  }

  private void addContents() {
    for (int row = 0; row < model.components().size(); row++) {
      Component component = model.components().get(row);
      if (!component.evidence().isAssumption()) {
        continue;
      }
      double[] kilograms = best.kilograms().clone();
      kilograms[row] = 0;
      double[] lost = new double[all.length];
      for (int p = 0; p < model.products().size(); p++) {
        if (model.products().get(p).uses(row)) {
          add(byProduct.get(p), 1, lost);
          add(tonnes(p, best, kilograms), -1, lost);
        }
      }
      report(name(component), Set.of(component.evidence().source()), lost);
    }
  }

  /** The name of a component's kilograms among the inputs. */
  static String name(Component component) {
    String year = component.fromYear() == null ? "all" : component.fromYear().toString();
    return InputKind.CONTENT.name(component.parent(), component.component(), year);
  }

  private void addCompositions() {
    for (Material material : model.planningCase().materials()) {
      double tonnes = all[model.materials().getOrDefault(material.id(), -1)];
      for (ElementContent content : material.composition().contents()) {
        if (tonnes > 0 && content.evidence().isAssumption()) {
          double mass = tonnes * material.drySharePerWet() * content.kgPerKgDry().best();
          report(
              InputKind.COMPOSITION.name(material.id(), content.element()),
              Set.of(content.evidence().source()),
              Map.of(content.element(), mass));
        }
      }
    }
  }

  private void addDirect() {
    for (int s = 0; s < model.direct().size(); s++) {
      DirectStream stream = model.direct().get(s);
      List<DirectArising> sure =
          stream.rows().stream().filter(r -> !r.evidence().isAssumption()).toList();
      if (sure.size() == stream.rows().size()) {
        continue;
      }
      Set<String> sources = new LinkedHashSet<>();
      stream.rows().stream()
          .map(DirectArising::evidence)
          .filter(Evidence::isAssumption)
          .forEach(e -> sources.add(e.source()));
      report(stream.input(), sources, assumedOf(s));
    }
  }

  private Yearly yearly(int stream) {
    return best.statedByYear(stream).over(years);
  }

  private double[] assumedOf(int index) {
    DirectStream stream = model.direct().get(index);
    Yearly whole = yearly(index);
    double assumed = 0;
    for (DirectArising row : stream.rows()) {
      if (row.evidence().isAssumption()) {
        assumed += tonnes(stream, row);
      }
    }
    double[] lost = new double[all.length];
    lost[model.materials().getOrDefault(stream.material(), -1)] =
        Math.min(assumed, whole.sum(years));
    return lost;
  }

  private double tonnes(DirectStream stream, DirectArising row) {
    return row.tonnesPerYear().best()
        * years.years().filter(year -> stream.applies(row, year)).count();
  }

  private double[] tonnes(int product, ModelValues values, double[] kilograms) {
    ProductModel of = model.products().get(product);
    double[] tonnes = new double[model.materials().size()];
    for (MaterialFlow flow :
        new ProductFlows(of, product, values, kilograms).materials(FlowKind.DISCARDED)) {
      tonnes[flow.material()] += Yearly.of(of.firstYear(), flow.tonnes()).sum(years);
    }
    return tonnes;
  }

  private static void add(double[] from, double factor, double[] to) {
    Arrays.setAll(to, m -> to[m] + factor * from[m]);
  }

  private Map<String, Double> elements(double[] tonnes) {
    Map<String, Double> masses = new LinkedHashMap<>();
    for (int m = 0; m < tonnes.length; m++) {
      if (tonnes[m] <= 0) {
        continue;
      }
      Material material = model.material(m);
      for (ElementContent content : material.composition().contents()) {
        masses.merge(
            content.element(),
            tonnes[m] * material.drySharePerWet() * content.kgPerKgDry().best(),
            Double::sum);
      }
    }
    return masses;
  }

  private void report(String input, Set<String> sources, double[] lost) {
    report(input, sources, elements(lost));
  }

  private void report(String input, Set<String> sources, Map<String, Double> lost) {
    String source = String.join("; ", sources);
    lost.forEach(
        (element, mass) -> {
          double total = totals.getOrDefault(element, 0.0);
          if (mass > 0 && total > 0) {
            shares.add(new AssumptionShare(input, source, element, Math.min(1, mass / total)));
          }
        });
  }
}
