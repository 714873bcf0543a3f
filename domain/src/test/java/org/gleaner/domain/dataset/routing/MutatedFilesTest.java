package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file, reading it ends with a case or with findings, never otherwise. */
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

  @TempDir Path folder;

  @Test
  void vroomFilesNeverBreakTheReader() throws IOException {
    String page = Files.readString(PAGES.resolve("routing.md"));
    String block = page.substring(page.indexOf("```json\n") + "```json\n".length());
    String text = block.substring(0, block.indexOf("```"));
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
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    int readable = 0;
    for (int i = 0; i < 600; i++) {
      int victim = random.nextInt(files.size());
      for (int f = 0; f < files.size(); f++) {
        String text = files.get(f).group(2);
        Files.write(
            folder.resolve(files.get(f).group(1)),
            (f == victim ? mutated(text, random) : text).getBytes(StandardCharsets.UTF_8));
      }
      readable += isSound(RoutingCaseReader.read(folder)) ? 1 : 0;
    }
    assertThat(readable).isBetween(1, 500);
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
    List<Finding> errors = new ArrayList<>(reading.findings());
    errors.removeIf(finding -> !finding.isError());
    assertThat(reading.routingCase().isPresent()).isEqualTo(errors.isEmpty());
    return errors.isEmpty();
  }
}
