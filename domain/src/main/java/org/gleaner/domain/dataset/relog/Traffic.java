package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.relog.RelogInstance.Place;

/** Who gives and who takes each product: RELOG ships from every giver to every taker. */
final class Traffic {

  private final Map<String, List<Stop>> givers = new LinkedHashMap<>();
  private final Map<String, List<Stop>> takers = new LinkedHashMap<>();

  /**
   * Where a product leaves or arrives.
   *
   * @param owner site of the plant or centre the stop belongs to
   * @param takesOwn its owner's own output may arrive
   */
  record Stop(String site, String owner, boolean takesOwn, Place place) {

    boolean takesFrom(Stop giver) {
      boolean own = owner.equals(giver.owner());
      return !site.equals(giver.site()) && (!own || takesOwn);
    }
  }

  void gives(String product, String site, Place place) {
    givers.computeIfAbsent(product, p -> new ArrayList<>()).add(new Stop(site, site, false, place));
  }

  void takes(String product, Stop stop) {
    takers.computeIfAbsent(product, p -> new ArrayList<>()).add(stop);
  }

  List<Stop> giversOf(String product) {
    return List.copyOf(givers.getOrDefault(product, List.of()));
  }

  List<Stop> takersOf(String product) {
    return List.copyOf(takers.getOrDefault(product, List.of()));
  }
}
