package org.gleaner.solver.roads;

import java.util.Locale;

/**
 * What signs and bridges ask of a vehicle. A measure of 0 is not known: no limit is held against
 * it.
 *
 * @param tonnes that it may weigh when loaded (maxweight)
 * @param heightMetres maxheight
 * @param widthMetres maxwidth
 * @param lengthMetres maxlength
 * @param axleTonnes on its heaviest axle (maxaxleload)
 * @param topKmPerHour that it drives on the best of roads
 */
public record RoadVehicle(
    double tonnes,
    double heightMetres,
    double widthMetres,
    double lengthMetres,
    double axleTonnes,
    double topKmPerHour) {
  private static final double LIGHT_TONNES = 3.5;
  private static final double TRUCK_TOP = 80;
  private static final double MOST = 1000;

  /** A car: no limit concerns it. */
  public static final RoadVehicle CAR = new RoadVehicle(0, 0, 0, 0, 0, 0);

  /**
   * A vehicle.
   *
   * @throws IllegalArgumentException if a measure is negative or beyond any vehicle
   */
  public RoadVehicle {
    double[] measures = {tonnes, heightMetres, widthMetres, lengthMetres, axleTonnes, topKmPerHour};
    for (double measure : measures) {
      if (!(measure >= 0 && measure <= MOST)) {
        throw new IllegalArgumentException("no measure of a vehicle: " + measure);
      }
    }
  }

  /** A vehicle of so many tonnes; a truck drives 80 km/h at most. */
  public static RoadVehicle ofTonnes(double tonnes) {
    return new RoadVehicle(tonnes, 0, 0, 0, 0, tonnes > LIGHT_TONNES ? TRUCK_TOP : 0);
  }

  /** Whether what is said of heavy goods vehicles (hgv), those of more than 3.5 t, holds for it. */
  public boolean isTruck() {
    return tonnes > LIGHT_TONNES;
  }

  /** All measures, as part of the name of what was prepared for them. */
  String text() {
    return String.format(
        Locale.ROOT,
        "t=%s h=%s w=%s l=%s axle=%s top=%s",
        tonnes,
        heightMetres,
        widthMetres,
        lengthMetres,
        axleTonnes,
        topKmPerHour);
  }
}
