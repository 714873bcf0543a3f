package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;

/**
 * Depots that close for a part of a shift and open again: whether a vehicle may leave or come home
 * then would depend on the moment, which is not planned.
 */
record DepotNights(List<Depot> depots, Findings findings) {

  void check(Row row, VehicleType type) {
    closingDuring(type)
        .ifPresent(
            depot ->
                findings.error(
                    "depot-closes-during-shift",
                    row.fault("shift_end"),
                    row.textOrNull("shift_end"),
                    "depot "
                        + depot.id()
                        + " is closed from "
                        + text(depot.hours().close())
                        + " to "
                        + text(depot.hours().open())
                        + ", between two parts of the shift",
                    "Let the shift end before, or the depot stay open."));
  }

  /** The first of the depots of a type that closes during its shift. */
  Optional<Depot> closingDuring(VehicleType type) {
    return Stream.concat(
            Stream.of(type.startDepot(), type.endDepot()), type.unloadingPlaces().stream())
        .distinct()
        .filter(place -> place >= 0 && place < depots.size())
        .map(depots::get)
        .filter(depot -> closesDuring(type, depot.hours()))
        .findFirst();
  }

  private static boolean closesDuring(VehicleType type, TimeWindow hours) {
    return Stream.of(0, 1)
        .anyMatch(
            nights -> {
              double closes = hours.close() + (nights - 1) * ClockTime.DAY;
              double opens = hours.open() + nights * ClockTime.DAY;
              return type.shift().open() <= closes
                  && closes < opens
                  && opens <= type.hours().latestEnd()
                  && Double.isFinite(type.hours().latestEnd());
            });
  }

  private static String text(double time) {
    return ClockTime.text(time % ClockTime.DAY);
  }
}
