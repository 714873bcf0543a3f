package org.gleaner.solver.network;

import java.util.List;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the case's policies: {@code budget}, {@code collection_mandate}, {@code
 * recovery_mandate}, {@code domestic_share}. Export bans are columns that do not exist ({@link
 * ExportBans}); subsidies and grants are money ({@link SubsidyTerms}, {@link CapexTerms}).
 */
record PolicyRows(
    Assembly model, CollectionBlock collection, SaleBlock sales, RecoveryTerms recovery) {

  private static final double KG_PER_TONNE = 1000;

  void addRows() {
    for (Policy policy : model.planningCase().policies()) {
      if (policy instanceof Policy.Budget budget) {
        addBudget(budget);
      } else if (policy instanceof Policy.CollectionMandate mandate) {
        inEach(mandate.periods()).forEach(t -> addCollection(mandate, t));
      } else if (policy instanceof Policy.RecoveryMandate mandate) {
        inEach(mandate.periods()).forEach(t -> addRecovery(mandate, t));
      } else if (policy instanceof Policy.DomesticShare share) {
        inEach(share.periods()).forEach(t -> addDomestic(share, t));
      }
    }
  }

  private List<Integer> inEach(List<Integer> periods) {
    return periods.isEmpty()
        ? model.horizon().periods().stream().map(Period::index).toList()
        : periods;
  }

  private void addBudget(Policy.Budget budget) {
    List<Integer> periods = inEach(budget.periods());
    if (budget.total()) {
      atMost("budget[" + budget.id() + "]", spent(budget.covers(), periods), budget.amount());
    } else {
      for (int t : periods) {
        String name = "budget[" + budget.id() + "," + t + "]";
        atMost(name, spent(budget.covers(), List.of(t)), budget.amount());
      }
    }
  }

  private LinearForm spent(Policy.Budget.Covers covers, List<Integer> periods) {
    return model.ledger().amounts(e -> periods.contains(e.period()) && e.kind().countsIn(covers));
  }

  private void addCollection(Policy.CollectionMandate mandate, int t) {
    Set<String> materials = model.index().materialsMatchingAny(mandate.materials());
    double arising = 0;
    for (Arising row : model.planningCase().arisings()) {
      if (materials.contains(row.material()) && isIn(mandate.region(), row.site())) {
        arising += row.tonnesPerYear().best().at(t);
      }
    }
    LinearForm licensed = new LinearForm();
    for (CollectionBlock.Column column : collection.columns()) {
      if (column.period() == t
          && materials.contains(column.arising().material())
          && isIn(mandate.region(), column.arising().site())) {
        licensed.add(column.id(), 1);
      }
    }
    for (SaleBlock.Column sale : sales.columns()) {
      if (sale.period() == t
          && sale.market().informal()
          && materials.contains(sale.market().material())
          && isIn(mandate.region(), sale.market().site())) {
        licensed.add(sale.id(), -1);
      }
    }
    double least = Math.max(mandate.minShare() * arising, mandate.minTonnesPerYear());
    atLeast("collection_mandate[" + mandate.id() + "," + t + "]", licensed, least);
  }

  private boolean isIn(@Nullable String region, String site) {
    return region == null || region.equals(model.index().regionOf(site));
  }

  private void addRecovery(Policy.RecoveryMandate mandate, int t) {
    double arising = 0;
    for (Arising row : model.planningCase().arisings()) {
      arising +=
          row.tonnesPerYear().best().at(t)
              * model.index().elementKgPerTonne(row.material(), mandate.element())
              / KG_PER_TONNE;
    }
    double least = Math.max(mandate.minShare() * arising, mandate.minTonnesPerYear());
    String name = "recovery_mandate[" + mandate.id() + "," + t + "]";
    atLeast(name, recovery.tonnesPerYear(mandate.element(), t), least);
  }

  private void addDomestic(Policy.DomesticShare policy, int t) {
    Set<String> materials = model.index().materialsMatchingAny(policy.materials());
    LinearForm form = new LinearForm();
    for (SaleBlock.Column sale : sales.columns()) {
      if (sale.period() == t && materials.contains(sale.market().material())) {
        boolean isHome = !model.index().isExport(sale.market().site());
        form.add(sale.id(), (isHome ? 1 : 0) - policy.minShare());
      }
    }
    if (!form.isConstant()) {
      atLeast("domestic_share[" + policy.id() + "," + t + "]", form, 0);
    }
  }

  private void atMost(String name, LinearForm form, double most) {
    if (Double.isFinite(most)) {
      model.milp().addRow(name, Double.NEGATIVE_INFINITY, most - form.constant(), form.terms());
    }
  }

  private void atLeast(String name, LinearForm form, double least) {
    if (least > 0 || !form.isConstant()) {
      model.milp().addRow(name, least - form.constant(), Double.POSITIVE_INFINITY, form.terms());
    }
  }
}
