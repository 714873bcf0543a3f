package org.gleaner.solver.routing.compile;

import java.util.List;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.RestRule;
import org.gleaner.solver.routing.Window;

/** Hours of drivers in whole units. */
final class Crews {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final CrewLimits limits;
  private final Units units;

  Crews(RoutingCase routing, CrewLimits limits, Units units) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.limits = limits;
    this.units = units;
  }

  /**
   * @param isExtended whether the day may be an extended one
   */
  DriverHours of(VehicleType type, int day, boolean isExtended) {
    long shiftEnd = units.down(rounding.scaled(type.shift().close()));
    List<Break> breaks = type.hours().breaks().stream().map(this::compiled).toList();
    DriverHours hours =
        DriverHours.FREE
            .withOvertime(shiftEnd, units.unitCost(type.costs().perOvertime()))
            .withFairWork(
                units.down(rounding.scaled(type.costs().fairWork().fair())),
                units.unitCost(type.costs().fairWork().perUnfair()))
            .withBreaks(breaks);
    double onTheRoad = travelTime(type, day);
    DrivingRules rules = type.hours().crew().rules();
    if (!Units.limitsDriving(rules)) {
      return Double.isFinite(onTheRoad) ? hours.withMaxDriving(units.down(onTheRoad)) : hours;
    }
    long continuous = units.down(rounding.scaled(rules.continuous()));
    long part = takesRestsWhole(type) ? 0 : units.up(rounding.scaled(rules.restPart()));
    // Rounded up apart, so that neither part of a rest is too short.
    long left = units.up(rounding.scaled(rules.rest()) - rounding.scaled(rules.restPart()));
    long rest = part == 0 ? units.up(rounding.scaled(rules.rest())) : part + left;
    return hours
        .withRests(new RestRule(Math.max(1, continuous), rest, part))
        .withMaxDriving(units.down(Math.max(0, Math.min(daily(type, day, isExtended), onTheRoad))));
  }

  /** As whoever is on the way already does, and whoever stops on the way home. */
  private boolean takesRestsWhole(VehicleType type) {
    return type.hours().crew().drivenToday() > 0 || LastPlaces.isStop(routing, type);
  }

  /** Limit of it where distances are no times; driving that is in the first leg is none of it. */
  private double travelTime(VehicleType type, int day) {
    Tariff tariff = Tariff.of(routing, type, day, units.perUnitCost()).tariff();
    double before =
        type.hours().crew().drivenToday() > 0 ? DrivingLegs.sinceRest(routing, type) : 0;
    return rounding.scaled(tariff.drivingLimit(type)) + before;
  }

  /** What had been driven by the last rest counts no more: later driving is in the first leg. */
  private double daily(VehicleType type, int day, boolean isExtended) {
    double today = rounding.scaled(type.hours().crew().drivenToday());
    double byLastRest = today == 0 ? 0 : today - DrivingLegs.sinceRest(routing, type);
    return rounding.scaled(limits.daily(type, day, isExtended)) - byLastRest;
  }

  private Break compiled(DriverBreak of) {
    List<Window> windows =
        of.windows().stream()
            .map(
                w -> {
                  long latest = units.down(rounding.scaled(w.close()));
                  long earliest = units.up(Math.max(0, rounding.scaled(w.open())));
                  return new Window(Math.min(earliest, latest), latest);
                })
            .toList();
    return new Break(windows, units.up(rounding.scaled(of.duration())));
  }
}
