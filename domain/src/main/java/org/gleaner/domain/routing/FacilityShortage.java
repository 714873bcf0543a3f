package org.gleaner.domain.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mandatory orders that together are more than the only facilities for them can take.
 *
 * @param facilities ids, in the order of the case
 * @param day from 0; null if all days together are too few
 * @param dimension of the load, from 0
 * @param unit of the load, as {@code kg}; empty if it is a plain number
 * @param load of these orders on that day, or on all days
 * @param most that the facilities can take in that time
 */
public record FacilityShortage(
    List<String> facilities,
    @Nullable Integer day,
    int dimension,
    String unit,
    double load,
    double most) {

  public FacilityShortage {
    facilities = List.copyOf(facilities);
  }

  /** For people. */
  public String message() {
    return (facilities.size() == 1 ? "facility " : "facilities ")
        + facilities.stream().collect(Collectors.joining(", "))
        + (facilities.size() == 1 ? " takes " : " take ")
        + figure(most)
        + (day == null ? " in all days" : " on day " + (day + 1))
        + " at most"
        + (unit.isEmpty() ? " in load " + (dimension + 1) : "")
        + ", but "
        + figure(load)
        + " can be brought nowhere else: at least "
        + figure(load - most)
        + " will be left out";
  }

  private String figure(double load) {
    String figure = ShownFigure.of(BigDecimal.valueOf(load).setScale(3, RoundingMode.HALF_UP));
    return unit.isEmpty() ? figure : figure + " " + unit;
  }
}
