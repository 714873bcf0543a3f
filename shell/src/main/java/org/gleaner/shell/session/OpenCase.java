package org.gleaner.shell.session;

import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.planning.PlanningCase;

/**
 * A case that was read without errors.
 *
 * @param label what the user called it
 * @param folder empty for an embedded case
 */
public record OpenCase(String label, Optional<Path> folder, PlanningCase base) {}
