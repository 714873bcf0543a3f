package org.gleaner.shell.session;

import org.gleaner.domain.planning.PlanningCase;

/**
 * A case as a scenario has it.
 *
 * @param scenario its name; {@code base} for the case as it is
 * @param isOfOpenCase whether the session knows the scenario by this name; not so for one of
 *     another case or of a file
 */
public record ScenarioChoice(PlanningCase planningCase, String scenario, boolean isOfOpenCase) {}
