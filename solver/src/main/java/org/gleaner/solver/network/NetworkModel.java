package org.gleaner.solver.network;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy.Budget;
import org.gleaner.solver.milp.MilpModel;

/**
 * The mixed-integer model of a case: its columns by what they mean, its rows, and its objectives as
 * forms over the columns. The model itself has no objective; {@link #minimising} gives it one.
 */
record NetworkModel(
    Assembly assembly,
    MilpModel rows,
    CollectionBlock collection,
    FlowBlock flows,
    RunBlock runs,
    PlantBlock plants,
    StorageBlock storage,
    DisposalBlock disposal,
    SaleBlock sales,
    RecoveryTerms recovery) {

  static NetworkModel of(PlanningCase planningCase) {
    CaseIndex index = CaseIndex.of(planningCase);
    return of(Assembly.of(planningCase, index, NetworkGraph.of(planningCase, index), Map.of()));
  }

  /** The model of a pooled case, in which haulage is neither limited nor paid for. */
  static NetworkModel merged(CasePooling.Pooled pooled) {
    PlanningCase planningCase = pooled.planningCase();
    CaseIndex index = CaseIndex.of(planningCase);
    NetworkGraph graph = NetworkGraph.merged(planningCase, index);
    return of(Assembly.of(planningCase, index, graph, pooled.multiples()));
  }

  private static NetworkModel of(Assembly model) {
    RunBlock runs = new RunBlock(model);
    PlantBlock plants = new PlantBlock(model, runs);
    CollectionBlock collection = new CollectionBlock(model);
    FlowBlock flows = new FlowBlock(model);
    StorageBlock storage = new StorageBlock(model);
    DisposalBlock disposal = new DisposalBlock(model);
    SaleBlock sales = new SaleBlock(model);
    RecoveryTerms recovery = new RecoveryTerms(model, sales);
    new TransferBlock(model, flows.columns());
    new SubsidyTerms(model, collection, runs, sales).add();
    addSiteCosts(model);
    LimitRows limits = new LimitRows(model);
    limits.addPenalties();
    model.balances().addRows(model.milp());
    limits.addRows();
    new PolicyRows(model, collection, sales, recovery).addRows();
    return new NetworkModel(
        model,
        model.milp().build(),
        collection,
        flows,
        runs,
        plants,
        storage,
        disposal,
        sales,
        recovery);
  }

  private static void addSiteCosts(Assembly model) {
    for (SiteCost cost : model.planningCase().siteCosts()) {
      for (Period period : model.horizon().periods()) {
        double perYear = cost.costPerYear().at(period.index());
        model.ledger().yearly(CostKind.SITE, period, Ledger.CONSTANT, perYear);
      }
    }
  }

  /** What the objective is, as a form to be minimised: gains are negated. */
  LinearForm objective(ObjectiveKind kind) {
    return switch (kind) {
      case RECOVERY -> recovery.weighted(assembly.planningCase().settings().objective()).negated();
      case NPV, COST -> assembly.ledger().netCost();
      case EMISSIONS -> emissions();
      case LEXICOGRAPHIC -> throw new IllegalArgumentException("has levels, not one objective");
    };
  }

  private LinearForm emissions() {
    LinearForm form = new LinearForm();
    for (Footprint.Entry entry : assembly.footprint().entries()) {
      if (entry.medium().equals(Limit.CO2E)) {
        form.add(
            entry.column(), entry.perUnit() * assembly.horizon().period(entry.period()).years());
      }
    }
    return form;
  }

  MilpModel minimising(LinearForm form) {
    return rows.withCosts(form.costs(rows.columnCount()), form.constant());
  }

  /**
   * Discounted gross cost plus revenue, the scale of an NPV's gap; as the auditor has it, without
   * residual value and subsidies.
   */
  double grossMoney(double[] x) {
    double gross = 0;
    for (Ledger.Entry entry : assembly.ledger().entries()) {
      double units = entry.column() == Ledger.CONSTANT ? 1 : x[entry.column()];
      if (entry.kind().countsIn(Budget.Covers.GROSS_COST)) {
        gross += entry.discounted() * units;
      } else if (entry.kind() == CostKind.REVENUE) {
        gross -= entry.discounted() * units;
      }
    }
    return gross;
  }

  /** Discounted amounts of all cost lines, whatever their sign. */
  double moneyMoved(double[] x) {
    double moved = 0;
    for (Ledger.Entry entry : assembly.ledger().entries()) {
      double units = entry.column() == Ledger.CONSTANT ? 1 : x[entry.column()];
      moved += Math.abs(entry.discounted() * units);
    }
    return moved;
  }

  List<Integer> integerColumns() {
    return plants.plants().stream().flatMap(p -> p.integers().stream()).toList();
  }
}
