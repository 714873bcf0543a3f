package org.gleaner.domain.dataset.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.policy.Policy;

/** One policy as an object of {@code case.json}. */
final class PolicyJson {
  private final Map<String, Object> tree = new LinkedHashMap<>();
  private final Horizon horizon;

  private PolicyJson(Horizon horizon) {
    this.horizon = horizon;
  }

  static Map<String, Object> of(Policy policy, Horizon horizon) {
    PolicyJson json = new PolicyJson(horizon);
    json.tree.put("id", policy.id());
    json.put(policy);
    return json.tree;
  }

  private void put(Policy policy) {
    if (policy instanceof Policy.Budget budget) {
      put("budget", budget.periods());
      tree.put("amount", budget.amount());
      tree.put("covers", ValueType.word(budget.covers()));
      tree.put("scope", budget.total() ? "total" : "per_period");
    } else if (policy instanceof Policy.CollectionMandate mandate) {
      put("collection_mandate", mandate.periods());
      tree.put("materials", mandate.materials());
      if (mandate.region() != null) {
        tree.put("region", mandate.region());
      }
      tree.put("min_share", mandate.minShare());
      tree.put("min_tonnes_per_year", mandate.minTonnesPerYear());
      if (mandate.contributionPerTonne() > 0) {
        tree.put("contribution_per_tonne", mandate.contributionPerTonne());
      }
    } else if (policy instanceof Policy.RecoveryMandate mandate) {
      put("recovery_mandate", mandate.periods());
      tree.put("element", mandate.element());
      tree.put("min_share", mandate.minShare());
      tree.put("min_tonnes_per_year", mandate.minTonnesPerYear());
    } else {
      putMore(policy);
    }
  }

  private void putMore(Policy policy) {
    if (policy instanceof Policy.ExportBan ban) {
      put("export_ban", ban.periods());
      tree.put("materials", ban.materials());
    } else if (policy instanceof Policy.DomesticShare share) {
      put("domestic_share", share.periods());
      tree.put("materials", share.materials());
      tree.put("min_share", share.minShare());
    } else if (policy instanceof Policy.Subsidy subsidy) {
      put("subsidy", subsidy.periods());
      tree.put("subject", ValueType.word(subsidy.subject()));
      tree.put("names", subsidy.names());
      tree.put("amount_per_tonne", subsidy.amountPerTonne());
    } else if (policy instanceof Policy.CapexGrant grant) {
      put("capex_grant", grant.periods());
      tree.put("processes", grant.processes());
      tree.put("share", grant.share());
    }
  }

  private void put(String type, List<Integer> periods) {
    tree.put("type", type);
    if (!periods.isEmpty()) {
      tree.put("periods", periods.stream().map(t -> horizon.period(t).firstYear()).toList());
    }
  }
}
