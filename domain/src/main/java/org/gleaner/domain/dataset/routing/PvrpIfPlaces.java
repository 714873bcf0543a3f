package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VisitPatterns;
import org.jspecify.annotations.Nullable;

/**
 * Features of a PVRP-IF file; one depot, then customers, then facilities, as the table has them.
 */
record PvrpIfPlaces(List<Depot> depots, List<Order> orders, List<IntermediateFacility> facilities) {
  private static final String DEPOT = "depot";
  private static final String CUSTOMER = "customer";
  private static final String FACILITY = "intermediateFacility";
  private static final List<String> KINDS = List.of(DEPOT, CUSTOMER, FACILITY);

  /** What a feature says of itself. */
  private record Feature(
      String kind, Point at, double frequency, double demand, double serviceTime) {}

  static Optional<PvrpIfPlaces> read(
      JsonFields root, List<JsonValue> features, int days, boolean daysKnown, Findings findings) {
    List<Depot> depots = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    List<IntermediateFacility> facilities = new ArrayList<>();
    int order = 0;
    for (int i = 0; i < features.size(); i++) {
      JsonValue item = features.get(i);
      Feature feature = feature(item, i, findings);
      if (feature == null) {
        continue;
      }
      order = checkOrder(root, item, feature, order);
      String id = Integer.toString(i);
      if (feature.kind().equals(DEPOT)) {
        depots.add(new Depot(id, feature.at(), TimeWindow.ALWAYS));
      } else if (feature.kind().equals(FACILITY)) {
        facilities.add(new IntermediateFacility(id, feature.at(), feature.serviceTime()));
      } else if (!daysKnown || isFrequency(root, item, feature.frequency(), days)) {
        orders.add(order(id, feature, daysKnown ? days : 1));
      }
    }
    requireOne(root, depots.size(), facilities.size(), findings);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(new PvrpIfPlaces(depots, orders, facilities));
  }

  private static Order order(String id, Feature feature, int days) {
    Order order =
        Order.of(id, feature.at(), feature.demand()).withServiceTime(feature.serviceTime());
    int frequency = (int) feature.frequency();
    return VisitPatterns.fits(frequency, days)
        ? order.withDayPatterns(VisitPatterns.of(frequency, days))
        : order;
  }

  private static int checkOrder(JsonFields root, JsonValue item, Feature feature, int reached) {
    int kind = KINDS.indexOf(feature.kind());
    if (kind < reached) {
      root.errorAt(
          "wrong-order",
          item,
          "the type " + feature.kind() + " comes after " + KINDS.get(reached),
          "Features are the depot, then the customers, then the facilities.");
    }
    return Math.max(kind, reached);
  }

  private static boolean isFrequency(JsonFields root, JsonValue item, double frequency, int days) {
    if (frequency == Math.rint(frequency) && VisitPatterns.fits((int) frequency, days)) {
      return true;
    }
    JsonValue properties = item.members().get("properties");
    root.errorAt(
        "frequency-does-not-divide",
        properties == null ? item : properties.members().getOrDefault("frequency", item),
        "must divide the horizon of " + days + " days",
        null);
    return false;
  }

  private static void requireOne(JsonFields root, int depots, int facilities, Findings findings) {
    if (findings.hasErrors()) {
      return;
    }
    if (depots != 1) {
      root.error("no-depot", "features", "there must be one depot, but there are " + depots, null);
    }
    if (facilities == 0) {
      root.error("no-facility", "features", "there must be an intermediateFacility", null);
    }
  }

  private static @Nullable Feature feature(JsonValue item, int index, Findings findings) {
    Optional<JsonFields> object = JsonFields.of(item, findings);
    if (object.isEmpty()) {
      return null;
    }
    JsonFields fields = object.get();
    fields.value("id");
    fields.requiredChoice("type", List.of("Feature"));
    Optional<Point> at = fields.requiredObject("geometry").flatMap(PvrpIfPlaces::point);
    Optional<JsonFields> properties = fields.requiredObject("properties");
    fields.reportUnknown();
    if (properties.isEmpty()) {
      return null;
    }
    JsonFields of = properties.get();
    Optional<String> kind = of.requiredChoice("type", KINDS);
    OptionalDouble frequency = of.requiredNumber("frequency", LineNumbers.AMOUNT);
    OptionalDouble demand = of.requiredNumber("demand", LineNumbers.AMOUNT);
    OptionalDouble service = of.requiredNumber("service", LineNumbers.AMOUNT);
    OptionalDouble id = of.requiredNumber("id", Bounds.ANY);
    of.reportUnknown();
    if (id.isPresent() && id.getAsDouble() != index) {
      of.error(
          "wrong-number", "id", "must be " + index + ", the feature's place in the list", null);
    }
    return kind.isEmpty() || at.isEmpty() || !of.isSound()
        ? null
        : new Feature(
            kind.get(),
            at.get(),
            frequency.orElseThrow(),
            demand.orElseThrow(),
            service.orElseThrow());
  }

  private static Optional<Point> point(JsonFields geometry) {
    geometry.requiredChoice("type", List.of("Point"));
    Optional<List<JsonValue>> coordinates = geometry.requiredArray("coordinates");
    geometry.reportUnknown();
    if (coordinates.isEmpty() || coordinates.get().size() < 2) {
      if (coordinates.isPresent()) {
        geometry.error(
            "wrong-size", "coordinates", "must be an array of longitude and latitude", null);
      }
      return Optional.empty();
    }
    OptionalDouble x = geometry.number(coordinates.get().get(0), Bounds.LONGITUDE);
    OptionalDouble y = geometry.number(coordinates.get().get(1), Bounds.LATITUDE);
    return x.isPresent() && y.isPresent()
        ? Optional.of(new Point(x.getAsDouble(), y.getAsDouble()))
        : Optional.empty();
  }
}
