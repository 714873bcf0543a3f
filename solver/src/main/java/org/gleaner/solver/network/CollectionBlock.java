package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/**
 * Collected tonnes, per arising, price step and period, up to the step's share ({@code
 * collection_step}, a bound) and at least the mandated share of the arising ({@code
 * collection_mandate_share}).
 */
final class CollectionBlock {

  record Column(Arising arising, int step, int period, int id) {}

  private final List<Column> columns = new ArrayList<>();

  CollectionBlock(Assembly model) {
    FactorTerms factors = new FactorTerms(model.index(), model.footprint());
    for (Arising arising : model.planningCase().arisings()) {
      CollectionTerms terms = model.index().collectionTerms(arising.site(), arising.material());
      Node node = model.node(arising.site(), arising.material());
      for (Period period : model.horizon().periods()) {
        LinearForm collected = add(model, arising, terms, node, period, factors);
        requireMandate(model, arising, terms, period, collected);
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  private LinearForm add(
      Assembly model,
      Arising arising,
      CollectionTerms terms,
      Node node,
      Period period,
      FactorTerms factors) {
    int t = period.index();
    double arises = arising.tonnesPerYear().best().at(t);
    LinearForm collected = new LinearForm();
    for (int step = 1; step <= terms.steps().size(); step++) {
      double share = terms.steps().get(step - 1).maxShare().at(t);
      String name = "collected[" + node.site() + "," + node.material() + "," + step + "," + t + "]";
      OptionalInt column = model.flowColumn(name, Math.min(1, share) * arises);
      if (column.isPresent()) {
        int id = column.getAsInt();
        columns.add(new Column(arising, step, t, id));
        collected.add(id, 1);
        model.balances().supply(node, t, id, 1);
        double cost = terms.steps().get(step - 1).costPerTonne().at(t);
        model.ledger().yearly(CostKind.COLLECTION, period, id, cost);
        List<String> subjects = factors.subjects(arising.site(), arising.material());
        factors.add(Source.COLLECTION, subjects, node, t, id, 1);
      }
    }
    if (terms.steps().size() > 1 && !collected.isConstant()) {
      model
          .milp()
          .addRow(
              "collectable[" + node.site() + "," + node.material() + "," + t + "]",
              Double.NEGATIVE_INFINITY,
              arises,
              collected.terms());
    }
    return collected;
  }

  private static void requireMandate(
      Assembly model, Arising arising, CollectionTerms terms, Period period, LinearForm collected) {
    int t = period.index();
    double least = terms.mandateShare().at(t) * arising.tonnesPerYear().best().at(t);
    if (least > 0) {
      model
          .milp()
          .addRow(
              "collection_mandate_share["
                  + arising.site()
                  + ","
                  + arising.material()
                  + ","
                  + t
                  + "]",
              least,
              Double.POSITIVE_INFINITY,
              collected.terms());
    }
  }
}
