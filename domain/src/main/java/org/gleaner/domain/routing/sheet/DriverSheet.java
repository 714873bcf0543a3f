package org.gleaner.domain.routing.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * What a driver does on a day, stop by stop, in the units of the case.
 *
 * @param vehicle numbered from 1 through the types
 * @param licence of the carrier for hazardous waste; null if it is not stated
 * @param loadUnits of amounts, by dimension, as {@code kg}; empty if they are plain numbers
 * @param day from 1
 * @param date null if the case has none
 * @param collected by material, in the order of the alphabet
 */
public record DriverSheet(
    int vehicle,
    VehicleType type,
    @Nullable String licence,
    List<String> loadUnits,
    int day,
    @Nullable LocalDate date,
    double distance,
    List<Stop> stops,
    List<Amount> collected) {

  public DriverSheet {
    loadUnits = List.copyOf(loadUnits);
    stops = List.copyOf(stops);
    collected = List.copyOf(collected);
  }

  /**
   * So much of a material.
   *
   * @param material blank if the case does not say of which
   * @param loads one per load dimension of the case
   */
  public record Amount(String material, List<Double> loads) {

    public Amount {
      loads = List.copyOf(loads);
    }
  }

  /**
   * Where the vehicle stops.
   *
   * @param kind {@code depot}, {@code order} or {@code facility}
   * @param name for people; empty if it has none
   * @param rest due on the way to it
   * @param pauses on the way to it that are known by their time, rests among them, in the order of
   *     the clock
   * @param arrival after the rest
   * @param start of service, after waiting
   * @param windows in which it may start; none if at any time
   * @param order that is collected; null elsewhere
   * @param compartment that it rides in; null elsewhere, or if the vehicle has none
   * @param manifest under which it rides; empty if it is not stated
   * @param unloaded by material, in the order of the alphabet
   */
  public record Stop(
      String kind,
      String id,
      String name,
      Point at,
      double rest,
      List<DriverPause> pauses,
      double arrival,
      double start,
      double departure,
      List<TimeWindow> windows,
      @Nullable Order order,
      @Nullable String compartment,
      String manifest,
      List<Amount> unloaded) {

    public Stop {
      pauses = List.copyOf(pauses);
      windows = List.copyOf(windows);
      unloaded = List.copyOf(unloaded);
    }
  }

  /** Stops at orders. */
  public long visits() {
    return stops.stream().filter(stop -> stop.order() != null).count();
  }

  /** Of all materials together, one per load dimension of the case. */
  public List<Double> collectedLoads() {
    return sum(collected, type.capacities().size());
  }

  /** Loads of all of them together. */
  public static List<Double> sum(List<Amount> amounts, int dimensions) {
    double[] sum = new double[dimensions];
    for (Amount amount : amounts) {
      for (int i = 0; i < dimensions; i++) {
        sum[i] += amount.loads().get(i);
      }
    }
    return Arrays.stream(sum).boxed().toList();
  }
}
