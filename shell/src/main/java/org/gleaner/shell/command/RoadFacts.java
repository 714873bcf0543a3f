package org.gleaner.shell.command;

import java.util.List;
import org.gleaner.shell.view.Column;
import org.gleaner.solver.roads.MeasuredWays;

/** What is shown of the roads that ways were searched on. */
final class RoadFacts {
  private static final double BYTES_PER_MB = 1e6;

  private RoadFacts() {}

  /** A figure under its heading. */
  record Figure(Column column, double value) {}

  static List<Figure> of(MeasuredWays ways) {
    double farthest = ways.snapMetres().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return List.of(
        new Figure(Column.number("farthest_road_m", 0), farthest),
        new Figure(Column.number("junctions", 0), ways.nodes()),
        new Figure(Column.number("roads", 0), ways.edges()),
        new Figure(Column.number("memory_mb", 1), ways.memoryBytes() / BYTES_PER_MB));
  }
}
