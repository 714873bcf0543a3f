package org.gleaner.domain.dataset.routing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.RoutingCase;

/** What vehicles are called, those that have come since included. */
final class FleetNames {

  private static final int MOST_SHOWN = 12;

  private final List<Kind> kinds = new ArrayList<>();

  FleetNames(RoutingCase routing) {
    routing.vehicleTypes().forEach(type -> kinds.add(new Kind(type.id(), type.count())));
  }

  /** Vehicles of one type, in the order of their numbers. */
  private record Kind(String type, int count) {

    boolean isCalled(String written) {
      return type.equalsIgnoreCase(written);
    }
  }

  /** One more vehicle, which is called by its own type and gets the next number. */
  void add(String type) {
    kinds.add(new Kind(type, 1));
  }

  /** By number from 1, with or without a V, or by the type if it has one vehicle; from 0. */
  Optional<Integer> number(String written) {
    int first = 0;
    for (Kind kind : kinds) {
      if (kind.isCalled(written) && kind.count() == 1) {
        return Optional.of(first);
      }
      first += kind.count();
    }
    String digits = written.replaceFirst("^[vV]", "");
    if (digits.matches("\\d{1,6}")) {
      int number = Integer.parseInt(digits);
      if (number >= 1 && number <= first) {
        return Optional.of(number - 1);
      }
    }
    return Optional.empty();
  }

  /** Whether it calls a vehicle, or a type. */
  boolean isTaken(String written) {
    return number(written).isPresent() || kinds.stream().anyMatch(kind -> kind.isCalled(written));
  }

  /** All of them, for a message. */
  String text() {
    List<String> names = new ArrayList<>();
    int first = 0;
    for (Kind kind : kinds) {
      names.add(
          kind.count() == 1
              ? (first + 1) + " (" + kind.type() + ")"
              : (first + 1) + " to " + (first + kind.count()) + " (" + kind.type() + ")");
      first += kind.count();
    }
    return String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())))
        + (names.size() > MOST_SHOWN ? ", ..." : "");
  }
}
