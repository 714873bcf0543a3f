package org.gleaner.domain.cohort;

/** What of a stock is known, and drives the model. */
public enum CohortKind implements Known {
  /** Inflow by year. */
  INFLOW_DRIVEN("inflow-driven", "inflow"),

  /** Stock at the end of each year. */
  STOCK_DRIVEN("stock-driven", "stock"),

  /** Stock at the end of the last year by cohort. */
  BACK_CAST("back-cast", "stock_by_cohort_at_end");

  private final String id;
  private final String series;

  CohortKind(String id, String series) {
    this.id = id;
    this.series = series;
  }

  @Override
  public String id() {
    return id;
  }

  /** Key of the series that drives it. */
  public String series() {
    return series;
  }
}
