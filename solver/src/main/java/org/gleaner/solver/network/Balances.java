package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.milp.MilpModelBuilder;

/**
 * Mass balance of every node and period ({@code mass_balance}), in as-received tonnes a year: what
 * comes in equals what goes out. Only transfer stations pass material on; elsewhere what leaves is
 * what the site itself collected, made, got back or had in store ({@code own_supply}).
 */
final class Balances {

  private final NetworkGraph graph;
  private final int periods;
  private final List<LinearForm> net = new ArrayList<>();
  private final List<LinearForm> own = new ArrayList<>();
  private final List<LinearForm> sent = new ArrayList<>();
  private final boolean[] receives;

  Balances(NetworkGraph graph, int periods) {
    this.graph = graph;
    this.periods = periods;
    int size = graph.nodes().size() * periods;
    for (int i = 0; i < size; i++) {
      net.add(new LinearForm());
      own.add(new LinearForm());
      sent.add(new LinearForm());
    }
    this.receives = new boolean[size];
  }

  /** The site has this itself: collected, made, given back, or out of its store. */
  void supply(Node node, int period, int column, double tonnesPerUnit) {
    net.get(at(node, period)).add(column, tonnesPerUnit);
    own.get(at(node, period)).add(column, tonnesPerUnit);
  }

  void receive(Node node, int period, int column) {
    net.get(at(node, period)).add(column, 1);
    receives[at(node, period)] = true;
  }

  void send(Node node, int period, int column) {
    net.get(at(node, period)).add(column, -1);
    sent.get(at(node, period)).add(column, 1);
  }

  /** Consumed, sold, disposed of or put into store at the site. */
  void use(Node node, int period, int column, double tonnesPerUnit) {
    net.get(at(node, period)).add(column, -tonnesPerUnit);
  }

  void addRows(MilpModelBuilder milp) {
    for (Node node : graph.nodes()) {
      for (int t = 0; t < periods; t++) {
        addRows(milp, node, t);
      }
    }
  }

  private void addRows(MilpModelBuilder milp, Node node, int period) {
    int i = at(node, period);
    LinearForm balance = net.get(i);
    if (!balance.isConstant() || balance.constant() != 0) {
      double required = -balance.constant();
      milp.addRow(name("mass_balance", node, period), required, required, balance.terms());
    }
    if (receives[i] && !sent.get(i).isConstant() && !graph.isTransfer(node)) {
      LinearForm passed = new LinearForm().add(sent.get(i), 1).add(own.get(i), -1);
      milp.addRow(
          name("own_supply", node, period),
          Double.NEGATIVE_INFINITY,
          -passed.constant(),
          passed.terms());
    }
  }

  private int at(Node node, int period) {
    return node.id() * periods + period;
  }

  private static String name(String row, Node node, int period) {
    return row + "[" + node.site() + "," + node.material() + "," + period + "]";
  }
}
