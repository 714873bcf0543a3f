package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.Reconciliation;
import org.gleaner.domain.reconcile.ReconciliationCase;
import org.gleaner.domain.reconcile.TransferCoefficient;
import org.jspecify.annotations.Nullable;

/** Builds small flow systems; {@code "-"} is outside. */
final class FlowSystems {

  private final List<String> layers;
  private final Set<String> nodes = new LinkedHashSet<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Flow> stockChanges = new ArrayList<>();
  private final List<TransferCoefficient> transfers = new ArrayList<>();

  FlowSystems(String... layers) {
    this.layers = List.of(layers);
  }

  FlowSystems flow(String id, String from, String to, double value, double error) {
    return flow(id, from, to, new Measurement(value, error), Map.of());
  }

  FlowSystems unknown(String id, String from, String to) {
    return flow(id, from, to, null, Map.of());
  }

  FlowSystems flow(
      String id,
      String from,
      String to,
      @Nullable Measurement amount,
      Map<String, Measurement> concentrations) {
    for (String end : List.of(from, to)) {
      if (!end.equals("-")) {
        nodes.add(end);
      }
    }
    flows.add(new Flow(id, inside(from), inside(to), false, amount, concentrations));
    return this;
  }

  private static @Nullable String inside(String end) {
    return end.equals("-") ? null : end;
  }

  FlowSystems stockChange(String node, @Nullable Measurement amount) {
    stockChanges.add(Flow.stockChange(node, amount, Map.of()));
    return this;
  }

  FlowSystems transfer(
      String node, String flow, @Nullable String layer, double share, double error) {
    transfers.add(new TransferCoefficient(node, flow, layer, new Measurement(share, error)));
    return this;
  }

  FlowSystem system() {
    List<Flow> all = new ArrayList<>(flows);
    all.addAll(stockChanges);
    return new FlowSystem(layers, List.copyOf(nodes), all, transfers);
  }

  Reconciliation reconciled() {
    return reconciled(system());
  }

  static Reconciliation reconciled(FlowSystem system) {
    return Reconciler.reconcile(
        new ReconciliationCase("", "", 0.05, List.of(), List.of(system), Map.of()),
        SourceLocation.ofFile("flows.json"));
  }

  /** Amounts by the flows' ids. */
  static Map<String, Reconciled> amounts(Reconciliation result) {
    Map<String, Reconciled> amounts = new LinkedHashMap<>();
    for (ReconciledFlow flow : result.periods().get(0).flows()) {
      amounts.put(flow.flow().id(), flow.amount());
    }
    return amounts;
  }
}
