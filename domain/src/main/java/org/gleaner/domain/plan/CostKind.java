package org.gleaner.domain.plan;

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

  /** The name in files and JSON: snake case. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
