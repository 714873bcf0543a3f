package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.site.Plant;

/**
 * Which material can be where, and how it can get from one site to another. A node is a source if
 * material can leave it, a sink if material can be of use there; arcs join sources to sinks.
 */
final class NetworkGraph {

  private static final String EVERYWHERE = "*";

  private final PlanningCase planningCase;
  private final CaseIndex index;
  private final boolean isMerged;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Boolean> sources = new ArrayList<>();
  private final List<Boolean> sinks = new ArrayList<>();
  private final List<Boolean> transfers = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();

  private NetworkGraph(PlanningCase planningCase, CaseIndex index, boolean isMerged) {
    this.planningCase = planningCase;
    this.index = index;
    this.isMerged = isMerged;
  }

  static NetworkGraph of(PlanningCase planningCase, CaseIndex index) {
    NetworkGraph graph = new NetworkGraph(planningCase, index, false);
    graph.addNodes();
    graph.addArcs();
    return graph;
  }

  /** All sites as one place: what is anywhere is everywhere. A relaxation of the network. */
  static NetworkGraph merged(PlanningCase planningCase, CaseIndex index) {
    NetworkGraph graph = new NetworkGraph(planningCase, index, true);
    graph.addNodes();
    return graph;
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Arc> arcs() {
    return arcs;
  }

  Optional<Node> node(String site, String material) {
    return Optional.ofNullable(nodes.get(key(site, material)));
  }

  /** Whether material can leave here that did not just arrive. */
  boolean isSource(Node node) {
    return sources.get(node.id());
  }

  boolean isTransfer(Node node) {
    return transfers.get(node.id());
  }

  private void addNodes() {
    for (Arising arising : planningCase.arisings()) {
      source(arising.site(), arising.material());
    }
    for (Plant plant : planningCase.plants()) {
      for (Recipe recipe : index.recipesOf(plant.process())) {
        RecipeBalance balance = index.balance(recipe, 0);
        balance.inputs().forEach(i -> sink(plant.site(), i.material()));
        balance.outputs().forEach(o -> source(plant.site(), o.material()));
      }
    }
    for (Market market : planningCase.markets()) {
      sink(market.site(), market.material());
    }
    for (Disposal disposal : planningCase.disposal()) {
      if (isPermitted(disposal)) {
        sink(disposal.site(), disposal.material());
      }
    }
    for (ReturnFlow returned : planningCase.returns()) {
      source(returned.site(), returned.output());
    }
    for (Storage storage : planningCase.storage()) {
      sink(storage.site(), storage.material());
    }
    for (Transfer transfer : planningCase.transfers()) {
      for (String material : index.materialsMatching(transfer.material())) {
        source(transfer.site(), material);
        sink(transfer.site(), material);
        transfers.set(add(transfer.site(), material).id(), true);
      }
    }
  }

  /** Radioactive residues go only where they are licensed. */
  boolean isPermitted(Disposal disposal) {
    return disposal.normLicensed() || !index.radioactivity(disposal.material()).isNorm();
  }

  private void addArcs() {
    Map<String, List<Node>> sinksOf = new LinkedHashMap<>();
    for (Node node : nodes.values()) {
      if (sinks.get(node.id())) {
        sinksOf.computeIfAbsent(node.material(), m -> new ArrayList<>()).add(node);
      }
    }
    for (Node from : nodes.values()) {
      if (sources.get(from.id())) {
        for (Node to : sinksOf.getOrDefault(from.material(), List.of())) {
          if (!to.site().equals(from.site())) {
            arcs.addAll(new ArcChoice(index, planningCase).between(from, to));
          }
        }
      }
    }
  }

  private void source(String site, String material) {
    sources.set(add(site, material).id(), true);
  }

  private void sink(String site, String material) {
    sinks.set(add(site, material).id(), true);
  }

  private Node add(String site, String material) {
    return nodes.computeIfAbsent(
        key(site, material),
        k -> {
          sources.add(false);
          sinks.add(false);
          transfers.add(false);
          return new Node(sources.size() - 1, isMerged ? EVERYWHERE : site, material);
        });
  }

  private String key(String site, String material) {
    return isMerged ? material : site + "\n" + material;
  }
}
