package org.gleaner.domain.dataset.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VisitNumbers;

/** Writes {@code .sol} files that {@link SolutionReader} and the tools of each set read. */
public final class SolutionWriter {

  private SolutionWriter() {}

  /**
   * Writes a file; the old one stays until the new one is complete.
   *
   * @param cost in the unit in which costs of the set are published
   * @throws IOException if it cannot be written; what was there is then still there
   */
  public static void write(Path file, RoutingCase routing, RoutingSolution solution, double cost)
      throws IOException {
    Path path = file.toAbsolutePath().normalize();
    Path folder = path.getParent();
    if (folder == null) {
      throw new IOException("cannot write " + file + ": it is no file");
    }
    String name = String.valueOf(path.getFileName());
    FileSet.replace(folder, Map.of(name, text(routing, solution, cost)));
  }

  /** The text of a solution file. */
  public static String text(RoutingCase routing, RoutingSolution solution, double cost) {
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < routing.days(); day++) {
      if (routing.days() > 1) {
        text.append("Day #").append(day + 1).append('\n');
      }
      addDay(text, routing, routesOf(solution, day));
    }
    return text.append("Cost ").append(JsonText.number(cost)).append('\n').toString();
  }

  private static List<VehicleRoute> routesOf(RoutingSolution solution, int day) {
    return solution.routes().stream()
        .filter(route -> route.day() == day && route.isUsed())
        .sorted(Comparator.comparingInt(VehicleRoute::vehicle))
        .toList();
  }

  /**
   * Where vehicles differ, a line for every vehicle up to the last one used: readers take the
   * position of a line for the vehicle. Where they are alike, the routes are numbered through.
   */
  private static void addDay(StringBuilder text, RoutingCase routing, List<VehicleRoute> routes) {
    boolean alike = routing.vehicleTypes().size() == 1;
    int line = 0;
    for (VehicleRoute route : routes) {
      while (!alike && line < route.vehicle()) {
        text.append("Route #").append(++line).append(":\n");
      }
      text.append("Route #").append(++line).append(':');
      for (int place : route.places()) {
        text.append(' ').append(number(routing, place));
      }
      text.append('\n');
    }
  }

  private static int number(RoutingCase routing, int place) {
    boolean fromOne = routing.visitNumbers() == VisitNumbers.ORDERS_FROM_1;
    return fromOne ? place - routing.depots().size() + 1 : place;
  }
}
