package org.gleaner.solver.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ways between 400 places in a grid of 40,000 junctions; docs/benchmarks.md has the figures. It is
 * no test of the build, since it measures time: {@code mvn test -pl solver -am
 * -Dtest=RoadMatrixBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RoadMatrixBenchmark {
  private static final int WIDTH = 200;
  private static final int PLACES = 400;
  // Of the grid, in its units of 1.112 km.
  private static final double SIDE = WIDTH * 0.1;

  @TempDir Path folder;

  @Test
  void fourHundredByFourHundred() throws Exception {
    Path extract = RandomStreets.grid(WIDTH).write(folder.resolve("grid.osm.pbf"));
    Path cache = folder.resolve("cache");
    RoadSettings settings = RoadSettings.of(extract, RoadVehicle.ofTonnes(12), cache);
    RoutingCase places = Places.of(places());

    measure("graph made and kept", () -> new RoadGraphs(settings, new Findings()).open().close());
    for (int run = 1; run <= 3; run++) {
      measure("all ways, graph kept", () -> new OsmRoads(settings).travel(places).orThrow());
    }
    measure("one thread", () -> new OsmRoads(settings.withThreads(1)).travel(places).orThrow());
    MeasuredWays ways = new OsmRoads(settings).travel(places).orThrow();
    print("%d junctions, %d roads", ways.nodes(), ways.edges());
    print("%.1f MB in memory, %.1f MB on disk", ways.memoryBytes() / 1e6, size(cache) / 1e6);
    assertThat(ways.travel().distances().size()).isEqualTo(PLACES);
  }

  private static List<Point> places() {
    SplittableRandom random = new SplittableRandom(2);
    return Stream.generate(() -> Streets.at(SIDE * random.nextDouble(), SIDE * random.nextDouble()))
        .limit(PLACES)
        .toList();
  }

  private interface Task {
    void run() throws Exception;
  }

  private static void measure(String what, Task task) throws Exception {
    double cpu = cpuSeconds();
    long start = System.nanoTime();
    task.run();
    double wall = (System.nanoTime() - start) / 1e9;
    print("%s: %.2f s, %.2f CPU s", what, wall, cpuSeconds() - cpu);
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static long size(Path cache) throws Exception {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void print(String text, Object... figures) {
    System.out.println(String.format(Locale.ROOT, text, figures));
  }
}
