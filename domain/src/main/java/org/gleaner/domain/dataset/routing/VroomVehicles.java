package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;

/** Vehicles of a VROOM file; those that stand together and are alike become one type. */
final class VroomVehicles {
  private static final Bounds SPEED_FACTOR = new Bounds(0, 5, true, false);

  private final VroomPlaces places;
  private final VroomMatrices matrices;
  private final int dimensions;
  private final Findings findings;
  private final Map<VroomProfile, Integer> profiles = new LinkedHashMap<>();
  private final List<VehicleType> vehicles = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private VroomVehicles(
      VroomPlaces places, VroomMatrices matrices, int dimensions, Findings findings) {
    this.places = places;
    this.matrices = matrices;
    this.dimensions = dimensions;
    this.findings = findings;
  }

  /**
   * Vehicles by type.
   *
   * @param profiles as the types number them
   */
  record Fleet(List<VehicleType> types, List<VroomProfile> profiles) {}

  /** Entries of the first vehicle's capacity: every amount of the file has as many. */
  static int dimensions(List<JsonValue> items) {
    return items.isEmpty() || !items.get(0).members().containsKey("capacity")
        ? 0
        : items.get(0).members().get("capacity").items().size();
  }

  static Fleet read(
      List<JsonValue> items, VroomPlaces places, VroomMatrices matrices, Findings findings) {
    VroomVehicles fleet = new VroomVehicles(places, matrices, dimensions(items), findings);
    for (JsonValue item : items) {
      JsonFields.of(item, findings).ifPresent(fleet::read);
    }
    return new Fleet(fleet.types(), List.copyOf(fleet.profiles.keySet()));
  }

  private void read(JsonFields fields) {
    Optional<String> id = VroomValues.id(fields);
    if (id.isPresent() && !ids.add(id.get())) {
      fields.error("duplicate-id", "id", "stands twice among the vehicles", null);
    }
    String name = fields.text("profile").orElse(VroomMatrices.DEFAULT_PROFILE);
    if (fields.text("description").isPresent()) {
      findings.info("not-kept", fields.at("description"), "descriptions of vehicles are not kept");
    }
    // Only times that depend on it would give it a meaning.
    fields.text("type");
    RouteEnds ends = ends(fields);
    List<Double> capacity = VroomValues.amounts(fields, "capacity").orElse(List.of());
    if (fields.isSound() && capacity.size() != dimensions) {
      fields.error(
          "wrong-size",
          "capacity",
          "has " + capacity.size() + " amounts, but that of the first vehicle has " + dimensions,
          null);
    }
    List<String> features = VroomValues.skills(fields);
    TimeWindow shift = VroomValues.window(fields, "time_window").orElse(TimeWindow.ALWAYS);
    List<DriverBreak> breaks = breaks(fields);
    double speed = fields.number("speed_factor", SPEED_FACTOR).orElse(1);
    RouteLimits limits = limits(fields);
    VroomCosts costs = VroomCosts.read(fields);
    steps(fields);
    VroomProfile profile = new VroomProfile(name, speed);
    profile.check(fields, matrices, costs, Double.isFinite(limits.maxDistance()));
    fields.reportUnknown();
    if (id.isPresent() && fields.isSound()) {
      int number = profiles.computeIfAbsent(profile, p -> profiles.size());
      boolean custom = profile.hasCosts(matrices);
      vehicles.add(
          new VehicleType(
              id.get(),
              1,
              new Equipment(capacity, features, List.of(), number),
              ends,
              custom ? costs.besideCustom() : costs.of(profile),
              new WorkingHours(shift, 0, breaks),
              limits,
              Unloading.NONE));
    }
  }

  private RouteEnds ends(JsonFields fields) {
    OptionalInt start = places.depot(places.read(fields, "start"));
    OptionalInt end = places.depot(places.read(fields, "end"));
    String startKey = places.keyOf("start");
    String endKey = places.keyOf("end");
    if (fields.value(startKey).isEmpty() && fields.value(endKey).isEmpty()) {
      places.requires(fields, "the key " + startKey + " or " + endKey + " must be there");
    }
    return new RouteEnds(start.orElse(RouteEnds.OPEN), end.orElse(RouteEnds.OPEN));
  }

  private static RouteLimits limits(JsonFields fields) {
    double distance = VroomValues.unsigned(fields, "max_distance").orElse(Double.POSITIVE_INFINITY);
    double travelTime =
        VroomValues.unsigned(fields, "max_travel_time").orElse(Double.POSITIVE_INFINITY);
    double tasks = VroomValues.unsigned(fields, "max_tasks").orElse(Integer.MAX_VALUE);
    return new RouteLimits(
        Double.POSITIVE_INFINITY, distance, travelTime, (int) Math.min(tasks, Integer.MAX_VALUE));
  }

  private void steps(JsonFields fields) {
    if (fields.array("steps").filter(steps -> !steps.isEmpty()).isPresent()) {
      findings.warning(
          "not-used", fields.at("steps"), null, "steps, a plan to start from, are not used");
    }
  }

  private List<DriverBreak> breaks(JsonFields fields) {
    List<DriverBreak> breaks = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonValue item : fields.array("breaks").orElse(List.of())) {
      Optional<JsonFields> object = JsonFields.of(item, findings);
      object.flatMap(of -> driverBreak(of, known)).ifPresent(breaks::add);
    }
    breaks.sort(
        Comparator.comparingDouble((DriverBreak b) -> b.windows().get(0).open())
            .thenComparingDouble(b -> b.windows().get(0).close()));
    return breaks;
  }

  private static Optional<DriverBreak> driverBreak(JsonFields fields, Set<String> known) {
    Optional<String> id = VroomValues.id(fields);
    if (id.isPresent() && !known.add(id.get())) {
      fields.error("duplicate-id", "id", "stands twice among the breaks of a vehicle", null);
    }
    List<TimeWindow> windows = VroomValues.windows(fields, "time_windows");
    double service = VroomValues.unsigned(fields, "service").orElse(0);
    fields.text("description");
    VroomValues.unsupported(fields, "max_load", "a break that depends on the load");
    fields.reportUnknown();
    return id.isPresent() && fields.isSound()
        ? Optional.of(new DriverBreak(id.get(), windows, service))
        : Optional.empty();
  }

  private List<VehicleType> types() {
    List<VehicleType> types = new ArrayList<>();
    int first = 0;
    for (int v = 1; v <= vehicles.size(); v++) {
      if (v == vehicles.size() || !isAlike(vehicles.get(first), vehicles.get(v))) {
        types.add(together(vehicles.get(first), vehicles.get(v - 1), v - first));
        first = v;
      }
    }
    return types;
  }

  private static boolean isAlike(VehicleType a, VehicleType b) {
    return together(a, a, 1).equals(together(b, a, 1));
  }

  private static VehicleType together(VehicleType first, VehicleType last, int count) {
    String id = count == 1 ? last.id() : first.id() + "-" + last.id();
    return new VehicleType(
        id,
        count,
        first.equipment(),
        first.ends(),
        first.costs(),
        first.hours(),
        first.limits(),
        first.unloading());
  }
}
