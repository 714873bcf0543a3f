package org.gleaner.solver.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.Period;

/**
 * What counts as recovered: the elements in products that a market or a stockpile takes, less those
 * in products that use sites gave back, which counted when they were first sold.
 */
record RecoveryTerms(Assembly model, SaleBlock sales) {

  private static final double KG_PER_TONNE = 1000;

  /** Tonnes a year of the element in the period. */
  LinearForm tonnesPerYear(String element, int period) {
    return perTonne(period, material -> kg(material, element) / KG_PER_TONNE);
  }

  /** Weighted recovered mass over the horizon. */
  LinearForm weighted(Objective objective) {
    Map<String, Double> worth = new LinkedHashMap<>();
    for (Material material : model.planningCase().materials()) {
      double sum = 0;
      for (Element element : model.planningCase().elements().elements()) {
        sum += objective.weightPerKg(element) * kg(material.id(), element.symbol());
      }
      worth.put(material.id(), sum);
    }
    LinearForm form = new LinearForm();
    for (Period period : model.horizon().periods()) {
      form.add(perTonne(period.index(), m -> worth.getOrDefault(m, 0.0)), period.years());
    }
    return form;
  }

  private LinearForm perTonne(int period, java.util.function.ToDoubleFunction<String> worth) {
    LinearForm form = new LinearForm();
    for (SaleBlock.Column sale : sales.columns()) {
      String material = sale.market().material();
      if (sale.period() == period && !sale.market().informal() && isProduct(material)) {
        addIfAny(form, sale.id(), worth.applyAsDouble(material));
      }
    }
    for (SaleBlock.Returned returned : sales.returned()) {
      if (returned.period() == period && isProduct(returned.output())) {
        addIfAny(
            form, returned.sale(), -returned.factor() * worth.applyAsDouble(returned.output()));
      }
    }
    return form;
  }

  private static void addIfAny(LinearForm form, int column, double coefficient) {
    if (coefficient != 0) {
      form.add(column, coefficient);
    }
  }

  private boolean isProduct(String material) {
    return model.material(material).kind() == MaterialKind.PRODUCT;
  }

  private double kg(String material, String element) {
    return model.index().elementKgPerTonne(material, element);
  }
}
