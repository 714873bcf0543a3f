package org.gleaner.domain.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.Emitted;
import org.gleaner.domain.plan.LimitUse;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.policy.Policy.Budget;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * Every limit, budget, mandate, ban and share is kept, and the plan reports its use as it is. Books
 * the penalties into the cash flow on the way, because budgets pay them.
 */
final class LimitAudit {

  private final Audited audited;
  private final AuditLog log;
  private final CashFlowAudit cash;
  private final ReleaseSums releases;
  private final RecoverySums recovery;
  private int reported;

  LimitAudit(Audited audited, CashFlowAudit cash, RecoverySums recovery) {
    this.audited = audited;
    this.log = audited.log();
    this.cash = cash;
    this.recovery = recovery;
    this.releases = new ReleaseSums(audited);
  }

  void run() {
    PlanningCase planningCase = audited.planningCase();
    for (Limit limit : planningCase.limits()) {
      for (int t = 0; t < audited.horizon().size(); t++) {
        double used = releases.perYear(limit, t);
        ceiling(limit.id(), "limit-exceeded", t, limit.maxPerYear().at(t), used);
        double penalty = limit.penaltyPerUnit().at(t) * used;
        if (penalty != 0) {
          cash.payYearly(CostKind.PENALTY, t, penalty);
        }
      }
    }
    for (Policy policy : planningCase.policies()) {
      if (policy instanceof Budget budget) {
        checkBudget(budget);
      }
      for (int t = 0; t < audited.horizon().size(); t++) {
        if (policy.holdsIn(t)) {
          checkYear(policy, t);
        }
      }
    }
    log.expect(
        reported == audited.plan().limits().size(),
        "limit-uses",
        "limit-use-mismatch",
        "/limits",
        Integer.toString(audited.plan().limits().size()),
        "the case has " + reported + " limits, budgets and mandates to report");
    compareEmitted();
  }

  private void checkBudget(Budget budget) {
    double sum = 0;
    for (int t = 0; t < audited.horizon().size(); t++) {
      if (budget.holdsIn(t)) {
        double spent = spent(budget, t);
        sum += spent;
        if (!budget.total()) {
          ceiling(budget.id(), "budget-exceeded", t, budget.amount(), spent);
        }
      }
    }
    if (budget.total()) {
      ceiling(budget.id(), "budget-exceeded", null, budget.amount(), sum);
    }
  }

  private double spent(Budget budget, int period) {
    if (budget.covers() == Budget.Covers.CAPEX) {
      return cash.amount(CostKind.CAPEX, period);
    }
    double spent = 0;
    for (CostKind kind : CostKind.values()) {
      boolean income = kind == CostKind.REVENUE || kind == CostKind.SUBSIDY;
      boolean paid = budget.covers() == Budget.Covers.NET_COST || !income;
      spent += paid && kind != CostKind.RESIDUAL_VALUE ? cash.amount(kind, period) : 0;
    }
    return spent;
  }

  private void checkYear(Policy policy, int t) {
    if (policy instanceof Policy.ExportBan ban) {
      ceiling(ban.id(), "export-ban", t, 0, sold(ban.materials(), null, t, Outlet.ABROAD));
    } else if (policy instanceof Policy.DomesticShare share) {
      double abroad = sold(share.materials(), null, t, Outlet.ABROAD);
      double home = sold(share.materials(), null, t, Outlet.HOME);
      floor(share.id(), "domestic-share", t, share.minShare() * (home + abroad), home);
    } else if (policy instanceof Policy.CollectionMandate mandate) {
      checkCollection(mandate, t);
    } else if (policy instanceof Policy.RecoveryMandate mandate) {
      double kg = 0;
      for (Arising a : audited.planningCase().arisings()) {
        kg +=
            a.tonnesPerYear().best().at(t)
                * audited.index().elementKgPerTonne(a.material(), mandate.element());
      }
      double least = Math.max(mandate.minTonnesPerYear(), mandate.minShare() * kg / 1000);
      double got = recovery.kgPerYear(mandate.element(), t) / 1000;
      floor(mandate.id(), "recovery-mandate", t, least, got);
    }
  }

