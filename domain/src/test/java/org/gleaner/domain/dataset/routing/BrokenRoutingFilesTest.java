package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file (or folder) under {@code routing/broken} has the defect that its name says; beside it
 * stand the findings that must be reported, no more and no fewer: severity and code, place, value,
 * message, and the hint if there is one.
 */
class BrokenRoutingFilesTest {
  private static final Path ROOT = Path.of("src/test/resources/routing");
  private static final Path BROKEN = ROOT.resolve("broken");
  private static final String EXPECTED = ".findings";

  static List<String> defects() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> !n.endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreAtLeastFortyDefects() throws IOException {
    assertThat(defects()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void reportsTheDefectAndNothingElse(String defect) throws IOException {
    List<Finding> found = read(BROKEN.resolve(defect));

    assertThat(found.stream().map(BrokenRoutingFilesTest::line))
        .containsExactlyElementsOf(Files.readAllLines(BROKEN.resolve(defect + EXPECTED)));
    assertThat(found).anyMatch(Finding::isError);
  }

  private static List<Finding> read(Path file) {
    String name = file.toString();
    if (name.endsWith(".csv")) {
      BestKnownReading reading = BestKnownReader.read(file);
      assertThat(reading.costs()).isEmpty();
      return reading.findings();
    }
    if (name.endsWith(".sol")) {
      RoutingCase square = RoutingCaseReader.read(ROOT.resolve("square.vrp")).orThrow();
      SolutionReading reading = SolutionReader.read(file, square);
      assertThat(reading.solution()).isEmpty();
      return reading.findings();
    }
    RoutingCaseReading reading = RoutingCaseReader.read(file);
    assertThat(reading.routingCase()).isEmpty();
    return reading.findings();
  }

  private static String line(Finding finding) {
    String hint = finding.hintText().map(text -> " | " + text).orElse("");
    return String.format(
        "%s %s | %s | %s | %s%s",
        finding.severity(),
        finding.code(),
        finding.where(),
        finding.value(),
        finding.message(),
        hint);
  }
}
