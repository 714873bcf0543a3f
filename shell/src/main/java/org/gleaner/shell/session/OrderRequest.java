package org.gleaner.shell.session;

import java.time.LocalDate;
import java.util.List;
import org.gleaner.domain.pickup.YearlyFlow;
import org.jspecify.annotations.Nullable;

/**
 * What orders are asked for.
 *
 * @param days working days of the horizon; null for those of the case
 * @param start first of them; null for that of the case
 * @param flows null for those that the case brings along
 * @param prizes says what the metals are worth that are the prize of orders; null for nothing
 */
public record OrderRequest(
    @Nullable Integer days,
    @Nullable LocalDate start,
    int workingDaysPerYear,
    @Nullable List<YearlyFlow> flows,
    @Nullable PlannedPeriod prizes) {

  /** The same, of the flows and with the prizes of a plan. */
  OrderRequest with(List<YearlyFlow> otherFlows, PlannedPeriod plan) {
    return new OrderRequest(days, start, workingDaysPerYear, otherFlows, plan);
  }
}
