package org.gleaner.domain.dataset.relog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The section {@code parameters}.
 *
 * @param years of the horizon; 0 if the file does not state one that can be used
 * @param buildingPeriods indices (from 0) of the years inside the horizon in which plants may open
 */
record Parameters(int years, List<Integer> buildingPeriods) {

  private static final String HORIZON = "time horizon (years)";
  private static final String BUILDING = "building period (years)";
  private static final String METRIC = "distance metric";
  private static final int LONGEST_HORIZON = 200;

  Parameters {
    buildingPeriods = List.copyOf(buildingPeriods);
  }

  static Parameters read(Field root) {
    Optional<Field> section = root.require("parameters", "it states the time horizon");
    if (section.isEmpty()) {
      return new Parameters(0, List.of());
    }
    Field parameters = section.get();
    if (!parameters.isObject()) {
      parameters.members();
      return new Parameters(0, List.of());
    }
    parameters.expectObject(List.of(HORIZON, BUILDING, METRIC));
    parameters.get(METRIC).ifPresent(Parameters::checkMetric);
    int years =
        parameters
            .require(HORIZON, "the number of years to plan")
            .map(Parameters::horizon)
            .orElse(0);
    return new Parameters(years, buildingPeriods(parameters.get(BUILDING), years));
  }

  private static int horizon(Field field) {
    double years = field.number();
    if (years == Math.rint(years) && years >= 1 && years <= LONGEST_HORIZON) {
      return (int) years;
    }
    if (field.isNumber()) {
      field.error(
          "invalid-horizon",
          field.shown(),
          "the horizon is a whole number of years from 1 to " + LONGEST_HORIZON);
    }
    return 0;
  }

  /** Plants open in the first year unless the file says otherwise. */
  private static List<Integer> buildingPeriods(Optional<Field> field, int years) {
    if (field.isEmpty()) {
      return List.of(0);
    }
    TreeSet<Integer> periods = new TreeSet<>();
    for (Field item : field.get().items()) {
      double year = item.number();
      if (year != Math.rint(year) || year < 1) {
        item.error(
            "invalid-building-year", item.shown(), "a building year is a whole number from 1");
      } else if (years > 0 && year > years) {
        item.warning(
            "building-year-after-horizon",
            item.shown(),
            "the horizon ends after year " + years + "; ignored");
      } else {
        periods.add((int) Math.min(year, LONGEST_HORIZON) - 1);
      }
    }
    if (periods.isEmpty()) {
      field.get().warning("no-building-year", null, "no plant may open; only existing ones stand");
    }
    return List.copyOf(periods);
  }

  private static void checkMetric(Field field) {
    String metric = field.text();
    if (!metric.isEmpty() && !metric.toLowerCase(Locale.ROOT).equals("euclidean")) {
      field.error(
          "unsupported-distance-metric",
          field.shown(),
          "distances are computed along the straight line (\"Euclidean\") only; RELOG's driving"
              + " distances come from a table of its own that is not in the file",
          "state \"Euclidean\", import, then edit distances.csv");
    }
  }
}
