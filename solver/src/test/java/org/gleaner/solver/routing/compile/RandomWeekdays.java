package org.gleaner.solver.routing.compile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/** Puts cases of two days on a Monday and a Tuesday, and vehicles on some of them. */
final class RandomWeekdays {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static final List<List<DayOfWeek>> DRAWN =
      List.of(List.of(), List.of(DayOfWeek.MONDAY), List.of(DayOfWeek.TUESDAY));

  private RandomWeekdays() {}

  /** The last type drives on both days, so that somebody does. */
  static RoutingCase of(RoutingCase routing, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<VehicleType> types = routing.vehicleTypes();
    VehicleType last = types.get(types.size() - 1);
    return routing
        .withVehicleTypes(
            types.stream()
                .map(
                    type ->
                        type.equals(last)
                            ? type
                            : on(type, DRAWN.get(random.nextInt(DRAWN.size()))))
                .toList())
        .withTerms(routing.terms().startingOn(MONDAY));
  }

  private static VehicleType on(VehicleType type, List<DayOfWeek> weekdays) {
    return type.withHours(type.hours().onWeekdays(weekdays));
  }
}