  private void checkCollection(Policy.CollectionMandate mandate, int t) {
    Set<String> materials = audited.index().materialsMatchingAny(mandate.materials());
    double arises = 0;
    for (Arising a : audited.planningCase().arisings()) {
      if (materials.contains(a.material()) && audited.inRegion(mandate.region(), a.site())) {
        arises += a.tonnesPerYear().best().at(t);
      }
    }
    double collected = -sold(mandate.materials(), mandate.region(), t, Outlet.INFORMAL);
    for (Collected c : audited.decisions().collected()) {
      if (c.period() == t
          && materials.contains(c.material())
          && audited.inRegion(mandate.region(), c.site())) {
        collected += c.tonnesPerYear();
      }
    }
    double least = Math.max(mandate.minTonnesPerYear(), mandate.minShare() * arises);
    floor(mandate.id(), "collection-mandate", t, least, collected);
  }

  private double sold(List<String> names, @Nullable String region, int t, Outlet outlet) {
    Set<String> materials = audited.index().materialsMatchingAny(names);
    double sum = 0;
    for (Sale sale : audited.decisions().sales()) {
      if (sale.period() == t
          && materials.contains(sale.material())
          && audited.inRegion(region, sale.site())
          && is(outlet, sale)) {
        sum += sale.tonnesPerYear();
      }
    }
    return sum;
  }

  private boolean is(Outlet outlet, Sale sale) {
    return switch (outlet) {
      case HOME -> !audited.index().isExport(sale.site());
      case ABROAD -> audited.index().isExport(sale.site());
      case INFORMAL ->
          audited.index().outlets().market(sale.site(), sale.material()).orElseThrow().informal();
    };
  }

  private void ceiling(String id, String code, @Nullable Integer t, double limit, double used) {
    log.expect(
        AuditLog.atMost(used, limit),
        "limits",
        code,
        pointer(id, t),
        id,
        "uses " + used + ", at most " + limit + in(t));
    compareUse(id, t, limit, used, limit - used);
  }

  private void floor(String id, String code, @Nullable Integer t, double limit, double used) {
    log.expect(
        AuditLog.atMost(limit, used),
        "limits",
        code,
        pointer(id, t),
        id,
        "reaches " + used + ", at least " + limit + in(t));
    compareUse(id, t, limit, used, used - limit);
  }

  private void compareUse(String id, @Nullable Integer t, double limit, double used, double slack) {
    reported++;
    boolean same = false;
    for (LimitUse use : audited.plan().limits()) {
      same |=
          use.id().equals(id)
              && Objects.equals(use.period(), t)
              && AuditLog.same(use.limit(), limit)
              && AuditLog.same(use.used(), used)
              && AuditLog.same(use.slack(), slack, used);
    }
    log.expect(
        same,
        "limit-uses",
        "limit-use-mismatch",
        pointer(id, t),
        id,
        "the plan must report a use of " + used + " of " + limit + in(t));
  }

  private void compareEmitted() {
    Set<String> media = new LinkedHashSet<>(audited.index().emissions());
    media.addAll(List.of(Limit.WATER, Limit.RESIDUE, Limit.ACTIVITY));
    audited.plan().emitted().forEach(e -> media.add(e.medium()));
    for (String medium : media) {
      Limit everywhere =
          new Limit(
              medium,
              medium,
              null,
              null,
              null,
              Series.unlimited(audited.horizon().size()),
              Series.constant(0, audited.horizon().size()));
      for (int t = 0; t < audited.horizon().size(); t++) {
        double own = releases.perYear(everywhere, t);
        double said = 0;
        for (Emitted e : audited.plan().emitted()) {
          said += e.medium().equals(medium) && e.period() == t ? e.perYear() : 0;
        }
        log.expect(
            AuditLog.same(said, own),
            "emissions",
            "emission-mismatch",
            "/emissions",
            medium + " " + audited.year(t),
            "reported " + said + ", comes to " + own);
      }
    }
  }

  private @Nullable String pointer(String id, @Nullable Integer t) {
    List<LimitUse> uses = audited.plan().limits();
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i).id().equals(id) && Objects.equals(uses.get(i).period(), t)) {
        return "/limits/" + i;
      }
    }
    return null;
  }

  private String in(@Nullable Integer period) {
    return period == null ? " over the horizon" : " in " + audited.year(period);
  }

  private enum Outlet {
    HOME,
    ABROAD,
    INFORMAL
  }
}
