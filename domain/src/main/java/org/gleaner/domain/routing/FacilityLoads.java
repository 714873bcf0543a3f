package org.gleaner.domain.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What routes bring to facilities: a trip ends, and is unloaded, wherever it empties. */
public final class FacilityLoads {

  private FacilityLoads() {}

  /**
   * Of all trips of a route.
   *
   * @return by place of the facility, the load in each dimension of the case; an array that ends
   *     early stands for zeros
   */
  public static Map<Integer, double[]> of(RoutingCase routing, VehicleRoute route) {
    Map<Integer, double[]> unloaded = new TreeMap<>();
    double[] aboard = {};
    for (int place : route.places()) {
      if (routing.isOrder(place)) {
        aboard = sum(aboard, routing.order(place).loads());
        continue;
      }
      if (routing.isFacility(place)) {
        unloaded.merge(place, aboard, FacilityLoads::sum);
      }
      aboard = new double[0];
    }
    return unloaded;
  }

  private static double[] sum(double[] loads, List<Double> more) {
    return sum(loads, more.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static double[] sum(double[] loads, double[] more) {
    double[] sum = Arrays.copyOf(loads, Math.max(loads.length, more.length));
    for (int i = 0; i < more.length; i++) {
      sum[i] += more[i];
    }
    return sum;
  }
}
