package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, reading it ends with a case or with findings, never otherwise. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutatedFilesTest {
  private static final Path PAGES = Path.of("../docs/format");
  private static final List<String> PIECES =
      List.of(
          "null",
          "-1",
          "1e400",
          "0",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          "true",
          "999999999999",
          "x",
          "\n",
          "\u0000",
          "0.5",
          "25:99",
          "1+1");

  /** How often each mishap happens to a file. */
  private static final int EACH = 4;

  private static final int MOST_READABLE = EACH * (FileMutation.values().length - 3);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "square.vrp, problem.vrp",
    "fleet.vrp, problem.vrp",
    "depots.vrp, problem.vrp",
    "prizes.vrp, problem.vrp",
    "trips.vrp, problem.vrp",
    "windows.txt, problem.txt",
    "two-depots.txt, problem.txt",
    "week.geojson, problem.geojson"
  })
  void publicInstancesNeverBreakTheReader(String instance, String name) throws IOException {
    String text = Files.readString(RoutingFiles.path(instance));
    Path file = folder.resolve(name);

    int readable = mutate(text, file, () -> isSound(RoutingCaseReader.read(file)));

    assertThat(readable).isBetween(2 * EACH, MOST_READABLE);
  }

  /** No memory holds so many: such a size is refused before anything is made of it. */
  @ParameterizedTest
  @CsvSource({
    "square.vrp, DIMENSION : 4",
    "fleet.vrp, DIMENSION: 3",
    "fleet.vrp, VEHICLES: 3",
    "windows.txt, '  2         10'",
    "two-depots.txt, 2 1 2 2",
    "week.geojson, '\"numVehicles\": 1'",
    "week.geojson, '\"planningHorizon\": 4'"
  })
  void sizesThatNoMemoryHoldsAreFindings(String instance, String size) throws IOException {
    String text = Files.readString(RoutingFiles.path(instance));
    assertThat(text).contains(size);
    List<MatchResult> numbers = Pattern.compile("\\d+").matcher(size).results().toList();
    for (MatchResult number : numbers) {
      String huge = size.substring(0, number.start()) + "2000000000" + size.substring(number.end());
      Path file = folder.resolve(instance);
      Files.writeString(file, text.replace(size, huge));

      boolean isSound = isSound(RoutingCaseReader.read(file));

      // What is no number of things may be as large as anybody likes.
      assertThat(isSound).as(huge).isEqualTo(huge.endsWith("2         2000000000"));
    }
  }

  @Test
  void vroomFilesSufferTheSameMishaps() throws IOException {
    Path file = folder.resolve("problem.json");

    int readable = mutate(vroomProblem(), file, () -> isSound(RoutingCaseReader.read(file)));

    assertThat(readable).isBetween(2 * EACH, MOST_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Depots.json", "DisposalFacilities.json", "WasteCollectionSites.json"})
  void foldersOfM3cvrpNeverBreakTheReader(String victim) throws IOException {
    try (Stream<Path> files = Files.list(RoutingFiles.path("sites"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    String text = Files.readString(folder.resolve(victim));

    int readable =
        mutate(text, folder.resolve(victim), () -> isSound(RoutingCaseReader.read(folder)));

    assertThat(readable).isBetween(2 * EACH, MOST_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"best-known.csv", "best-bounds.csv"})
  void costsNeverBreakTheirReader(String costs) throws IOException {
    Path file = folder.resolve("costs.csv");
    String text = Files.readString(RoutingFiles.path(costs));

    int readable =
        mutate(
            text,
            file,
            () -> {
              BestKnownReading reading = BestKnownReader.read(file);
              return isSound(reading.costs().isPresent(), reading.findings());
            });

    assertThat(readable).isBetween(2 * EACH, MOST_READABLE);
  }

  @ParameterizedTest
  @CsvSource({"fleet.vrp, fleet.sol", "two-depots.txt, two-depots.sol", "week.geojson, week.sol"})
  void solutionsNeverBreakTheirReader(String instance, String solution) throws IOException {
    RoutingCase routing = RoutingFiles.read(instance);
    Path file = folder.resolve("solution.sol");
    String text = Files.readString(RoutingFiles.path(solution));

    int readable = mutate(text, file, () -> isSound(SolutionReader.read(file, routing), routing));

    assertThat(readable).isBetween(2 * EACH, MOST_READABLE);
  }

  @Test
  void vroomFilesNeverBreakTheReader() throws IOException {
    String text = vroomProblem();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int readable = 0;
    for (int i = 0; i < 600; i++) {
      Path file = folder.resolve("problem.json");
      Files.write(file, mutated(text, random).getBytes(StandardCharsets.UTF_8));
      readable += isSound(RoutingCaseReader.read(file)) ? 1 : 0;
    }
    assertThat(readable).isBetween(1, 500);
  }

  @Test
  void routingFoldersNeverBreakTheReader() throws IOException {
    List<MatchResult> files =
        Pattern.compile("`([a-z]+\\.(?:json|csv))`:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGES.resolve("routing-case.md")))
            .results()
            .toList();
    for (MatchResult file : files) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    int readable = 0;
    for (int i = 0; i < 600; i++) {
      MatchResult victim = files.get(random.nextInt(files.size()));
      Path file = folder.resolve(victim.group(1));
      Files.writeString(file, mutated(victim.group(2), random));
      readable += isSound(RoutingCaseReader.read(folder)) ? 1 : 0;
      Files.writeString(file, victim.group(2));
    }
    assertThat(readable).isBetween(1, 500);
  }

  /** The example on the page of the format. */
  private static String vroomProblem() throws IOException {
    String page = Files.readString(PAGES.resolve("routing.md"));
    String block = page.substring(page.indexOf("```json\n") + "```json\n".length());
    return block.substring(0, block.indexOf("```"));
  }

  /** Whether a file is sound. */
  private interface Reading {
    boolean isSound();
  }

  /**
   * Reads a file after each of the mishaps, some times each, and asks how often it was sound; what
   * the reader throws, it throws with the text.
   */
  private static int mutate(String text, Path file, Reading reading) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    int readable = 0;
    for (FileMutation mutation : FileMutation.values()) {
      for (int i = 0; i < EACH; i++) {
        byte[] bytes = mutation.of(text, random);
        Files.write(file, bytes);
        try {
          readable += reading.isSound() ? 1 : 0;
        } catch (RuntimeException | Error e) {
          throw new AssertionError(
              mutation + " of " + file + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
      }
    }
    return readable;
  }

  /** A piece put in, taken out or doubled, somewhere. */
  private static String mutated(String text, RandomGenerator random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(mutated.length());
      int end = Math.min(mutated.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> mutated.delete(at, end);
        case 2 -> mutated.insert(end, mutated.substring(at, end));
        default -> replaceNumber(mutated, random);
      }
    }
    return mutated.toString();
  }

  private static void replaceNumber(StringBuilder text, RandomGenerator random) {
    List<MatchResult> numbers = Pattern.compile("\\d+").matcher(text).results().toList();
    if (!numbers.isEmpty()) {
      MatchResult number = numbers.get(random.nextInt(numbers.size()));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      text.replace(number.start(), number.end(), piece);
    }
  }

  private static boolean isSound(RoutingCaseReading reading) {
    // What was read can be asked: a plan without routes is judged.
    reading
        .routingCase()
        .ifPresent(read -> RoutingSolutionCheck.check(read, new RoutingSolution(List.of(), null)));
    return isSound(reading.routingCase().isPresent(), reading.findings());
  }

  private static boolean isSound(SolutionReading reading, RoutingCase routing) {
    reading.solution().ifPresent(read -> RoutingSolutionCheck.check(routing, read));
    return isSound(reading.solution().isPresent(), reading.findings());
  }

  private static boolean isSound(boolean isRead, List<Finding> findings) {
    boolean sound = findings.stream().noneMatch(Finding::isError);
    assertThat(isRead).isEqualTo(sound);
    return sound;
  }
}
