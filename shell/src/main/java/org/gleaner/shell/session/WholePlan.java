package org.gleaner.shell.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.gleaner.domain.dataset.routing.plan.RoutePlanFiles;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;

/**
 * A plan with all that its files are written of.
 *
 * @param routing with what has happened since the plan was first made
 * @param routes of the plan, in the numbers of the case
 */
public record WholePlan(RoutePlan plan, RoutingCase routing, RoutingSolution routes) {

  /**
   * Writes the files of the plan as one set.
   *
   * @param zone of the clocks by which windows and shifts are meant
   * @throws IOException if they cannot be written; what was there is then still there
   */
  public void write(Path folder, ZoneId zone) throws IOException {
    RoutePlanFiles.write(folder, routing, routes, plan, zone);
  }
}
