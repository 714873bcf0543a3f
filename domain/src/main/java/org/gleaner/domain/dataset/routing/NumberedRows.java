package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;

/**
 * Rows of a section that begin with a number from 1 and are complete: each number once.
 *
 * @param values by number less 1, without the number
 */
record NumberedRows(List<double[]> values) {

  /**
   * Reads rows; empty if any is wrong, missing or there twice, and that is reported.
   *
   * @param count how many there must be
   * @param fields of a row after its number
   */
  static Optional<NumberedRows> read(
      VrplibSections.Section section,
      int count,
      List<LineNumbers.Field> fields,
      Findings findings) {
    List<LineNumbers.Field> all = new ArrayList<>();
    all.add(new LineNumbers.Field("number", new Bounds(1, count, false, false)));
    all.addAll(fields);
    LineNumbers numbers = new LineNumbers(findings);
    SortedMap<Integer, double[]> values = new TreeMap<>();
    boolean sound = true;
    for (TextLines.Line line : section.rows()) {
      Optional<double[]> row = numbers.row(line, all);
      sound &= row.isPresent() && place(line, row.get(), values, findings);
    }
    return sound && isComplete(section, values, count, findings)
        ? Optional.of(new NumberedRows(List.copyOf(values.values())))
        : Optional.empty();
  }

  private static boolean place(
      TextLines.Line line, double[] row, SortedMap<Integer, double[]> values, Findings findings) {
    int number = (int) row[0];
    String word = line.words().get(0);
    if (number != row[0]) {
      findings.error("not-whole", line.at("number"), word, "must be a whole number");
      return false;
    }
    double[] rest = Arrays.copyOfRange(row, 1, row.length);
    if (values.putIfAbsent(number, rest) != null) {
      findings.error("duplicate-row", line.where(), word, "the number stands twice in its section");
      return false;
    }
    return true;
  }

  private static boolean isComplete(
      VrplibSections.Section section,
      SortedMap<Integer, double[]> values,
      int count,
      Findings findings) {
    int missing = count - values.size();
    if (missing > 0) {
      int first = 1;
      while (values.containsKey(first)) {
        first++;
      }
      findings.error(
          "missing-rows",
          section.heading().where(),
          section.heading().text(),
          missing + " of " + count + " rows are missing, the first of them " + first);
    }
    return missing == 0;
  }
}
