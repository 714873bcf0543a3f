package org.gleaner.solver.routing.compile;

import java.util.Collection;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;

/**
 * The windows that count: those outside all shifts are never met, those that touch are one.
 *
 * @param firstStart of any shift
 * @param lastEnd of any shift, overtime included
 */
record Windows(double firstStart, double lastEnd) {

  static Windows of(RoutingCase routing) {
    return of(routing.vehicleTypes());
  }

  static Windows of(Collection<VehicleType> types) {
    return new Windows(
        types.stream().mapToDouble(t -> t.shift().open()).min().orElse(0),
        types.stream().mapToDouble(t -> t.hours().latestEnd()).max().orElse(0));
  }

  static Windows of(VehicleType type) {
    return new Windows(type.shift().open(), type.hours().latestEnd());
  }

  /** At least one, though it may be one that is never met. */
  List<TimeWindow> of(List<TimeWindow> hours) {
    List<TimeWindow> apart = TimeWindow.joined(hours);
    List<TimeWindow> met = apart.stream().filter(this::isMet).toList();
    return met.isEmpty() ? List.of(apart.get(apart.size() - 1)) : met;
  }

  boolean isMet(TimeWindow window) {
    return window.close() >= firstStart && window.open() <= lastEnd;
  }
}
