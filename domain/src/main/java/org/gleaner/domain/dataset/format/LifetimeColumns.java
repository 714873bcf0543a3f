package org.gleaner.domain.dataset.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.dataset.format.TableFormat.Range;

/** Columns of {@code lifetimes.csv} that hold parameters. */
public final class LifetimeColumns {

  /** By parameter; low and high are empty where a parameter is stated without them. */
  public static final Map<String, Range> RANGES = ranges();

  private LifetimeColumns() {}

  /**
   * Column of a parameter.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public static String of(String parameter) {
    Range range = RANGES.get(parameter);
    if (range == null) {
      throw new IllegalArgumentException("no parameter " + parameter);
    }
    return range.best();
  }

  private static Map<String, Range> ranges() {
    Map<String, Range> ranges = new LinkedHashMap<>();
    ranges.put("shape", new Range("shape", "shape_low", "shape_high"));
    ranges.put("scale", new Range("scale_years", "scale_low", "scale_high"));
    ranges.put("mean", new Range("mean_years", "mean_low", "mean_high"));
    ranges.put("std", new Range("std_years", "", ""));
    ranges.put("t50", new Range("t50_years", "", ""));
    ranges.put("t90", new Range("t90_years", "", ""));
    return Collections.unmodifiableMap(ranges);
  }
}
