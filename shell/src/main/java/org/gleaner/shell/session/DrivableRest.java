package org.gleaner.shell.session;

import java.util.Optional;
import java.util.function.Function;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** What is left of a day, as long as a vehicle can still drive some of it. */
final class DrivableRest {

  private DrivableRest() {}

  /**
   * Makes something of the rest.
   *
   * @param changePrice that a moved stop costs, in the money of the case
   * @return empty if all vehicles are out or none can leave and come home within its shift any more
   * @throws UnsupportedRoutingException if the case asks for what is not planned
   */
  static <T> Optional<T> of(
      LiveDay live, int day, double changePrice, Function<RestOfDay, T> making) {
    Optional<RestOfDay> rest = RestOfDay.of(live, day, changePrice);
    try {
      return rest.map(making);
    } catch (UnsupportedRoutingException e) {
      if (e.feature() == RoutingFeature.USABLE_VEHICLE) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
