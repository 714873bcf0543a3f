package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.policy.Policy.Budget;
import org.jspecify.annotations.Nullable;

/** How far a plan uses every limit, budget and mandate of its case. */
final class LimitUses {

  private final CaseIndex index;
  private final NetworkDecisions decisions;
  private final List<Release> releases;
  private final List<Recovered> recovered;
  private final CostLedger ledger;
  private final List<LimitUse> uses = new ArrayList<>();

  LimitUses(
      CaseIndex index,
      NetworkDecisions decisions,
      List<Release> releases,
      List<Recovered> recovered,
      CostLedger ledger) {
    this.index = index;
    this.decisions = decisions;
    this.releases = releases;
    this.recovered = recovered;
    this.ledger = ledger;
  }

  /** Measures all limits and books their penalties; budgets after them, because penalties count. */
  List<LimitUse> measure() {
    index.planningCase().limits().forEach(this::measureLimit);
    for (Policy policy : index.planningCase().policies()) {
      if (policy instanceof Budget budget) {
        measureBudget(budget);
      } else {
        measureYearly(policy);
      }
    }
    return List.copyOf(uses);
  }

  private void measureLimit(Limit limit) {
    double[] usedIn = new double[index.horizon().size()];
    Set<String> materials = Set.copyOf(index.materialsMatching(limit.material()));
    for (Release release : releases) {
      if (materials.contains(release.material()) && counts(limit, release)) {
        usedIn[release.period()] += release.perYear();
      }
    }
    for (int t = 0; t < index.horizon().size(); t++) {
      double used = usedIn[t];
      add(limit.id(), "limit", t, limit.unit(), false, limit.maxPerYear().at(t), used);
      if (used != 0 && limit.penaltyPerUnit().at(t) != 0) {
        ledger.addYearly(CostKind.PENALTY, t, limit.penaltyPerUnit().at(t) * used);
      }
    }
  }

  private boolean counts(Limit limit, Release release) {
    return limit.medium().equals(release.medium())
        && (limit.site() == null || limit.site().equals(release.site()))
        && inRegion(limit.region(), release.site());
  }

  private void measureBudget(Budget budget) {
    double total = 0;
    for (int t = 0; t < index.horizon().size(); t++) {
      if (budget.holdsIn(t)) {
        double spent = 0;
        for (CostKind kind : CostKind.values()) {
          spent += kind.countsIn(budget.covers()) ? ledger.amount(kind, t) : 0;
        }
        total += spent;
        if (!budget.total()) {
          add(budget.id(), "budget", t, currency(), false, budget.amount(), spent);
        }
      }
    }
    if (budget.total()) {
      add(budget.id(), "budget", null, currency(), false, budget.amount(), total);
    }
  }

  private void measureYearly(Policy policy) {
    for (int t = 0; t < index.horizon().size(); t++) {
      if (!policy.holdsIn(t)) {
        continue;
      }
      if (policy instanceof Policy.CollectionMandate mandate) {
        measureCollection(mandate, t);
      } else if (policy instanceof Policy.RecoveryMandate mandate) {
        measureRecovery(mandate, t);
      } else if (policy instanceof Policy.ExportBan ban) {
        double exported = sold(ban.materials(), t, s -> index.isExport(s.site()));
        add(ban.id(), "export_ban", t, "t", false, 0, exported);
      } else if (policy instanceof Policy.DomesticShare share) {
        double all = sold(share.materials(), t, s -> true);
        double home = sold(share.materials(), t, s -> !index.isExport(s.site()));
        add(share.id(), "domestic_share", t, "t", true, share.minShare() * all, home);
      }
    }
  }

  private void measureCollection(Policy.CollectionMandate mandate, int t) {
    Set<String> materials = index.materialsMatchingAny(mandate.materials());
    double arises =
        index.planningCase().arisings().stream()
            .filter(a -> materials.contains(a.material()) && inRegion(mandate.region(), a.site()))
            .mapToDouble(a -> a.tonnesPerYear().best().at(t))
            .sum();
    double collected =
        decisions.collected().stream()
            .filter(c -> c.period() == t && materials.contains(c.material()))
            .filter(c -> inRegion(mandate.region(), c.site()))
            .mapToDouble(Collected::tonnesPerYear)
            .sum();
    double informal =
        sold(mandate.materials(), t, s -> isInformal(s) && inRegion(mandate.region(), s.site()));
    double least = Math.max(mandate.minShare() * arises, mandate.minTonnesPerYear());
    add(mandate.id(), "collection_mandate", t, "t", true, least, collected - informal);
  }

  private void measureRecovery(Policy.RecoveryMandate mandate, int t) {
    double arises =
        index.planningCase().arisings().stream()
            .mapToDouble(
                a ->
                    a.tonnesPerYear().best().at(t)
                        * index.elementKgPerTonne(a.material(), mandate.element())
                        / 1000)
            .sum();
    double tonnes =
        recovered.stream()
            .filter(r -> r.period() == t && r.element().equals(mandate.element()))
            .mapToDouble(r -> r.kgPerYear() / 1000)
            .sum();
    double least = Math.max(mandate.minShare() * arises, mandate.minTonnesPerYear());
    add(mandate.id(), "recovery_mandate", t, "t", true, least, tonnes);
  }

  private double sold(List<String> names, int period, Predicate<Sale> which) {
    Set<String> materials = index.materialsMatchingAny(names);
    return decisions.sales().stream()
        .filter(s -> s.period() == period && materials.contains(s.material()) && which.test(s))
        .mapToDouble(Sale::tonnesPerYear)
        .sum();
  }

  private boolean isInformal(Sale sale) {
    return index.outlets().market(sale.site(), sale.material()).orElseThrow().informal();
  }

  private boolean inRegion(@Nullable String region, String site) {
    return region == null || region.equals(index.regionOf(site));
  }

  private String currency() {
    return index.planningCase().settings().currency();
  }

  private void add(
      String id,
      String kind,
      @Nullable Integer period,
      String unit,
      boolean atLeast,
      double limit,
      double used) {
    double slack = atLeast ? used - limit : limit - used;
    uses.add(new LimitUse(id, kind, period, unit, atLeast, limit, used, slack));
  }
}
