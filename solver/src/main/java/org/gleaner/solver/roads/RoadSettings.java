package org.gleaner.solver.roads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How ways are to be measured.
 *
 * @param extract OpenStreetMap data: {@code .osm.pbf}, {@code .osm}, {@code .osm.gz} or {@code
 *     .osm.bz2}
 * @param cacheFolder where prepared graphs are kept; null for nowhere
 * @param snapMetres how far a place may be from the nearest road that the vehicle may use
 * @param threads that search
 */
public record RoadSettings(
    Path extract, RoadVehicle vehicle, @Nullable Path cacheFolder, double snapMetres, int threads) {

  /** The index of roads is not searched further. */
  public static final double MOST_SNAP_METRES = 1000;

  /**
   * Settings.
   *
   * @throws IllegalArgumentException if the distance is not above 0 and up to 1000 m, or nothing
   *     searches
   */
  public RoadSettings {
    if (!(snapMetres > 0 && snapMetres <= MOST_SNAP_METRES)) {
      throw new IllegalArgumentException("no distance to a road: " + snapMetres);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("nothing could search");
    }
  }

  /** 500 m, and as many threads as there are processors. */
  public static RoadSettings of(Path extract, RoadVehicle vehicle, @Nullable Path cacheFolder) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new RoadSettings(extract, vehicle, cacheFolder, 500, threads);
  }

  public RoadSettings withSnapMetres(double metres) {
    return new RoadSettings(extract, vehicle, cacheFolder, metres, threads);
  }

  public RoadSettings withThreads(int count) {
    return new RoadSettings(extract, vehicle, cacheFolder, snapMetres, count);
  }
}
