package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation.Scope;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.Separations;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of goods that make a difference: hazard classes of which some must be kept apart, being
 * harmless among them, by compartment where that is enough, and materials that some facility
 * refuses. An order is of up to two kinds, one of either.
 *
 * @param hazards an order of the class, by kind; from kind 0
 * @param materials by kind; the kinds after those
 */
record GoodsKinds(RoutingCase routing, Holds holds, List<Hazard> hazards, List<String> materials) {

  /**
   * A hazard class.
   *
   * @param hazardClass null for harmless goods
   * @param hold where it rides, if that makes a difference; else null
   */
  record Hazard(@Nullable String hazardClass, Holds.@Nullable Placement hold) {

    boolean isApartFrom(Hazard other, HandlingRules rules) {
      Scope scope = rules.scope(hazardClass, other.hazardClass);
      return scope == Scope.VEHICLE
          || (scope == Scope.COMPARTMENT && Objects.equals(hold, other.hold));
    }
  }

  GoodsKinds {
    hazards = List.copyOf(hazards);
    materials = List.copyOf(materials);
    if (hazards.size() + materials.size() > Separations.MOST_KINDS) {
      throw new UnsupportedRoutingException(
          RoutingFeature.KINDS_OF_GOODS,
          "hazard classes that are kept apart and materials that some facility refuses are "
              + (hazards.size() + materials.size())
              + ", at most "
              + Separations.MOST_KINDS
              + " can be planned");
    }
  }

  static GoodsKinds of(RoutingCase routing, Holds holds, Visits visits) {
    HandlingRules rules = routing.rules();
    List<Hazard> classes =
        rules.separations().isEmpty()
            ? List.of()
            : visits.all().stream()
                .map(v -> hazard(holds, routing.orders().get(v.order()), v.placement()))
                .distinct()
                .toList();
    List<Hazard> hazards =
        classes.stream()
            .filter(one -> classes.stream().anyMatch(other -> one.isApartFrom(other, rules)))
            .toList();
    return new GoodsKinds(routing, holds, hazards, refusedMaterials(routing));
  }

  /** Touchy orders have a placement for each layout, so their kinds meet in that one only. */
  private static Hazard hazard(Holds holds, Order order, Holds.Placement placement) {
    return new Hazard(order.handling().hazardClass(), holds.isTouchy(order) ? placement : null);
  }

  private static Stream<Handling> handlings(RoutingCase routing) {
    return routing.orders().stream().map(Order::handling);
  }

  private static List<String> refusedMaterials(RoutingCase routing) {
    List<IntermediateFacility> facilities =
        routing.vehicleTypes().stream()
            .flatMap(type -> type.unloadingPlaces().stream())
            .distinct()
            .filter(routing::isFacility)
            .map(routing::facility)
            .toList();
    return handlings(routing)
        .filter(h -> facilities.stream().anyMatch(f -> !f.terms().accepts(h)))
        .map(Handling::material)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  Separations separations() {
    List<Long> apart = new ArrayList<>();
    for (Hazard one : hazards) {
      long from = 0;
      for (int other = 0; other < hazards.size(); other++) {
        if (one.isApartFrom(hazards.get(other), routing.rules())) {
          from |= 1L << other;
        }
      }
      apart.add(from);
    }
    return hazards.isEmpty() ? Separations.NONE : new Separations(apart);
  }

  /** The kinds that an order is of where it rides in a placement. */
  long of(Order order, Holds.Placement placement) {
    Handling handling = order.handling();
    long kinds = 0;
    int hazard = hazards.indexOf(hazard(holds, order, placement));
    if (hazard >= 0) {
      kinds |= 1L << hazard;
    }
    int material = handling.material() == null ? -1 : materials.indexOf(handling.material());
    return material < 0 ? kinds : kinds | 1L << (hazards.size() + material);
  }

  /** The kinds that a place of the case does not take. */
  long refusedAt(int place) {
    long kinds = 0;
    for (int m = 0; m < materials.size() && routing.isFacility(place); m++) {
      Handling handling = new Handling(materials.get(m), null, List.of());
      if (!routing.facility(place).terms().accepts(handling)) {
        kinds |= 1L << (hazards.size() + m);
      }
    }
    return kinds;
  }
}
