package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.reconcile.Classification;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.ReconciledPeriod;
import org.gleaner.domain.reconcile.ReconciledTransfer;
import org.gleaner.domain.reconcile.Reconciliation;
import org.gleaner.domain.reconcile.ReconciliationCase;
import org.gleaner.domain.reconcile.ReconciliationCheck;
import org.gleaner.domain.reconcile.TransferCoefficient;
import org.jspecify.annotations.Nullable;

/**
 * Balances measured flows by weighted least squares (Kuehn and Davidson 1961; Cencic and Rechberger
 * 2008) and tests them for gross errors.
 */
public final class Reconciler {

  private final FlowSystem flows;
  private final FlowEquations equations;
  private final Balanced balanced;
  private final Significance significance;
  private final MeasurementTests tests;

  private Reconciler(
      FlowSystem flows, FlowEquations equations, Balanced balanced, Significance significance) {
    this.flows = flows;
    this.equations = equations;
    this.balanced = balanced;
    this.significance = significance;
    tests = new MeasurementTests(balanced, significance);
  }

  /**
   * Every period's balanced flows.
   *
   * @param where the case was read
   * @return without periods and with errors if exact figures contradict the balances or the search
   *     does not settle; with warnings of gross errors, negative amounts and shares beyond 0 and 1
   */
  public static Reconciliation reconcile(ReconciliationCase flows, SourceLocation where) {
    Findings findings = new Findings();
    List<ReconciledPeriod> periods = new ArrayList<>();
    for (int period = 0; period < flows.systems().size(); period++) {
      FlowSystem system = flows.systems().get(period);
      Integer year = flows.periods().isEmpty() ? null : flows.periods().get(period);
      FlowEquations equations = FlowEquations.of(system);
      Balancing balancing = Balancing.of(equations.system());
      String in = year == null ? "" : " in " + year;
      ErrorSpan span = ErrorSpan.of(equations.system());
      if (balancing.balanced().isEmpty() && span.isWide()) {
        // Beside so large an error the rest of an equation may seem exact.
        findings.add(span.finding(where, in));
      } else if (balancing.balanced().isEmpty()) {
        Contradictions.report(equations.system(), balancing.contradiction(), where, in, findings);
      } else {
        Significance significance = new Significance(flows.significance());
        ReconciledPeriod one =
            new Reconciler(system, equations, balancing.balanced().get(), significance)
                .period(year);
        Optional<Finding> open =
            ReconciliationCheck.holds(system, one)
                ? Optional.empty()
                : OpenBalances.reason(span, balancing.balanced().get(), where, in);
        open.ifPresent(findings::add);
        if (open.isEmpty()) {
          reportUnheard(equations, where, in, findings);
          new ReconciliationWarnings(system, one, where, findings).report();
          periods.add(one);
        }
      }
    }
    return new Reconciliation(flows, findings.hasErrors() ? List.of() : periods, findings.toList());
  }

  private static void reportUnheard(
      FlowEquations equations, SourceLocation where, String in, Findings findings) {
    for (Variable variable : equations.unheard()) {
      findings.add(
          Finding.warning(
                  "says-nothing",
                  SourceLocation.ofPointer(where.file(), variable.pointer()),
                  Double.toString(variable.standardError()),
                  "with this standard error " + variable.name() + " counts as unknown" + in)
              .withHint("Leave out its value if it is not known."));
    }
  }

  private ReconciledPeriod period(@Nullable Integer year) {
    return new ReconciledPeriod(
        year,
        balanced.iterations(),
        flows(),
        transfers(),
        significance.global(balanced.statistic(), balanced.degreesOfFreedom()),
        NodalTests.of(balanced.system(), significance),
        SerialElimination.of(balanced, significance));
  }

  private List<ReconciledFlow> flows() {
    List<ReconciledFlow> all = new ArrayList<>();
    for (int index = 0; index < flows.flows().size(); index++) {
      Flow flow = flows.flows().get(index);
      Map<String, Reconciled> concentrations = new LinkedHashMap<>();
      Map<String, Measurement> masses = new LinkedHashMap<>();
      for (String layer : flows.layers()) {
        concentrations.put(layer, concentration(index, layer));
        Measurement mass = balanced.product(equations.mass(index, layer));
        if (mass != null) {
          masses.put(layer, mass);
        }
      }
      all.add(
          new ReconciledFlow(flow, reconciled(equations.amount(index)), concentrations, masses));
    }
    return all;
  }

  private List<ReconciledTransfer> transfers() {
    List<ReconciledTransfer> all = new ArrayList<>();
    for (int index = 0; index < flows.transferCoefficients().size(); index++) {
      TransferCoefficient coefficient = flows.transferCoefficients().get(index);
      all.add(new ReconciledTransfer(coefficient, reconciled(equations.share(index))));
    }
    return all;
  }

  private Reconciled reconciled(int variable) {
    return new Reconciled(
        balanced.classification(variable),
        balanced.system().variable(variable).measured(),
        balanced.figure(variable),
        balanced.redundancy(variable),
        tests.of(variable));
  }

  /** A concentration that is not given is that of its mass in the flow. */
  private Reconciled concentration(int flow, String layer) {
    Integer given = equations.concentration(flow, layer);
    if (given != null) {
      return reconciled(given);
    }
    Measurement told =
        balanced.quotient(equations.mass(flow, layer).variable(0), equations.amount(flow));
    return new Reconciled(
        told == null ? Classification.NOT_DETERMINABLE : Classification.DETERMINABLE,
        null,
        told,
        0,
        null);
  }
}
