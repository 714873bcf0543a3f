package org.gleaner.domain.dataset.routing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.RoutingCase;

/** What vehicles are called, those that have come since included. */
final class FleetNames {

  /** Before a number that may be taken for nothing else: no id of a type has it. */
  private static final String NUMBER_SIGN = "#";

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

  /**
   * By the type if it has one vehicle, else by number from 1: alone, behind a V or, where a type is
   * called so, behind a number sign.
   *
   * @return from 0
   */
  Optional<Integer> number(String written) {
    int first = 0;
    for (Kind kind : kinds) {
      if (kind.isCalled(written) && kind.count() == 1) {
        return Optional.of(first);
      }
      first += kind.count();
    }
    String digits = written.replaceFirst("^[vV#]", "");
    if (digits.matches("\\d{1,6}")) {
      int number = Integer.parseInt(digits);
      if (number >= 1 && number <= first) {
        return Optional.of(number - 1);
      }
    }
    return Optional.empty();
  }

  /**
   * The number of a vehicle as it is written, so that it reads back as the same one.
   *
   * @param vehicle from 0
   */
  String written(int vehicle) {
    String number = String.valueOf(vehicle + 1);
    return number(number).equals(Optional.of(vehicle)) ? number : NUMBER_SIGN + number;
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
              ? written(first) + " (" + kind.type() + ")"
              : written(first)
                  + " to "
                  + written(first + kind.count() - 1)
                  + " ("
                  + kind.type()
                  + ")");
      first += kind.count();
    }
    return String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())))
        + (names.size() > MOST_SHOWN ? ", ..." : "");
  }
}
