package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Travel;

/**
 * Distances that a VRPLIB file lists ({@code EDGE_WEIGHT_SECTION}), in the order that {@code
 * EDGE_WEIGHT_FORMAT} names; where lines end does not matter (TSPLIB 95, section 1.2).
 */
final class VrplibWeights {

  static final String SECTION = "EDGE_WEIGHT_SECTION";
  private static final String FORMAT = "EDGE_WEIGHT_FORMAT";
  private static final LineNumbers.Field WEIGHT =
      new LineNumbers.Field("weight", LineNumbers.AMOUNT);

  /** Which pairs are listed, row by row; of half a table the other half is the same. */
  private enum Format {
    FULL_MATRIX,
    UPPER_ROW,
    LOWER_ROW,
    UPPER_DIAG_ROW,
    LOWER_DIAG_ROW;

    int begin(int row) {
      return switch (this) {
        case UPPER_ROW -> row + 1;
        case UPPER_DIAG_ROW -> row;
        default -> 0;
      };
    }

    int end(int row, int size) {
      return switch (this) {
        case LOWER_ROW -> row;
        case LOWER_DIAG_ROW -> row + 1;
        default -> size;
      };
    }

    long count(long size) {
      return switch (this) {
        case FULL_MATRIX -> size * size;
        case UPPER_ROW, LOWER_ROW -> size * (size - 1) / 2;
        case UPPER_DIAG_ROW, LOWER_DIAG_ROW -> size * (size + 1) / 2;
      };
    }

    /** Half a table column by column is the other half row by row. */
    static Optional<Format> of(String name) {
      return switch (name) {
        case "FULL_MATRIX" -> Optional.of(FULL_MATRIX);
        case "UPPER_ROW", "LOWER_COL" -> Optional.of(UPPER_ROW);
        case "LOWER_ROW", "UPPER_COL" -> Optional.of(LOWER_ROW);
        case "UPPER_DIAG_ROW", "LOWER_DIAG_COL" -> Optional.of(UPPER_DIAG_ROW);
        case "LOWER_DIAG_ROW", "UPPER_DIAG_COL" -> Optional.of(LOWER_DIAG_ROW);
        default -> Optional.empty();
      };
    }
  }

  private final VrplibSections parts;
  private final Findings findings;
  private final int size;

  private VrplibWeights(VrplibSections parts, int size, Findings findings) {
    this.parts = parts;
    this.size = size;
    this.findings = findings;
  }

  /** The table; empty if it is not there or wrong, which is reported. */
  static Optional<Travel> read(VrplibSections parts, int size, Findings findings) {
    return new VrplibWeights(parts, size, findings).read();
  }

  private Optional<Travel> read() {
    Optional<Format> format = format();
    Optional<VrplibSections.Section> section = parts.required(SECTION, findings);
    if (format.isEmpty() || section.isEmpty()) {
      return Optional.empty();
    }
    return weights(section.get(), format.get()).map(list -> table(list, format.get()));
  }

  private Optional<Format> format() {
    Optional<VrplibSections.Keyword> keyword = new VrplibHeader(parts, findings).required(FORMAT);
    if (keyword.isEmpty()) {
      return Optional.empty();
    }
    Optional<Format> format = Format.of(keyword.get().word());
    if (format.isEmpty()) {
      findings.error(
          "unknown-word",
          keyword.get().line().where(),
          keyword.get().value(),
          "must be FULL_MATRIX or UPPER or LOWER with _ROW, _COL, _DIAG_ROW or _DIAG_COL");
    }
    return format;
  }

  /** As many numbers as the format asks for. */
  private Optional<List<Double>> weights(VrplibSections.Section section, Format format) {
    LineNumbers numbers = new LineNumbers(findings);
    List<Double> found = new ArrayList<>();
    boolean sound = true;
    for (TextLines.Line line : section.rows()) {
      for (String word : line.words()) {
        OptionalDouble weight = numbers.number(line, word, WEIGHT);
        sound &= weight.isPresent();
        found.add(weight.orElse(0));
      }
    }
    long expected = format.count(size);
    if (found.size() != expected) {
      findings.error(
          "wrong-size",
          section.heading().where(),
          section.heading().text(),
          "has " + found.size() + " weights, but " + format + " of " + size + " has " + expected);
      return Optional.empty();
    }
    return sound ? Optional.of(found) : Optional.empty();
  }

  private Travel table(List<Double> weights, Format format) {
    double[] table = new double[size * size];
    int next = 0;
    for (int row = 0; row < size; row++) {
      for (int column = format.begin(row); column < format.end(row, size); column++) {
        double weight = weights.get(next++);
        table[row * size + column] = weight;
        if (format != Format.FULL_MATRIX) {
          table[column * size + row] = weight;
        }
      }
    }
    return ListedTravel.of(size, table);
  }
}
