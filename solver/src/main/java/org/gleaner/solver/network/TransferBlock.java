package org.gleaner.solver.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/** What passes through a transfer station costs money and has a limit ({@code transfer_limit}). */
final class TransferBlock {

  TransferBlock(Assembly model, List<FlowBlock.Column> flows) {
    for (Transfer transfer : model.planningCase().transfers()) {
      Set<String> materials = materialsOf(model, transfer);
      for (Period period : model.horizon().periods()) {
        add(model, transfer, materials, period, flows);
      }
    }
  }

  /** Materials for which this row is the most specific one of its site. */
  private static Set<String> materialsOf(Assembly model, Transfer transfer) {
    Set<String> materials = new HashSet<>();
    for (String material : model.index().materialsMatching(transfer.material())) {
      if (model.index().transfer(transfer.site(), material).orElse(null) == transfer) {
        materials.add(material);
      }
    }
    return materials;
  }

  private static void add(
      Assembly model,
      Transfer transfer,
      Set<String> materials,
      Period period,
      List<FlowBlock.Column> flows) {
    int t = period.index();
    LinearForm passed = new LinearForm();
    for (FlowBlock.Column flow : flows) {
      if (flow.period() == t
          && flow.arc().to().site().equals(transfer.site())
          && materials.contains(flow.arc().material())) {
        passed.add(flow.id(), 1);
        model.ledger().yearly(CostKind.TRANSFER, period, flow.id(), transfer.costPerTonne().at(t));
      }
    }
    double most = transfer.maxTonnesPerYear().at(t);
    if (!passed.isConstant() && Double.isFinite(most)) {
      model
          .milp()
          .addRow(
              "transfer_limit[" + transfer.site() + "," + t + "]",
              Double.NEGATIVE_INFINITY,
              most,
              passed.terms());
    }
  }
}
