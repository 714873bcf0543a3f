package org.gleaner.solver.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCacheTest {
  private static final RoutingCase TWO =
      Places.of(List.of(Streets.at(0, 0), Streets.at(2, 0), Streets.at(3, 1)));

  @TempDir Path folder;

  private Path extract;
  private Path cache;

  @BeforeEach
  void draw() throws IOException {
    extract = OsmRoadsTest.town().write(folder.resolve("town.osm"));
    cache = folder.resolve("cache");
  }

  private RoadReading measure(RoadVehicle vehicle) {
    return new OsmRoads(RoadSettings.of(extract, vehicle, cache)).travel(TWO);
  }

  private static List<String> codes(RoadReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(cache)) {
      return entries.sorted().toList();
    }
  }

  @Test
  void aGraphIsMadeOnceForAnExtractAndAVehicle() throws IOException {
    ListedTravel made = measure(RoadVehicle.CAR).orThrow().travel();
    Path graph = entries().get(0);
    Object before = Files.getLastModifiedTime(graph.resolve("seal.txt"));
    // The name of the file does not matter, only what it holds.
    extract = Files.move(extract, folder.resolve("same.osm"));

    assertThat(measure(RoadVehicle.CAR).orThrow().travel()).isEqualTo(made);
    assertThat(entries()).containsExactly(graph);
    assertThat(Files.getLastModifiedTime(graph.resolve("seal.txt"))).isEqualTo(before);

    assertThat(measure(RoadVehicle.ofTonnes(12)).orThrow().travel()).isNotEqualTo(made);
    assertThat(entries()).hasSize(2);
    Files.writeString(extract, OsmRoadsTest.town().xml().replace("\"5\"", "\"20\""));
    measure(RoadVehicle.CAR).orThrow();
    assertThat(entries()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "changed", "no seal", "a file"})
  void whatIsDamagedIsMadeAgain(String damage) throws IOException {
    ListedTravel made = measure(RoadVehicle.CAR).orThrow().travel();
    Path graph = entries().get(0);
    Path edges = graph.resolve("edges");
    byte[] bytes = Files.readAllBytes(edges);
    switch (damage) {
      case "cut" -> Files.write(edges, Arrays.copyOf(bytes, bytes.length / 2));
      case "changed" -> {
        bytes[bytes.length / 2] ^= 1;
        Files.write(edges, bytes);
      }
      case "no seal" -> Files.delete(graph.resolve("seal.txt"));
      default -> {
        GraphCache.remove(graph);
        Files.writeString(graph, "");
      }
    }

    RoadReading again = measure(RoadVehicle.CAR);

    assertThat(codes(again)).containsExactly("cache-is-corrupt");
    assertThat(again.orThrow().travel()).isEqualTo(made);
    assertThat(entries()).containsExactly(graph);
    assertThat(codes(measure(RoadVehicle.CAR))).isEmpty();
  }

  @Test
  void aCacheThatCannotBeWrittenCostsAWarningOnly() throws IOException {
    cache = Files.writeString(folder.resolve("file"), "");

    RoadReading reading = measure(RoadVehicle.CAR);

    assertThat(codes(reading)).containsExactly("cache-not-written");
    assertThat(reading.ways()).isPresent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(cache, extract);
    }
  }

  @Test
  void whoComesSecondUsesWhatTheFirstHasMade() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    GraphCache drafts = new GraphCache(cache);
    String name = "a".repeat(40);
    Path draft = drafts.draft(name);
    Files.createDirectories(draft);
    Files.writeString(draft.resolve("edges"), "same");
    FolderSeal.close(draft);
    // Another process has published it meanwhile.
    Path graph = Files.createDirectories(drafts.graph(name));
    Files.writeString(graph.resolve("edges"), "same");
    FolderSeal.close(graph);

    drafts.publish(draft, name);

    assertThat(draft).doesNotExist();
    assertThat(entries()).containsExactly(graph);
    List<Callable<RoadReading>> tasks = new ArrayList<>();
    tasks.add(() -> measure(RoadVehicle.CAR));
    tasks.add(() -> measure(RoadVehicle.ofTonnes(12)));
    for (Future<RoadReading> reading : both.invokeAll(tasks)) {
      assertThat(codes(reading.get())).isEmpty();
    }
    both.shutdown();
    assertThat(entries()).hasSize(3);
  }

  /** Makes a graph in another process, which is killed as soon as a file is on disk. */
  @ParameterizedTest
  @ValueSource(strings = {"gh.lock", "edges"})
  void whoIsKilledLeavesNothingThatCounts(String file) throws Exception {
    Path large = RandomStreets.grid(40).write(folder.resolve("grid.osm"));
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                large.toString(),
                cache.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.txt").toFile())
            .start();
    while (child.isAlive() && !has(file)) {
      Thread.sleep(1);
    }
    child.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    assertThat(child.exitValue()).as(Files.readString(folder.resolve("child.txt"))).isNotZero();
    assertThat(entries()).hasSize(1).allMatch(GraphCacheTest::isDraft);

    extract = large;
    RoadReading reading = measure(RoadVehicle.CAR);

    assertThat(codes(reading)).isEmpty();
    assertThat(entries()).hasSize(1).noneMatch(GraphCacheTest::isDraft);
  }

  private static boolean isDraft(Path entry) {
    return String.valueOf(entry.getFileName()).startsWith(".");
  }

  private boolean has(String file) throws IOException {
    if (!Files.isDirectory(cache)) {
      return false;
    }
    for (Path draft : entries()) {
      if (Files.exists(draft.resolve(file))) {
        return true;
      }
    }
    return false;
  }

  /** What the process that is killed runs. */
  static final class Child {

    private Child() {}

    public static void main(String[] words) {
      RoadSettings settings =
          RoadSettings.of(Path.of(words[0]), RoadVehicle.CAR, Path.of(words[1]));
      new OsmRoads(settings).travel(TWO);
    }
  }
}
