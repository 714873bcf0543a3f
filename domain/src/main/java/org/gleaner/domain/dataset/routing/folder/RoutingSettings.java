package org.gleaner.domain.dataset.routing.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.RoadTravel;
import org.jspecify.annotations.Nullable;

/**
 * What {@code routing.json} says.
 *
 * @param days 0 if they are not known
 * @param co2ePrice of a kg
 * @param roads by which ways are estimated
 * @param listedOnly whether a way that travel.csv does not list is none at all
 * @param classes of vehicles that travel differently
 */
record RoutingSettings(
    String name,
    @Nullable LocalDate startDate,
    int days,
    @Nullable String currency,
    double co2ePrice,
    RoadTravel roads,
    boolean listedOnly,
    List<ClassRoads> classes) {

  /** In place of a file that is wrong, so that the tables are looked at all the same. */
  static final RoutingSettings UNKNOWN =
      new RoutingSettings(
          "unknown", null, 0, null, 0, RoutingJson.defaultRoads(), false, List.of());

  RoutingSettings {
    classes = List.copyOf(classes);
  }

  /** How a class travels; empty if as everyone does. */
  Optional<ClassRoads> roadsOf(String vehicleClass) {
    return classes.stream().filter(c -> c.vehicleClass().equals(vehicleClass)).findFirst();
  }
}
