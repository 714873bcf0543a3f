package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.TransferCoefficient;
import org.jspecify.annotations.Nullable;

/**
 * The equations of a flow system. A layer's mass in a flow is amount times concentration where the
 * concentration is given, else a figure of its own: so that equations are linear in all that is not
 * measured where they can be (Crowe 1986).
 */
final class FlowEquations {

  private final FlowSystem flows;
  private final List<Variable> variables = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final int[] amounts;
  private final List<Map<String, Integer>> concentrations = new ArrayList<>();
  private final List<Map<String, Term>> masses = new ArrayList<>();
  private final int[] shares;
  private final Informative informative;
  private final List<Variable> unheard = new ArrayList<>();

  private FlowEquations(FlowSystem flows) {
    this.flows = flows;
    amounts = new int[flows.flows().size()];
    shares = new int[flows.transferCoefficients().size()];
    informative = Informative.of(flows.flows());
    double typical = typicalAmount();
    for (int index = 0; index < amounts.length; index++) {
      addFlow(index, typical);
    }
    addBalances(null);
    flows.layers().forEach(this::addBalances);
    for (int index = 0; index < shares.length; index++) {
      addTransfer(index);
    }
  }

  static FlowEquations of(FlowSystem flows) {
    return new FlowEquations(flows);
  }

  EquationSystem system() {
    return new EquationSystem(variables, equations);
  }

  /** Measured so badly that it counts as unknown. */
  List<Variable> unheard() {
    return List.copyOf(unheard);
  }

  /** Index of a flow's amount. */
  int amount(int flow) {
    return amounts[flow];
  }

  /** Index of a flow's concentration; null if it is not given. */
  @Nullable Integer concentration(int flow, String layer) {
    return concentrations.get(flow).get(layer);
  }

  /** A layer's mass in a flow. */
  Term mass(int flow, String layer) {
    return Objects.requireNonNull(masses.get(flow).get(layer));
  }

  /** Index of a transfer coefficient. */
  int share(int transferCoefficient) {
    return shares[transferCoefficient];
  }

  /** An amount that is not 0, where the search begins: at 0 concentrations would not matter. */
  private double typicalAmount() {
    double[] known =
        flows.flows().stream()
            .map(Flow::amount)
            .filter(Objects::nonNull)
            .mapToDouble(amount -> Math.abs(amount.value()))
            .filter(amount -> amount > 0)
            .sorted()
            .toArray();
    return known.length == 0 ? 1 : known[known.length / 2];
  }

  private void addFlow(int index, double typical) {
    Flow flow = flows.flows().get(index);
    String pointer = pointer(index, flow);
    amounts[index] =
        add(flow.id(), pointer, flow.amount(), informative.amount(flow.amount()), typical);
    Map<String, Integer> known = new LinkedHashMap<>();
    Map<String, Term> products = new LinkedHashMap<>();
    for (String layer : flows.layers()) {
      Measurement measured = flow.concentrations().get(layer);
      String name = flow.id() + "/" + layer;
      if (measured == null) {
        products.put(layer, new Term(1, add(name, pointer, null, true, typical)));
      } else {
        String where = pointer + "/concentrations/" + layer;
        int concentration = add(name, where, measured, informative.share(measured), 0);
        known.put(layer, concentration);
        products.put(layer, new Term(1, amounts[index], concentration));
      }
    }
    concentrations.add(known);
    masses.add(products);
  }

  private String pointer(int index, Flow flow) {
    return flow.isStockChange()
        ? "/nodes/" + flows.nodes().indexOf(flow.from()) + "/stock_change"
        : "/flows/" + index;
  }

  private int add(
      String name,
      String pointer,
      @Nullable Measurement measured,
      boolean isInformative,
      double start) {
    Variable variable = new Variable(name, pointer, measured, start);
    if (!isInformative) {
      unheard.add(variable);
    }
    variables.add(isInformative ? variable : variable.unmeasured());
    return variables.size() - 1;
  }

  private void addBalances(@Nullable String layer) {
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    flows.nodes().forEach(node -> terms.put(node, new ArrayList<>()));
    for (int index = 0; index < amounts.length; index++) {
      Flow flow = flows.flows().get(index);
      Term mass = layer == null ? new Term(1, amounts[index]) : mass(index, layer);
      if (flow.to() != null) {
        Objects.requireNonNull(terms.get(flow.to())).add(mass);
      }
      if (flow.from() != null) {
        Objects.requireNonNull(terms.get(flow.from())).add(mass.times(-1));
      }
    }
    int index = 0;
    for (Map.Entry<String, List<Term>> node : terms.entrySet()) {
      String title = "the balance of " + node.getKey() + (layer == null ? "" : " [" + layer + "]");
      String pointer = "/nodes/" + index++;
      equations.add(new Equation(node.getKey(), layer, true, title, pointer, node.getValue()));
    }
  }

  /** What leaves by the flow less the share of what enters. */
  private void addTransfer(int index) {
    TransferCoefficient transfer = flows.transferCoefficients().get(index);
    String pointer = "/transfer_coefficients/" + index;
    shares[index] =
        add(transfer.id(), pointer, transfer.share(), informative.share(transfer.share()), 0);
    List<Term> terms = new ArrayList<>();
    for (int one = 0; one < amounts.length; one++) {
      Flow flow = flows.flows().get(one);
      String layer = transfer.layer();
      Term mass = layer == null ? new Term(1, amounts[one]) : mass(one, layer);
      if (transfer.flow().equals(flow.id())) {
        terms.add(mass);
      } else if (transfer.node().equals(flow.to())) {
        terms.add(mass.times(-1, shares[index]));
      }
    }
    String title = "the transfer coefficient " + transfer.id();
    equations.add(new Equation(transfer.node(), transfer.layer(), false, title, pointer, terms));
  }
}
