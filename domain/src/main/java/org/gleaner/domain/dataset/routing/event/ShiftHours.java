package org.gleaner.domain.dataset.routing.event;

import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Hours in which vehicles of a case are out: whoever says half past one while they are out at night
 * means that night, not the one before.
 *
 * @param first start of a shift, in seconds after midnight
 * @param last end of a shift that ends
 */
public record ShiftHours(double first, double last) {

  static final ShiftHours UNKNOWN = new ShiftHours(0, 0);

  static ShiftHours of(RoutingCase routing) {
    return new ShiftHours(
        routing.vehicleTypes().stream().mapToDouble(t -> t.shift().open()).min().orElse(0),
        routing.vehicleTypes().stream()
            .mapToDouble(type -> type.hours().latestEnd())
            .filter(Double::isFinite)
            .max()
            .orElse(0));
  }

  /** A time of the clock as one of the day and the night after it. */
  double onShift(double time) {
    return time < first && time + ClockTime.DAY <= last ? time + ClockTime.DAY : time;
  }
}
