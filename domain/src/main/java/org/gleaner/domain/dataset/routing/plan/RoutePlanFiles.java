package org.gleaner.domain.dataset.routing.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.routing.SolutionWriter;
import org.gleaner.domain.dataset.routing.export.GeoJsonRoutes;
import org.gleaner.domain.dataset.routing.export.GpxRoutes;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;

/**
 * The files of a plan: {@value #ROUTES}, {@value #STOPS}, {@value #SOLUTION}, and where the case is
 * on the Earth {@value #MAP} and {@value #DEVICES}. They change as one set.
 */
public final class RoutePlanFiles {

  /** The whole plan, which {@link RoutePlanReader} reads. */
  public static final String ROUTES = "routes.json";

  /** A row for each stop. */
  public static final String STOPS = "stops.csv";

  /** For maps. */
  public static final String MAP = "plan.geojson";

  /** For navigation devices. */
  public static final String DEVICES = "plan.gpx";

  /** As benchmarks exchange it. */
  public static final String SOLUTION = "solution.sol";

  private RoutePlanFiles() {}

  /**
   * Writes all of them; the old ones stay until the new are complete.
   *
   * @param zone of the clocks by which windows and shifts are meant
   * @throws IOException if they cannot be written; what was there is then still there
   */
  public static void write(
      Path folder, RoutingCase routing, RoutingSolution solution, RoutePlan plan, ZoneId zone)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(SOLUTION, SolutionWriter.text(routing, solution, plan.cost()));
    if (plan.isOnClock()) {
      texts.put(MAP, GeoJsonRoutes.text(routing, solution, plan));
      texts.put(DEVICES, GpxRoutes.text(routing, solution, plan, zone));
    }
    texts.put(STOPS, StopTable.text(plan));
    texts.put(ROUTES, RoutePlanDocument.text(plan, folder));
    FileSet.replace(folder, texts);
  }
}
