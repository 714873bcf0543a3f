package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation;
import org.gleaner.domain.routing.Separation.Scope;
import org.gleaner.domain.routing.VehicleProgress;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle has aboard beside what is left to collect. For the rest of the day it is one order
 * of a hazard class of its own, which is kept as far from others as the strictest of what it is of.
 *
 * @param mark the class
 */
record RestGoods(RoutingCase whole, VehicleProgress vehicle, String mark) {

  /** Orders aboard. */
  List<Order> aboard() {
    List<Order> aboard = new ArrayList<>();
    for (int place : vehicle.placesDone()) {
      if (whole.isOrder(place)) {
        aboard.add(whole.order(place));
      } else {
        aboard.clear();
      }
    }
    return aboard;
  }

  boolean isDivided() {
    return !vehicle.terms().equipment().compartments().isEmpty();
  }

  /** Null if nothing can depend on what is aboard. */
  @Nullable String hazardClass() {
    boolean matters = isDivided() || !whole.rules().separations().isEmpty();
    return vehicle.hasLeft() && matters ? mark : null;
  }

  /**
   * Rules for the class. Where the vehicle has compartments, what is apart by compartment is a
   * matter of {@link RestCompartments}.
   *
   * @param left orders to collect
   */
  List<Separation> separations(List<Order> left) {
    List<Separation> rules = new ArrayList<>();
    if (hazardClass() == null) {
      return rules;
    }
    Scope harmless = scope(null);
    if (harmless != Scope.NONE) {
      rules.add(new Separation(mark, Separation.ANY_OTHER, harmless, ""));
    }
    // Each class by name, for rules of its own about all others are about harmless goods as well.
    left.stream()
        .map(order -> order.handling().hazardClass())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(hazard -> rules.add(new Separation(mark, hazard, scope(hazard), "")));
    return rules;
  }

  private Scope scope(@Nullable String hazard) {
    Scope strictest = Scope.NONE;
    for (Order order : aboard()) {
      Scope scope = whole.rules().scope(order.handling().hazardClass(), hazard);
      strictest = scope.compareTo(strictest) > 0 ? scope : strictest;
    }
    return isDivided() && strictest == Scope.COMPARTMENT ? Scope.NONE : strictest;
  }

  /**
   * That it rides under; null if under none. Of several it is the one with the least room left, for
   * an order rides under one. Never more than the limit: what is aboard is there.
   */
  @Nullable Relief relief() {
    Map<String, Double> carried = new LinkedHashMap<>();
    for (Order order : aboard()) {
      Relief relief = order.handling().relief();
      if (relief != null) {
        carried.merge(relief.id(), relief.kg(), Double::sum);
      }
    }
    Relief least = null;
    for (Map.Entry<String, Double> one : carried.entrySet()) {
      double most = whole.rules().mostKg(one.getKey());
      Relief relief = new Relief(one.getKey(), Math.min(one.getValue(), most));
      if (least == null || room(relief) < room(least)) {
        least = relief;
      }
    }
    return least;
  }

  private double room(Relief relief) {
    return whole.rules().mostKg(relief.id()) - relief.kg();
  }
}
