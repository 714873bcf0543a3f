package org.gleaner.domain.plan;

import java.util.Locale;
import org.gleaner.domain.policy.Policy.Budget;

/** The lines that a plan's money falls into; revenues and the like are negative costs. */
public enum CostKind {
  CAPEX,
  RESIDUAL_VALUE,
  FIXED_OPERATION,
  VARIABLE_OPERATION,
  CLOSURE,
  SITE,
  COLLECTION,
  TRANSPORT,
  TRANSFER,
  STORAGE,
  DISPOSAL,
  PENALTY,
  SUBSIDY,
  REVENUE;

  /** Whether money of this kind counts against a budget that covers this. */
  public boolean countsIn(Budget.Covers covers) {
    return switch (covers) {
      case CAPEX -> this == CAPEX;
      case GROSS_COST -> this != REVENUE && this != SUBSIDY && this != RESIDUAL_VALUE;
      case NET_COST -> this != RESIDUAL_VALUE;
    };
  }

  /** The name in files and JSON: snake case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
