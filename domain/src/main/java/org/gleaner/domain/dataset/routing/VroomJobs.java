package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.VisitTerms;
import org.jspecify.annotations.Nullable;

/** Jobs of a VROOM file. */
final class VroomJobs {
  private static final Bounds PRIORITY = new Bounds(0, 100, false, false);
  private static final String PICKUP = "pickup";
  private static final String DELIVERY = "delivery";

  private final VroomPlaces places;
  private final int dimensions;
  private final Findings findings;
  private final List<Job> jobs = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private @Nullable String direction;

  private VroomJobs(VroomPlaces places, int dimensions, Findings findings) {
    this.places = places;
    this.dimensions = dimensions;
    this.findings = findings;
  }

  /**
   * A job.
   *
   * @param row of the matrices
   * @param priority from 0 to 100
   */
  record Job(Order order, int row, int priority) {}

  /** Jobs that are sound; what is wrong with the others is reported. */
  static List<Job> read(
      List<JsonValue> items, VroomPlaces places, int dimensions, Findings findings) {
    VroomJobs jobs = new VroomJobs(places, dimensions, findings);
    for (JsonValue item : items) {
      JsonFields.of(item, findings).ifPresent(jobs::read);
    }
    return jobs.jobs;
  }

  private void read(JsonFields fields) {
    Optional<String> id = VroomValues.id(fields);
    if (id.isPresent() && !ids.add(id.get())) {
      fields.error("duplicate-id", "id", "stands twice among the jobs", null);
    }
    String name = fields.text("description").orElse("");
    Optional<VroomPlaces.Place> place = places.required(fields, "location");
    double setup = VroomValues.unsigned(fields, "setup").orElse(0);
    double service = VroomValues.unsigned(fields, "service").orElse(0);
    VroomValues.unsupported(fields, "setup_per_type", "a setup that depends on the vehicle");
    VroomValues.unsupported(fields, "service_per_type", "a service that depends on the vehicle");
    List<Double> loads = loads(fields);
    Handling handling = new Handling(null, null, VroomValues.skills(fields));
    OptionalDouble priority = fields.number("priority", PRIORITY);
    if (priority.isPresent() && priority.getAsDouble() != Math.rint(priority.getAsDouble())) {
      fields.error("not-whole", "priority", "must be a whole number", null);
    }
    var windows = VroomValues.windows(fields, "time_windows");
    fields.reportUnknown();
    if (id.isPresent() && place.isPresent() && fields.isSound() && !windows.isEmpty()) {
      VisitTerms visit = new VisitTerms(service, setup, windows, 0, List.of(DayPattern.FIRST_DAY));
      Order order = new Order(id.get(), name, place.get().at(), loads, visit, handling, null);
      jobs.add(new Job(order, place.get().row(), (int) priority.orElse(0)));
    }
  }

  /** What is picked up; deliveries fill the vehicle just so, from the other end of the route. */
  private List<Double> loads(JsonFields fields) {
    Optional<List<Double>> pickup = amounts(fields, PICKUP);
    Optional<List<Double>> delivery = amounts(fields, DELIVERY);
    Optional<List<Double>> old = amounts(fields, "amount");
    boolean stated = fields.value(PICKUP).isPresent() || fields.value(DELIVERY).isPresent();
    if (stated && fields.value("amount").isPresent()) {
      findings.warning(
          "not-used", fields.at("amount"), null, "amount is not used beside pickup or delivery");
    }
    Optional<List<Double>> delivered = stated ? delivery : old;
    requireDirection(fields, PICKUP, PICKUP, pickup);
    requireDirection(fields, stated ? DELIVERY : "amount", DELIVERY, delivered);
    List<Double> none = Collections.nCopies(dimensions, 0.0);
    List<Double> picked = pickup.orElse(none);
    return picked.stream().anyMatch(load -> load > 0) ? picked : delivered.orElse(none);
  }

  private Optional<List<Double>> amounts(JsonFields fields, String key) {
    Optional<List<Double>> amounts = VroomValues.amounts(fields, key);
    if (amounts.isPresent() && amounts.get().size() != dimensions) {
      fields.error(
          "wrong-size",
          key,
          "has " + amounts.get().size() + " amounts, but capacity has " + dimensions,
          dimensions == 0 ? "Maybe the vehicles lack a capacity." : null);
    }
    return amounts.filter(list -> list.size() == dimensions);
  }

  private void requireDirection(
      JsonFields fields, String key, String way, Optional<List<Double>> amounts) {
    if (amounts.isEmpty() || amounts.get().stream().allMatch(amount -> amount == 0)) {
      return;
    }
    if (direction != null && !direction.equals(way)) {
      fields.error(
          "unsupported-direction",
          key,
          "pickups together with deliveries cannot be planned yet",
          "The jobs before have a " + direction + ".");
      return;
    }
    direction = way;
  }
}
