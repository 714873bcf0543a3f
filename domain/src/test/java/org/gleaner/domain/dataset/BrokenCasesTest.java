package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code broken/} is the sound case {@code broken/base} with one defect, named by
 * the folder; it holds the files that differ and the findings that must be reported: no more, no
 * fewer.
 */
class BrokenCasesTest {
  private static final Path ROOT = Path.of("src/test/resources/broken");
  private static final Path BASE = ROOT.resolve("base");
  private static final String EXPECTED = "expected-findings.txt";

  static List<String> defects() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .map(p -> p.getFileName().toString())
          .filter(n -> !n.equals("base"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theBaseIsSoundAndThereAreAtLeastSixtyDefects() throws IOException {
    assertThat(told(new CaseReader().read(BASE))).isEmpty();
    assertThat(defects()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void reportsTheDefectAndNothingElse(String defect, @TempDir Path folder) throws IOException {
    List<Expected> expected = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve(defect).resolve(EXPECTED))) {
      if (line.startsWith("without ")) {
        left.add(line.substring("without ".length()));
      } else {
        expected.add(Expected.parse(line));
      }
    }
    copy(BASE, folder, left);
    copy(ROOT.resolve(defect), folder, List.of(EXPECTED));

    CaseReading reading = new CaseReader().read(folder);

    boolean infosCount = expected.stream().anyMatch(e -> e.severity == Severity.INFO);
    List<Finding> found = infosCount ? allButAssumptions(reading) : told(reading);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).is(expected.get(i).condition());
    }
    boolean broken = expected.stream().anyMatch(e -> e.severity == Severity.ERROR);
    assertThat(reading.planningCase().isEmpty()).isEqualTo(broken);
  }

  private static List<Finding> told(CaseReading reading) {
    return reading.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
  }

  private static List<Finding> allButAssumptions(CaseReading reading) {
    return reading.findings().stream().filter(f -> !f.code().equals("assumptions")).toList();
  }

  private static void copy(Path from, Path to, List<String> but) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!but.contains(name)) {
          Files.write(to.resolve(name), Files.readAllBytes(file));
        }
      }
    }
  }

  /** One line: severity and code, location, part of the message, part of the hint. */
  private record Expected(
      Severity severity, String code, String where, String message, String hint) {

    static Expected parse(String line) {
      String[] parts = line.split(" \\| ");
      String[] head = parts[0].split(" ");
      return new Expected(
          Severity.valueOf(head[0]), head[1], parts[1], parts[2], parts.length > 3 ? parts[3] : "");
    }

    org.assertj.core.api.Condition<Finding> condition() {
      return new org.assertj.core.api.Condition<>(this::fits, toString());
    }

    private boolean fits(Finding finding) {
      return finding.severity() == severity
          && finding.code().equals(code)
          && (where.endsWith(":")
              ? finding.where().toString().startsWith(where)
              : finding.where().toString().equals(where))
          && finding.message().contains(message)
          && Objects.requireNonNullElse(finding.hint(), "").contains(hint);
    }
  }
}
