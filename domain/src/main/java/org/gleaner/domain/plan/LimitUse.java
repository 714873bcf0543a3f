package org.gleaner.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * How much of a limit, budget or mandate the plan uses.
 *
 * @param id of the limit or policy
 * @param period index; null for a limit over the whole horizon
 * @param atLeast a floor (mandate), not a ceiling
 * @param slack distance to the limit, never negative in an audited plan beyond rounding
 */
public record LimitUse(
    String id,
    String kind,
    @Nullable Integer period,
    String unit,
    boolean atLeast,
    double limit,
    double used,
    double slack) {}
