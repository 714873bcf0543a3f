package org.gleaner.domain.plan;

import org.gleaner.domain.planning.ObjectiveKind;

/**
 * One objective that was optimised. Higher is better for recovery and NPV, lower for cost and
 * emissions.
 *
 * @param value of the plan
 * @param bound proven: no plan is better
 * @param gap |value - bound| / max(|value|, |bound|); for NPV over gross discounted cost plus
 *     revenue
 */
public record ObjectiveLevel(ObjectiveKind kind, double value, double bound, double gap) {}
