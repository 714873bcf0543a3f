package org.gleaner.domain.cohort;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lifetimes of cohorts, in years.
 *
 * @param parameters by name, of {@link LifetimeFamily#PARAMETERS}, a value for every cohort
 */
public record Lifetimes(LifetimeFamily family, Map<String, List<Double>> parameters) {

  public Lifetimes {
    Map<String, List<Double>> copy = new TreeMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Collections.unmodifiableMap(copy);
  }

  public boolean has(String parameter) {
    return parameters.containsKey(parameter);
  }

  /**
   * Of a cohort.
   *
   * @throws IllegalArgumentException if the family is not stated by that parameter here
   */
  public double value(String parameter, int cohort) {
    List<Double> values = parameters.get(parameter);
    if (values == null) {
      throw new IllegalArgumentException("no " + parameter + " is stated");
    }
    return values.get(cohort);
  }

  /** Whether a cohort leaves in the year that it comes. */
  public boolean isNone(int cohort) {
    return has("mean") && value("mean", cohort) == 0;
  }
}
