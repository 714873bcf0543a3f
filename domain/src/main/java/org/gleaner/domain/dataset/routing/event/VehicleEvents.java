package org.gleaner.domain.dataset.routing.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;

/** What happens to vehicles. */
final class VehicleEvents {

  static final List<String> FORMS =
      List.of(
          "vehicle V out [from TIME]",
          "vehicle V late by DURATION [at TIME]",
          "new vehicle ID like V [from TIME] [at DEPOT]");

  private static final Pattern OUT =
      PendingEvents.pattern("vehicle\\s+(\\S+)\\s+out(?:\\s+(?:from|at)\\s+(\\S+))?");
  private static final Pattern LATE =
      PendingEvents.pattern("vehicle\\s+(\\S+)\\s+late\\s+by\\s+(.+?)(?:\\s+at\\s+(\\S+))?");
  private static final Pattern ADDED =
      PendingEvents.pattern(
          "new\\s+vehicle\\s+(\\S+)\\s+like\\s+(\\S+)"
              + "(?:\\s+from\\s+(\\S+))?(?:\\s+at\\s+(\\S+))?");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  private final RoutingCase routing;
  private final PendingEvents pending;
  private final FleetNames fleet;

  VehicleEvents(RoutingCase routing, PendingEvents pending) {
    this.routing = routing;
    this.pending = pending;
    this.fleet = new FleetNames(routing);
  }

  /** Whether it is one of these, right or wrong. */
  boolean read(String text, SourceLocation where) {
    Matcher out = OUT.matcher(text);
    Matcher late = LATE.matcher(text);
    Matcher added = ADDED.matcher(text);
    if (added.matches()) {
      vehicleAdded(added, where);
    } else if (out.matches()) {
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
      String what = "vehicle " + fleet.written(number) + " out from ";
      pending.add(
          from.get(),
          true,
          time -> new RouteEvent.VehicleOut(number, time, what + pending.times().text(time)));
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
      String what =
          "vehicle "
              + fleet.written(number)
              + " late by "
              + pending.times().durationText(late)
              + " at ";
      pending.add(
          at.get(),
          true,
          time ->
              new RouteEvent.VehicleLate(number, late, time, what + pending.times().text(time)));
    }
  }

  private void vehicleAdded(Matcher matcher, SourceLocation where) {
    Optional<String> id = newId(matcher.group(1), where);
    Optional<Integer> like = vehicle(matcher.group(2), where);
    Optional<Double> from = pending.time(matcher.group(3), where);
    String written = matcher.group(4);
    String depot = written == null ? null : depot(written, where).orElse(null);
    boolean isKnown = written == null || depot != null;
    if (id.isPresent() && like.isPresent() && from.isPresent() && isKnown) {
      // Who reads it does not know the new one yet.
      String what = "new vehicle " + id.get() + " like " + fleet.written(like.get());
      fleet.add(id.get());
      String place = depot == null ? "" : " at " + depot;
      pending.add(
          from.get(),
          false,
          time ->
              new RouteEvent.VehicleAdded(
                  id.get(),
                  like.get(),
                  time,
                  depot,
                  what + " from " + pending.times().text(time) + place));
    }
  }

  /** One that calls no other vehicle. */
  private Optional<String> newId(String written, SourceLocation where) {
    String id = written.toLowerCase(Locale.ROOT);
    if (!SLUG.matcher(id).matches()) {
      pending
          .findings()
          .error(
              "wrong-id",
              where,
              written,
              "must be of letters a to z, digits, '.', '_' and '-'",
              "For instance: new vehicle spare like V3.");
      return Optional.empty();
    } else if (fleet.isTaken(id)) {
      pending
          .findings()
          .error(
              "duplicate-id",
              where,
              written,
              "already calls another vehicle, or a type",
              "Vehicles are " + fleet.text() + ": call it another name.");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Optional<String> depot(String written, SourceLocation where) {
    List<String> depots = routing.depots().stream().map(Depot::id).toList();
    return pending.id(written, depots, "depot", where);
  }

  /** The vehicle that is called so; if there is none, that is reported. */
  private Optional<Integer> vehicle(String written, SourceLocation where) {
    Optional<Integer> number = fleet.number(written);
    if (number.isEmpty()) {
      pending
          .findings()
          .error(
              "unknown-vehicle",
              where,
              written,
              "must be the number of a vehicle, or a type with one vehicle",
              "Vehicles are " + fleet.text() + ".");
    }
    return number;
  }
}
