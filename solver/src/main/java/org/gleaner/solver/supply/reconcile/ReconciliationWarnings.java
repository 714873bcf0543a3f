package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.reconcile.Classification;
import org.gleaner.domain.reconcile.Elimination;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.GlobalTest;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.ReconciledPeriod;
import org.gleaner.domain.reconcile.ReconciledTransfer;

/** What is doubtful of balanced flows. */
final class ReconciliationWarnings {

  private static final int NAMED = 10;

  /** Of the largest flow, and of a share: less than 0 by less is 0. */
  private static final double ROUNDING = 1e-12;

  private final FlowSystem flows;
  private final ReconciledPeriod period;
  private final SourceLocation where;
  private final Findings findings;
  private final String in;
  private final double largest;

  ReconciliationWarnings(
      FlowSystem flows, ReconciledPeriod period, SourceLocation where, Findings findings) {
    this.flows = flows;
    this.period = period;
    this.where = where;
    this.findings = findings;
    in = period.year() == null ? "" : " in " + period.year();
    largest =
        flows.flows().stream()
            .map(Flow::amount)
            .filter(Objects::nonNull)
            .mapToDouble(amount -> Math.abs(amount.value()))
            .max()
            .orElse(0);
  }

  void report() {
    reportTests();
    reportUndetermined();
    for (int index = 0; index < period.flows().size(); index++) {
      reportFlow(index, period.flows().get(index));
    }
    for (int index = 0; index < period.transferCoefficients().size(); index++) {
      ReconciledTransfer transfer = period.transferCoefficients().get(index);
      requireShare(
          "/transfer_coefficients/" + index, transfer.coefficient().id(), transfer.share());
    }
  }

  private void reportTests() {
    GlobalTest test = period.globalTest();
    if (test.degreesOfFreedom() == 0) {
      findings.info(
          "nothing-redundant", where, "no figure is checked by others" + in + ": all stay");
    }
    for (Elimination elimination : period.eliminations()) {
      findings.add(
          Finding.warning(
                  "gross-error",
                  where,
                  elimination.suspects().get(0),
                  String.join(" or ", elimination.suspects())
                      + " is probably wrong"
                      + in
                      + ": its adjustment is "
                      + rounded(elimination.statistic())
                      + " times its standard deviation"
                      + error(elimination))
              .withHint(elimination.suspects().size() > 1 ? "No balance tells them apart." : null));
    }
    if (test.rejects() && period.eliminations().isEmpty()) {
      findings.add(
          Finding.warning(
                  "unbalanced",
                  where,
                  rounded(test.statistic()),
                  "all adjustments together are too large" + in + ", though none stands out")
              .withHint("Maybe a flow is missing, or standard errors are too small."));
    }
  }

  private static String error(Elimination elimination) {
    return elimination.error() == null
        ? ""
        : "; by the others it is off by "
            + rounded(elimination.error().value())
            + " ± "
            + rounded(elimination.error().standardError());
  }

  private void reportUndetermined() {
    List<String> names = new ArrayList<>();
    for (ReconciledFlow flow : period.flows()) {
      if (flow.amount().classification() == Classification.NOT_DETERMINABLE) {
        names.add(flow.flow().id());
      }
    }
    if (!names.isEmpty()) {
      String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
      findings.warning(
          "not-determinable",
          where,
          null,
          "nothing tells"
              + in
              + ": "
              + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
              + more);
    }
  }

  private void reportFlow(int index, ReconciledFlow flow) {
    String pointer =
        flow.flow().isStockChange()
            ? "/nodes/" + flows.nodes().indexOf(flow.flow().from()) + "/stock_change"
            : "/flows/" + index;
    Measurement amount = flow.amount().reconciled();
    if (amount != null && !flow.flow().isStockChange() && amount.value() < -ROUNDING * largest) {
      findings.add(
          Finding.warning(
                  "negative-flow",
                  at(pointer),
                  rounded(amount.value()),
                  flow.flow().id() + " becomes negative" + in)
              .withHint("It may run the other way, or be smaller than its error."));
    }
    for (Map.Entry<String, Reconciled> layer : flow.concentrations().entrySet()) {
      requireShare(pointer, flow.flow().id() + "/" + layer.getKey(), layer.getValue());
    }
  }

  private void requireShare(String pointer, String name, Reconciled share) {
    if (share.reconciled() == null) {
      return;
    }
    double value = share.reconciled().value();
    if (value < -ROUNDING || value > 1 + ROUNDING) {
      findings.warning(
          "share-out-of-range",
          at(pointer),
          rounded(value),
          name + " becomes a share that is not between 0 and 1" + in);
    }
  }

  private SourceLocation at(String pointer) {
    return SourceLocation.ofPointer(where.file(), pointer);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
