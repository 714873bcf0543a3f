package org.gleaner.shell.session;

import org.gleaner.domain.planning.PlanningCase;

/**
 * A case with a scenario applied.
 *
 * @param scenario its name; empty for the base case
 */
public record ScenarioChoice(PlanningCase planningCase, String scenario) {}
