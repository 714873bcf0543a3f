package org.gleaner.domain.dataset.routing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.RouteEvent;

/** What happens to vehicles. */
final class VehicleEvents {

  static final List<String> FORMS =
      List.of("vehicle V out [from TIME]", "vehicle V late by DURATION [at TIME]");

  private static final Pattern OUT =
      PendingEvents.pattern("vehicle\\s+(\\S+)\\s+out(?:\\s+(?:from|at)\\s+(\\S+))?");
  private static final Pattern LATE =
      PendingEvents.pattern("vehicle\\s+(\\S+)\\s+late\\s+by\\s+(.+?)(?:\\s+at\\s+(\\S+))?");
  private static final int MOST_SHOWN = 12;

  private final RoutingCase routing;
  private final PendingEvents pending;

  VehicleEvents(RoutingCase routing, PendingEvents pending) {
    this.routing = routing;
    this.pending = pending;
  }

  /** Whether it is one of these, right or wrong. */
  boolean read(String text, SourceLocation where) {
    Matcher out = OUT.matcher(text);
    Matcher late = LATE.matcher(text);
    if (out.matches()) {
      vehicleOut(out, where);
    } else if (late.matches()) {
      vehicleLate(late, where);
    } else {
      return false;
    }
    return true;
  }

  private void vehicleOut(Matcher matcher, SourceLocation where) {
    Optional<Integer> vehicle = vehicle(matcher.group(1), where);
    Optional<Double> from = pending.time(matcher.group(2), where);
    if (vehicle.isPresent() && from.isPresent()) {
      int number = vehicle.get();
      pending.add(
          from.get(),
          true,
          time ->
              new RouteEvent.VehicleOut(
                  number,
                  time,
                  "vehicle " + (number + 1) + " out from " + pending.times().text(time)));
    }
  }

  private void vehicleLate(Matcher matcher, SourceLocation where) {
    Optional<Integer> vehicle = vehicle(matcher.group(1), where);
    OptionalDouble by = pending.times().duration(matcher.group(2));
    Optional<Double> at = pending.time(matcher.group(3), where);
    if (by.isEmpty()) {
      pending
          .findings()
          .error(
              "not-a-duration",
              where,
              matcher.group(2),
              pending.times().isOnClock()
                  ? "must be a duration, as 40 min or 1.5 h"
                  : "must be a number in the unit of time of the case");
    } else if (vehicle.isPresent() && at.isPresent()) {
      int number = vehicle.get();
      double late = by.getAsDouble();
      pending.add(
          at.get(),
          true,
          time ->
              new RouteEvent.VehicleLate(
                  number,
                  late,
                  time,
                  "vehicle "
                      + (number + 1)
                      + " late by "
                      + pending.times().durationText(late)
                      + " at "
                      + pending.times().text(time)));
    }
  }

  /** By number from 1, with or without a V, or by the type if it has one vehicle. */
  private Optional<Integer> vehicle(String written, SourceLocation where) {
    List<String> names = new ArrayList<>();
    int first = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      if (type.id().equalsIgnoreCase(written) && type.count() == 1) {
        return Optional.of(first);
      }
      names.add(
          type.count() == 1
              ? (first + 1) + " (" + type.id() + ")"
              : (first + 1) + " to " + (first + type.count()) + " (" + type.id() + ")");
      first += type.count();
    }
    String digits = written.replaceFirst("^[vV]", "");
    if (digits.matches("\\d{1,6}")) {
      int number = Integer.parseInt(digits);
      if (number >= 1 && number <= routing.vehicleCount()) {
        return Optional.of(number - 1);
      }
    }
    String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
    pending
        .findings()
        .error(
            "unknown-vehicle",
            where,
            written,
            "must be the number of a vehicle, or a type with one vehicle",
            "Vehicles are " + shown + (names.size() > MOST_SHOWN ? ", ..." : "") + ".");
    return Optional.empty();
  }
}
