package org.gleaner.shell.command;

import java.nio.file.Path;
import org.gleaner.domain.dataset.routing.plan.RoutePlanReader;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.session.LastRoutes;
import org.jspecify.annotations.Nullable;

/** The plan of routes that a command is about. */
final class PlanOfRoutes {

  private PlanOfRoutes() {}

  /**
   * @param folder of a plan; null for the last of this session
   */
  static RoutePlan read(@Nullable Path folder, LastRoutes last) {
    if (folder != null) {
      return RoutePlanReader.read(folder).orThrow();
    }
    return last.plan()
        .orElseThrow(
            () ->
                new UsageException(
                    "no routes were planned in this session",
                    "name the folder of a plan with --plan, or make one: routes plan"));
  }
}
