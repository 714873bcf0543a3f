package org.gleaner.shell.command;

import java.util.Objects;
import java.util.stream.Stream;
import org.gleaner.solver.roads.RoadVehicle;
import org.jspecify.annotations.Nullable;

/** What is said of a vehicle on the command line; null where nothing is. */
record VehicleMeasures(
    @Nullable Double tonnes,
    @Nullable Double height,
    @Nullable Double width,
    @Nullable Double length,
    @Nullable Double axleTonnes,
    @Nullable Double topSpeed) {

  boolean anyIsStated() {
    return Stream.of(tonnes, height, width, length, axleTonnes, topSpeed)
        .anyMatch(Objects::nonNull);
  }

  /**
   * The vehicle.
   *
   * @throws IllegalArgumentException if a measure is negative or beyond any vehicle
   */
  RoadVehicle vehicle() {
    RoadVehicle usual = RoadVehicle.ofTonnes(orZero(tonnes));
    return new RoadVehicle(
        usual.tonnes(),
        orZero(height),
        orZero(width),
        orZero(length),
        orZero(axleTonnes),
        topSpeed == null ? usual.topKmPerHour() : topSpeed);
  }

  private static double orZero(@Nullable Double measure) {
    return measure == null ? 0 : measure;
  }
}
