package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * How vehicles travel.
 *
 * @param travels everyone's first
 * @param profiles positions in them of classes that travel differently
 */
record ClassTravels(List<Travel> travels, Map<String, Integer> profiles) {

  ClassTravels {
    travels = List.copyOf(travels);
    profiles = Map.copyOf(profiles);
  }

  int profile(@Nullable String vehicleClass) {
    return vehicleClass == null ? 0 : profiles.getOrDefault(vehicleClass, 0);
  }
}
