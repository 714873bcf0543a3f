package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.site.Plant;

/**
 * Most tonnes a year that can leave a node as a source, and that it can be of use for as a sink.
 * Both end where the network's whole supply of the material ends.
 */
record NodeBounds(Assembly model, List<double[]> sources, List<double[]> sinks) {

  static NodeBounds of(Assembly model) {
    List<double[]> sources = new ArrayList<>();
    List<double[]> sinks = new ArrayList<>();
    for (int i = 0; i < model.graph().nodes().size(); i++) {
      sources.add(new double[model.periods()]);
      sinks.add(new double[model.periods()]);
    }
    NodeBounds bounds = new NodeBounds(model, sources, sinks);
    for (int t = 0; t < model.periods(); t++) {
      bounds.fill(t);
    }
    return bounds;
  }

  double source(Node node, int period) {
    return Math.min(sources.get(node.id())[period], supply(node, period));
  }

  double sink(Node node, int period) {
    return Math.min(sinks.get(node.id())[period], supply(node, period));
  }

  private double supply(Node node, int period) {
    return model.bounds().supply(node.material(), period);
  }

  private void fill(int t) {
    for (Arising arising : model.planningCase().arisings()) {
      double most = SupplyBounds.collectable(model.index(), arising, t);
      raise(sources, arising.site(), arising.material(), t, most);
    }
    for (Plant plant : model.planningCase().plants()) {
      for (Recipe recipe : model.index().recipesOf(plant.process())) {
        fill(plant, recipe, t);
      }
    }
    for (Market market : model.planningCase().markets()) {
      double most = 0;
      for (MarketStep step : market.steps()) {
        most += step.maxTonnesPerYear().at(t);
      }
      raise(sinks, market.site(), market.material(), t, most);
    }
    for (Disposal disposal : model.planningCase().disposal()) {
      if (model.graph().isPermitted(disposal)) {
        double most = disposal.maxTonnesPerYear().at(t);
        raise(sinks, disposal.site(), disposal.material(), t, most);
      }
    }
    for (Storage storage : model.planningCase().storage()) {
      unlimited(sinks, storage.site(), storage.material(), t);
      unlimited(sources, storage.site(), storage.material(), t);
    }
    for (ReturnFlow returned : model.planningCase().returns()) {
      unlimited(sources, returned.site(), returned.output(), t);
    }
    for (Node node : model.graph().nodes()) {
      if (model.graph().isTransfer(node)) {
        unlimited(sinks, node.site(), node.material(), t);
        unlimited(sources, node.site(), node.material(), t);
      }
    }
  }

  private void fill(Plant plant, Recipe recipe, int t) {
    double run = model.bounds().run(plant, recipe, t);
    for (MaterialShare input : model.index().balance(recipe, t).inputs()) {
      raise(sinks, plant.site(), input.material(), t, run * input.tonnes());
    }
    for (MaterialShare output : model.index().balance(recipe, t).outputs()) {
      raise(sources, plant.site(), output.material(), t, run * output.tonnes());
    }
  }

  private void unlimited(List<double[]> bounds, String site, String material, int t) {
    raise(bounds, site, material, t, Double.POSITIVE_INFINITY);
  }

  private void raise(List<double[]> bounds, String site, String material, int t, double by) {
    model.graph().node(site, material).ifPresent(n -> bounds.get(n.id())[t] += by);
  }
}
