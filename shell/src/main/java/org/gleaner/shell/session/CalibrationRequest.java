package org.gleaner.shell.session;

import org.gleaner.domain.pickup.calibration.Fit;
import org.gleaner.solver.routing.engine.RoutingRequest;

/**
 * What a calibration is asked for.
 *
 * @param routes routing case whose vehicles and points carry the flows
 * @param period whose flows are ordered, by its index
 * @param orders of each iteration; its flows are not used
 * @param loops most iterations
 * @param tolerance relative change of flows and costs that counts as none
 * @param damping how far terms go towards the fit, above 0 and at most 1
 */
public record CalibrationRequest(
    String routes,
    int period,
    OrderRequest orders,
    PlanningLimits network,
    RoutingRequest routing,
    int loops,
    double tolerance,
    double damping,
    Fit fit) {}
