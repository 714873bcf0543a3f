package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;

/** Locations of a VROOM file: rows of its matrices if it has any, else coordinates. */
final class VroomPlaces {
  private static final String INDEX = "_index";

  private final boolean hasMatrices;
  private final OptionalInt rows;
  private final List<Place> depots = new ArrayList<>();

  /**
   * Reads locations.
   *
   * @param matrices with none, locations are coordinates
   */
  VroomPlaces(VroomMatrices matrices) {
    this.hasMatrices = !matrices.isEmpty();
    this.rows = matrices.size();
  }

  /**
   * A location.
   *
   * @param row of the matrices; -1 if there are none
   */
  record Place(Point at, int row) {}

  /** The key that tells a location: coordinates or a row. */
  String keyOf(String key) {
    return hasMatrices ? key + INDEX : key;
  }

  /** The location under a key and its {@code _index}; empty if there is none, or it is wrong. */
  Optional<Place> read(JsonFields fields, String key) {
    Optional<Point> at = VroomValues.point(fields, key);
    OptionalDouble index = VroomValues.unsigned(fields, key + INDEX);
    if (!hasMatrices) {
      return at.map(point -> new Place(point, -1));
    }
    if (index.isEmpty() || rows.isEmpty()) {
      return Optional.empty();
    }
    if (index.getAsDouble() >= rows.getAsInt()) {
      String message = "must be in [0, " + (rows.getAsInt() - 1) + "], a row of matrices";
      fields.error("out-of-range", key + INDEX, message, null);
      return Optional.empty();
    }
    return Optional.of(new Place(at.orElse(Point.UNKNOWN), (int) index.getAsDouble()));
  }

  /** As {@link #read}; reports a location that is not there. */
  Optional<Place> required(JsonFields fields, String key) {
    Optional<Place> place = read(fields, key);
    if (fields.value(keyOf(key)).isEmpty()) {
      requires(fields, "the key " + keyOf(key) + " must be there");
    }
    return place;
  }

  /** Reports that an object has no location. */
  void requires(JsonFields fields, String what) {
    String why = hasMatrices ? "a row of the file's matrices" : "as the file has no matrices";
    fields.error("missing-key", "", what + ", " + why, null);
  }

  /** Position of the depot at a location, which is made if there is none. */
  OptionalInt depot(Optional<Place> place) {
    if (place.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!depots.contains(place.get())) {
      depots.add(place.get());
    }
    return OptionalInt.of(depots.indexOf(place.get()));
  }

  List<Depot> depots() {
    List<Depot> made = new ArrayList<>();
    for (Place place : depots) {
      made.add(new Depot("depot-" + (made.size() + 1), place.at(), TimeWindow.ALWAYS));
    }
    return made;
  }

  List<Integer> depotRows() {
    return depots.stream().map(Place::row).toList();
  }
}
