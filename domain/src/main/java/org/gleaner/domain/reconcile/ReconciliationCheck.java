package org.gleaner.domain.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Adds balanced flows up again, by figures alone: what comes into a node must be what goes out, in
 * mass and in every layer, masses must be amounts times concentrations, transfer coefficients must
 * hold and exact figures must have stayed. Balances of figures that nothing tells are left out.
 */
public final class ReconciliationCheck {

  /** Of the figures that are added up. */
  private static final double TOLERANCE = 1e-9;

  /** Of the largest measured figure of the kind: where balances make all figures 0, of these. */
  private static final double ROUNDING = 1e-13;

  private final FlowSystem system;
  private final ReconciledPeriod period;
  private final SourceLocation where;
  private final List<Finding> findings = new ArrayList<>();

  private ReconciliationCheck(FlowSystem system, ReconciledPeriod period, SourceLocation where) {
    this.system = system;
    this.period = period;
    this.where = where;
  }

  /** An error for each equation that does not hold; none if all do. */
  public static List<Finding> findings(Reconciliation result, SourceLocation where) {
    List<Finding> findings = new ArrayList<>();
    for (int index = 0; index < result.periods().size(); index++) {
      findings.addAll(
          new ReconciliationCheck(
                  result.of().systems().get(index), result.periods().get(index), where)
              .check());
    }
    return findings;
  }

  /** Whether every equation of one period holds. */
  public static boolean holds(FlowSystem system, ReconciledPeriod period) {
    SourceLocation nowhere = SourceLocation.ofFile("");
    return new ReconciliationCheck(system, period, nowhere).check().isEmpty();
  }

  private List<Finding> check() {
    for (String node : system.nodes()) {
      checkBalance(node, null);
      system.layers().forEach(layer -> checkBalance(node, layer));
    }
    for (ReconciledFlow flow : period.flows()) {
      checkExact(flow.flow().id(), flow.amount());
      for (String layer : system.layers()) {
        checkExact(flow.flow().id() + "/" + layer, flow.concentrations().get(layer));
        checkMass(flow, layer);
      }
    }
    for (ReconciledTransfer transfer : period.transferCoefficients()) {
      checkExact(transfer.coefficient().id(), transfer.share());
      checkTransfer(transfer);
    }
    return findings;
  }

  private void checkBalance(String node, @Nullable String layer) {
    Sum sum = new Sum();
    for (ReconciledFlow flow : period.flows()) {
      if (node.equals(flow.flow().to())) {
        sum.add(1, mass(flow, layer));
      }
      if (node.equals(flow.flow().from())) {
        sum.add(-1, mass(flow, layer));
      }
    }
    sum.size += ROUNDING / TOLERANCE * largest(layer);
    require(sum, "the balance of " + node + (layer == null ? "" : " [" + layer + "]"));
  }

  private double largest(@Nullable String layer) {
    double largest = 0;
    for (ReconciledFlow flow : period.flows()) {
      Measurement share = layer == null ? null : flow.flow().concentrations().get(layer);
      double part = layer == null ? 1 : share == null ? 0 : share.value() + share.standardError();
      // What was not listened to is no measure of anything.
      Measurement measured = flow.amount().measured();
      if (measured != null) {
        double amount = Math.abs(measured.value()) + measured.standardError();
        largest = Math.max(largest, amount * part);
      }
    }
    return largest;
  }

  private static @Nullable Measurement mass(ReconciledFlow flow, @Nullable String layer) {
    return layer == null ? flow.amount().reconciled() : flow.masses().get(layer);
  }

  private void checkMass(ReconciledFlow flow, String layer) {
    Measurement mass = flow.masses().get(layer);
    Measurement amount = flow.amount().reconciled();
    Reconciled share = flow.concentrations().get(layer);
    if (mass != null && amount != null && share != null && share.reconciled() != null) {
      Sum sum = new Sum();
      sum.add(1, mass);
      sum.add(-share.reconciled().value(), amount);
      require(sum, "mass and concentration of " + flow.flow().id() + "/" + layer);
    }
  }

  private void checkTransfer(ReconciledTransfer transfer) {
    TransferCoefficient coefficient = transfer.coefficient();
    Measurement share = transfer.share().reconciled();
    if (share == null) {
      return;
    }
    Sum sum = new Sum();
    for (ReconciledFlow flow : period.flows()) {
      if (coefficient.flow().equals(flow.flow().id())) {
        sum.add(1, mass(flow, coefficient.layer()));
      } else if (coefficient.node().equals(flow.flow().to())) {
        sum.add(-share.value(), mass(flow, coefficient.layer()));
      }
    }
    sum.size += ROUNDING / TOLERANCE * largest(coefficient.layer());
    require(sum, "transfer coefficient " + coefficient.id());
  }

  private void checkExact(String name, @Nullable Reconciled figure) {
    if (figure != null && figure.measured() != null && figure.measured().isExact()) {
      Sum sum = new Sum();
      sum.add(1, figure.reconciled());
      sum.add(-1, figure.measured());
      require(sum, "the exact figure " + name);
    }
  }

  private void require(Sum sum, String name) {
    if (!sum.isUnknown && Math.abs(sum.total) > TOLERANCE * sum.size) {
      findings.add(
          Finding.error(
              "not-balanced",
              where,
              Double.toString(sum.total),
              name + " does not hold" + (period.year() == null ? "" : " in " + period.year())));
    }
  }

  /** Figures added up, and what their sum is small against: figures and errors before. */
  private static final class Sum {
    private double total;
    private double size;
    private boolean isUnknown;

    void add(double factor, @Nullable Measurement figure) {
      if (figure == null) {
        isUnknown = true;
        return;
      }
      total += factor * figure.value();
      size += Math.abs(factor) * (Math.abs(figure.value()) + figure.standardError());
    }
  }
}
