package org.gleaner.domain.dataset.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.table.NumberText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Numbers of a line, each under the name of its field; what is wrong with one is reported. */
record LineNumbers(Findings findings) {

  /** Larger figures lose whole units in the sums of a double, and no instance has them. */
  private static final double LARGEST = 1e12;

  static final Bounds FIGURE = new Bounds(-LARGEST, LARGEST, false, false);
  static final Bounds AMOUNT = new Bounds(0, LARGEST, false, false);
  static final Bounds POSITIVE_AMOUNT = new Bounds(0, LARGEST, true, false);

  /** A field of a row. */
  record Field(String name, Bounds bounds) {}

  /** Of a word, which nobody can leave empty. */
  OptionalDouble number(TextLines.Line line, String word, Field field) {
    NumberText number = NumberText.parse(word);
    String hint = number.isNotFinite() ? null : number.hint();
    return number(line.at(field.name()), word, field.bounds(), number, hint);
  }

  /** Of a cell. */
  OptionalDouble number(SourceLocation where, String word, Bounds bounds) {
    NumberText number = NumberText.parse(word);
    return number(where, word, bounds, number, number.hint());
  }

  private OptionalDouble number(
      SourceLocation where, String word, Bounds bounds, NumberText number, @Nullable String hint) {
    Double value = number.value();
    if (value == null) {
      findings.error(number.code(), where, word, number.message(), hint);
      return OptionalDouble.empty();
    }
    if (!bounds.contains(value)) {
      findings.error("out-of-range", where, word, bounds.requirement());
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  OptionalInt integer(TextLines.Line line, String word, Field field) {
    OptionalDouble number = number(line, word, field);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    double value = number.getAsDouble();
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      findings.error("not-whole", line.at(field.name()), word, "must be a whole number");
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) value);
  }

  /** Values of a row that has these fields and no more; empty if any is wrong. */
  Optional<double[]> row(TextLines.Line line, List<Field> fields) {
    List<String> words = line.words();
    if (words.size() != fields.size()) {
      String names = String.join(", ", fields.stream().map(Field::name).toList());
      findings.error(
          "ragged-row",
          line.where(),
          line.text(),
          "has " + words.size() + " values, but must have " + fields.size() + ": " + names,
          raggedHint(words, fields));
      return Optional.empty();
    }
    return values(line, words, fields);
  }

  /** Values of the first words of a row, as many as there are fields; empty if any is wrong. */
  Optional<double[]> values(TextLines.Line line, List<String> words, List<Field> fields) {
    double[] values = new double[fields.size()];
    boolean sound = true;
    for (int i = 0; i < values.length; i++) {
      OptionalDouble value = number(line, words.get(i), fields.get(i));
      sound &= value.isPresent();
      values[i] = value.orElse(0);
    }
    return sound ? Optional.of(values) : Optional.empty();
  }

  /** Whether a value of a row is whole; if not, that is reported. */
  boolean isWhole(TextLines.Line line, double[] row, List<Field> fields, int index) {
    if (row[index] == Math.rint(row[index])) {
      return true;
    }
    report("not-whole", line, fields.get(index), index, "must be a whole number");
    return false;
  }

  /** Reports a row whose first value is not the number that its place asks for. */
  void requireNumber(
      TextLines.Line line, double[] row, List<Field> fields, int expected, String how) {
    if (row[0] != expected) {
      report("wrong-number", line, fields.get(0), 0, "must be " + expected + ": " + how);
    }
  }

  /** Reports the row of a depot in which the value of a field is not 0. */
  void requireNoDemand(TextLines.Line line, double[] row, List<Field> fields, int index) {
    if (row[index] > 0) {
      report("depot-with-demand", line, fields.get(index), index, "a depot asks for 0");
    }
  }

  private void report(String code, TextLines.Line line, Field field, int index, String message) {
    findings.error(code, line.at(field.name()), line.words().get(index), message);
  }

  private static @Nullable String raggedHint(List<String> words, List<Field> fields) {
    return words.size() > fields.size() && words.stream().anyMatch(w -> w.endsWith(","))
        ? "Values are separated by blanks, not commas."
        : null;
  }
}
