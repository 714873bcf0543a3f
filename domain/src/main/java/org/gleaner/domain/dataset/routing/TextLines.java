package org.gleaner.domain.dataset.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/**
 * Lines of a text that are not blank, each cut into words.
 *
 * @param file its name
 */
record TextLines(String file, List<Line> lines) {
  private static final int MOST_LINES = 2_000_000;
  private static final int LONGEST_LINE = 1 << 20;

  TextLines {
    lines = List.copyOf(lines);
  }

  /** Name of the file without its ending. */
  String name() {
    return RoutingFile.nameWithoutEnding(file);
  }

  /**
   * A line.
   *
   * @param number from 1
   */
  record Line(String file, int number, String text) {

    SourceLocation where() {
      return SourceLocation.ofLine(file, number);
    }

    SourceLocation at(String field) {
      return SourceLocation.ofCell(file, number, field);
    }

    /** The words between blanks; made anew each time, for most lines are looked at once. */
    List<String> words() {
      return List.of(text.split("\\s+"));
    }
  }

  /** The lines; empty if they cannot be read, and then that is reported. */
  static Optional<TextLines> read(TextFile file, Findings findings) {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader text = new BufferedReader(file.open())) {
      int number = 0;
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        if (lines.size() == MOST_LINES || line.length() > LONGEST_LINE) {
          findings.error(
              "over-limit",
              SourceLocation.ofLine(file.name(), number),
              null,
              "a file has at most " + MOST_LINES + " lines of " + LONGEST_LINE + " characters");
          return Optional.empty();
        }
        if (!line.isBlank()) {
          lines.add(new Line(file.name(), number, line.strip()));
        }
      }
    } catch (IOException e) {
      findings.error(
          "unreadable-file",
          SourceLocation.ofFile(file.name()),
          null,
          "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
    return Optional.of(new TextLines(file.name(), lines));
  }
}
