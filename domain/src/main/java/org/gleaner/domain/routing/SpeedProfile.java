package org.gleaner.domain.routing;

import java.util.List;

/**
 * How fast a vehicle is on its way from one place to another: slower near the two, where roads are
 * small, than in between.
 *
 * @param bands ascending from 0 metres
 */
public record SpeedProfile(List<Band> bands) {

  /**
   * A part of every way.
   *
   * @param fromMetres of the way; the next band's end it
   */
  public record Band(double fromMetres, double metresPerSecond) {

    public Band {
      if (!(metresPerSecond > 0)) {
        throw new IllegalArgumentException("no speed: " + metresPerSecond);
      }
    }
  }

  public SpeedProfile {
    bands = List.copyOf(bands);
    for (int i = 0; i < bands.size(); i++) {
      double least = i == 0 ? 0 : Math.nextUp(bands.get(i - 1).fromMetres());
      if (bands.get(i).fromMetres() < least) {
        throw new IllegalArgumentException("bands must ascend: " + bands);
      }
    }
    if (bands.isEmpty() || bands.get(0).fromMetres() != 0) {
      throw new IllegalArgumentException("the first band starts at 0: " + bands);
    }
  }

  public static SpeedProfile constant(double metresPerSecond) {
    return new SpeedProfile(List.of(new Band(0, metresPerSecond)));
  }

  /**
   * Time for a way, in seconds: each part of it at the speed of its band, so that a longer way
   * never takes less time.
   */
  public double seconds(double metres) {
    double seconds = 0;
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      double end = i + 1 < bands.size() ? bands.get(i + 1).fromMetres() : Double.POSITIVE_INFINITY;
      double part = Math.min(metres, end) - band.fromMetres();
      if (part > 0) {
        seconds += part / band.metresPerSecond();
      }
    }
    return seconds;
  }
}
