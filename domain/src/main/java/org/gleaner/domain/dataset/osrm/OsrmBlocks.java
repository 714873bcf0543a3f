package org.gleaner.domain.dataset.osrm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.SquareTable;

/** A table that is put together from requests of no more than so many coordinates. */
final class OsrmBlocks {
  private final int size;
  private final List<OsrmRequest> requests = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final double[] durations;
  private final double[] distances;
  private final double[] snaps;

  /**
   * Cuts a table into blocks.
   *
   * @param coordinates each once
   * @param most of one request, at least 2
   */
  OsrmBlocks(OsrmSettings settings, List<String> coordinates, int most) {
    this.size = coordinates.size();
    this.durations = new double[size * size];
    this.distances = new double[size * size];
    this.snaps = new double[size];
    Arrays.fill(snaps, Double.NaN);
    for (String coordinate : coordinates) {
      positions.put(coordinate, positions.size());
    }
    // A block off the diagonal has sources and destinations of its own.
    int step = size <= most ? size : most / 2;
    for (int i = 0; i < size; i += step) {
      List<String> from = coordinates.subList(i, Math.min(size, i + step));
      for (int j = 0; j < size; j += step) {
        List<String> to = coordinates.subList(j, Math.min(size, j + step));
        // A server refuses to measure one coordinate; from it to itself nothing is to be driven.
        if (from.size() > 1 || i != j) {
          requests.add(OsrmRequest.between(settings, from, to));
        }
      }
    }
  }

  List<OsrmRequest> requests() {
    return requests;
  }

  void put(OsrmRequest request, OsrmAnswer answer) {
    for (int i = 0; i < request.sources().size(); i++) {
      int row = position(request, request.sources().get(i));
      snaps[row] = answer.snaps()[i];
      for (int j = 0; j < request.destinations().size(); j++) {
        int cell = row * size + position(request, request.destinations().get(j));
        // A way of which one is not known is none.
        double seconds = answer.durations()[i][j];
        double metres = answer.distances()[i][j];
        boolean isWay = Double.isFinite(seconds) && Double.isFinite(metres);
        durations[cell] = isWay ? seconds : Double.POSITIVE_INFINITY;
        distances[cell] = isWay ? metres : Double.POSITIVE_INFINITY;
      }
    }
  }

  private int position(OsrmRequest request, int index) {
    return positions.getOrDefault(request.coordinates().get(index), 0);
  }

  /** Metres from a coordinate to the road that it was put on; NaN if that is not known. */
  double snap(int coordinate) {
    return snaps[coordinate];
  }

  SquareTable durations() {
    return SquareTable.of(size, durations);
  }

  SquareTable distances() {
    return SquareTable.of(size, distances);
  }
}
