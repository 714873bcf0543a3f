package org.gleaner.domain.dataset.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.json.FindingTree;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.reconcile.Elimination;
import org.gleaner.domain.reconcile.GlobalTest;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.MeasurementTest;
import org.gleaner.domain.reconcile.NodalTest;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.ReconciledPeriod;
import org.gleaner.domain.reconcile.ReconciledTransfer;
import org.gleaner.domain.reconcile.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Writes balanced flows and tests with as many digits as read back as the same numbers. */
public final class ReconciliationWriter {

  private ReconciliationWriter() {}

  /** Puts the file in place as a whole, or leaves what was there. */
  public static void write(Path file, Reconciliation result) throws IOException {
    SingleFile.replace(file, JsonText.of(tree(result)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> tree(Reconciliation result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", result.of().title());
    tree.put("unit", result.of().unit());
    tree.put("significance", result.of().significance());
    tree.put("periods", result.periods().stream().map(ReconciliationWriter::period).toList());
    tree.put("findings", FindingTree.of(result.findings()));
    return tree;
  }

  private static Map<String, @Nullable Object> period(ReconciledPeriod period) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("year", period.year());
    tree.put("iterations", period.iterations());
    tree.put("global_test", global(period.globalTest()));
    tree.put("flows", period.flows().stream().map(ReconciliationWriter::flow).toList());
    tree.put("concentrations", concentrations(period));
    tree.put(
        "transfer_coefficients",
        period.transferCoefficients().stream().map(ReconciliationWriter::transfer).toList());
    tree.put("nodal_tests", period.nodalTests().stream().map(ReconciliationWriter::nodal).toList());
    tree.put(
        "gross_errors",
        period.eliminations().stream().map(ReconciliationWriter::elimination).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> flow(ReconciledFlow flow) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", flow.flow().id());
    tree.put("from", flow.flow().from());
    tree.put("to", flow.flow().to());
    putFigure(tree, flow.amount());
    return tree;
  }

  private static List<Map<String, @Nullable Object>> concentrations(ReconciledPeriod period) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (ReconciledFlow flow : period.flows()) {
      flow.concentrations()
          .forEach(
              (layer, share) -> {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("flow", flow.flow().id());
                tree.put("layer", layer);
                putFigure(tree, share);
                putMeasurement(tree, "mass", flow.masses().get(layer));
                all.add(tree);
              });
    }
    return all;
  }

  private static Map<String, @Nullable Object> transfer(ReconciledTransfer transfer) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("node", transfer.coefficient().node());
    tree.put("flow", transfer.coefficient().flow());
    tree.put("layer", transfer.coefficient().layer());
    putFigure(tree, transfer.share());
    return tree;
  }

  private static void putFigure(Map<String, @Nullable Object> tree, Reconciled figure) {
    tree.put("class", figure.classification().id());
    putMeasurement(tree, "measured", figure.measured());
    putMeasurement(tree, "reconciled", figure.reconciled());
    tree.put("adjustment", orNull(figure.adjustment()));
    tree.put("adjustment_in_standard_errors", orNull(figure.adjustmentInErrors()));
    tree.put("redundancy", figure.redundancy());
    MeasurementTest test = figure.test();
    tree.put("test", test == null ? null : test.statistic());
    tree.put("test_p", test == null ? null : test.p());
    tree.put("suspect", test != null && test.isSuspect());
  }

  private static void putMeasurement(
      Map<String, @Nullable Object> tree, String key, @Nullable Measurement measurement) {
    tree.put(key, measurement == null ? null : measurement.value());
    tree.put(key + "_standard_error", measurement == null ? null : measurement.standardError());
  }

  private static @Nullable Object orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static Map<String, @Nullable Object> global(GlobalTest test) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("statistic", test.statistic());
    tree.put("degrees_of_freedom", test.degreesOfFreedom());
    tree.put("critical", test.critical());
    tree.put("p", test.p());
    tree.put("rejects", test.rejects());
    return tree;
  }

  private static Map<String, @Nullable Object> nodal(NodalTest test) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("node", test.node());
    tree.put("layer", test.layer());
    tree.put("imbalance", test.imbalance());
    tree.put("standard_error", test.standardError());
    tree.put("test", test.statistic());
    tree.put("test_p", test.p());
    tree.put("suspect", test.isSuspect());
    return tree;
  }

  private static Map<String, @Nullable Object> elimination(Elimination step) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("suspects", step.suspects());
    tree.put("test", step.statistic());
    putMeasurement(tree, "error", step.error());
    tree.put("global_test_without", step.after() == null ? null : global(step.after()));
    return tree;
  }
}
