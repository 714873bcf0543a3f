package org.gleaner.shell.session;

import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/**
 * A plan with the case it is for and what the auditor says of it.
 *
 * @param planningCase with the scenario applied
 * @param seconds wall time of the solve; null for a plan read from a folder
 */
public record PlannedNetwork(
    NetworkPlan plan, PlanningCase planningCase, AuditReport audit, @Nullable Double seconds) {}
