package org.gleaner.domain.pickup.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a loop of planning and calibrating has come to rest, or goes in circles. */
public final class Convergence {
  private final double tolerance;
  private final List<Map<String, Double>> flows = new ArrayList<>();
  private double costChange = Double.POSITIVE_INFINITY;

  /**
   * Begins a loop.
   *
   * @param tolerance relative change of flows and costs that counts as none
   */
  public Convergence(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * Adds an iteration.
   *
   * @param tonnes a year, by what they are
   * @param change the largest relative difference between what a tonne costs on the routes and in
   *     the network
   */
  public void add(Map<String, Double> tonnes, double change) {
    flows.add(new TreeMap<>(tonnes));
    costChange = change;
  }

  /** Tonnes that differ from those of the iteration before, by the latter; infinite at first. */
  public double flowChange() {
    int last = flows.size() - 1;
    return last < 1 ? Double.POSITIVE_INFINITY : change(flows.get(last - 1), flows.get(last));
  }

  /** The network costs what its routes do, and its flows follow from that. */
  public boolean isReached() {
    return costChange <= tolerance && (flows.size() == 1 || flowChange() <= tolerance);
  }

  /**
   * How many iterations ago the flows were the same, if others lay between: then they go in
   * circles.
   */
  public OptionalInt cycle() {
    int last = flows.size() - 1;
    if (last < 2 || flowChange() <= tolerance) {
      return OptionalInt.empty();
    }
    for (int before = last - 2; before >= 0; before--) {
      if (change(flows.get(before), flows.get(last)) <= tolerance) {
        return OptionalInt.of(last - before);
      }
    }
    return OptionalInt.empty();
  }

  private static double change(Map<String, Double> before, Map<String, Double> after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    double difference = 0;
    double total = 0;
    for (String key : keys) {
      double old = before.getOrDefault(key, 0.0);
      difference += Math.abs(after.getOrDefault(key, 0.0) - old);
      total += old;
    }
    return total == 0 ? (difference == 0 ? 0 : Double.POSITIVE_INFINITY) : difference / total;
  }
}
