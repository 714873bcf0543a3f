package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;

/** Reads the decisions of a plan off a point of the model, in the order of the case's tables. */
record PlanExtraction(NetworkModel model, double[] x) {

  /** Below this, in tonnes, a number is the rounding of the linear algebra and not a decision. */
  private static final double NOTHING = 1e-9;

  NetworkDecisions decisions() {
    List<Opening> openings = new ArrayList<>();
    List<Closing> closings = new ArrayList<>();
    for (PlantSizes sizes : model.plants().plants()) {
      openings.addAll(sizes.openings(x));
      closings.addAll(sizes.closings(x));
    }
    return new NetworkDecisions(
        openings, closings, collected(), flows(), runs(), stocks(), disposed(), sales());
  }

  private List<Collected> collected() {
    return model.collection().columns().stream()
        .filter(c -> isSome(c.id()))
        .map(
            c ->
                new Collected(
                    c.arising().site(), c.arising().material(), c.step(), c.period(), x[c.id()]))
        .toList();
  }

  private List<Flow> flows() {
    return model.flows().columns().stream()
        .filter(c -> isSome(c.id()))
        .map(c -> flow(c.arc(), c.period(), x[c.id()]))
        .toList();
  }

  private static Flow flow(Arc arc, int period, double tonnes) {
    return new Flow(
        arc.from().site(), arc.to().site(), arc.material(), arc.mode(), period, tonnes, arc.km());
  }

  private List<Run> runs() {
    return model.runs().columns().stream()
        .filter(c -> isSome(c.id()))
        .map(c -> new Run(c.plant().site(), c.recipe().id(), c.period(), x[c.id()]))
        .toList();
  }

  private List<Stock> stocks() {
    return model.storage().columns().stream()
        .filter(c -> isSome(c.id()))
        .map(c -> new Stock(c.storage().site(), c.storage().material(), c.period(), x[c.id()]))
        .toList();
  }

  private List<Disposed> disposed() {
    return model.disposal().columns().stream()
        .filter(c -> isSome(c.id()))
        .map(c -> new Disposed(c.disposal().site(), c.disposal().material(), c.period(), x[c.id()]))
        .toList();
  }

  private List<Sale> sales() {
    return model.sales().columns().stream()
        .filter(c -> isSome(c.id()))
        .map(
            c ->
                new Sale(c.market().site(), c.market().material(), c.step(), c.period(), x[c.id()]))
        .toList();
  }

  private boolean isSome(int column) {
    return x[column] > NOTHING;
  }
}
