package org.gleaner.domain.dataset.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the M3CVRP set: collection sites, depots and disposal facilities, each in a JSON
 * file. The files say nothing of vehicles and roads; the constants here are what they are taken to
 * be. Metres and seconds.
 */
final class M3cvrpReader {
  private static final double MICRO = 1e-6;
  private static final int VEHICLES = 100;
  private static final double VEHICLE_CAPACITY = 72_000;
  private static final TimeWindow SHIFT = new TimeWindow(7 * 3600, 17 * 3600);
  private static final double CIRCUITY = 1.35;
  private static final double METRES_PER_SECOND = 30_000.0 / 3600;
  private static final double UNLOADING_SECONDS = 15 * 60;

  private static final String DEPOTS = "Depots.json";
  private static final String FACILITIES = "DisposalFacilities.json";
  private static final String SITES = "WasteCollectionSites.json";

  private static final Bounds MICRO_LONGITUDE = new Bounds(-180e6, 180e6, false, false);
  private static final Bounds MICRO_LATITUDE = new Bounds(-90e6, 90e6, false, false);

  private final Findings findings;

  private M3cvrpReader(Findings findings) {
    this.findings = findings;
  }

  /** Whether a folder holds most files of the set; which one is missing is then a finding. */
  static boolean fits(Path folder) {
    return Stream.of(DEPOTS, FACILITIES, SITES)
            .filter(name -> Files.exists(folder.resolve(name)))
            .count()
        > 1;
  }

  static Optional<RoutingCase> read(Path folder, Findings findings) {
    return new M3cvrpReader(findings).read(folder);
  }

  private Optional<RoutingCase> read(Path folder) {
    List<Depot> depots =
        rows(folder.resolve(DEPOTS), "depot", (id, row) -> place(row, at -> depot(id, at)));
    List<IntermediateFacility> facilities =
        rows(
            folder.resolve(FACILITIES),
            "disposal_facility",
            (id, row) -> place(row, at -> new IntermediateFacility(id, at, UNLOADING_SECONDS)));
    List<Order> orders =
        rows(folder.resolve(SITES), "point", (id, row) -> place(row, at -> order(id, at, row)));
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return Optional.of(
        new RoutingCase(
            name,
            1,
            depots,
            orders,
            facilities,
            fleet(depots, depots.size() + orders.size(), facilities.size()),
            new RoadTravel(CIRCUITY, SpeedProfile.constant(METRES_PER_SECOND)),
            RoundingConvention.NEAREST_INTEGER,
            VisitNumbers.PLACES_FROM_0));
  }

  /** Items of the one array of a file; there must be at least one. */
  private <T> List<T> rows(
      Path file, String key, BiFunction<String, JsonFields, @Nullable T> reading) {
    List<T> rows = new ArrayList<>();
    Optional<JsonValue> document = DocumentFile.read(file, RoutingFile.MAX_JSON_BYTES, findings);
    Optional<JsonFields> root = document.flatMap(d -> JsonFields.of(d, findings));
    if (root.isEmpty()) {
      return rows;
    }
    Optional<List<JsonValue>> items = root.get().requiredArray(key);
    root.get().reportUnknown();
    if (items.isPresent() && items.get().isEmpty()) {
      root.get().error("empty-list", key, "must hold at least one", null);
    }
    Set<String> ids = new HashSet<>();
    for (JsonValue item : items.orElse(List.of())) {
      Optional<T> row = JsonFields.of(item, findings).flatMap(f -> row(f, ids, reading));
      row.ifPresent(rows::add);
    }
    return rows;
  }

  private static <T> Optional<T> row(
      JsonFields fields, Set<String> ids, BiFunction<String, JsonFields, @Nullable T> reading) {
    Optional<String> id = fields.requiredText("id");
    if (id.isPresent() && !ids.add(id.get())) {
      fields.error("duplicate-id", "id", "stands twice in the file", null);
    }
    T row = reading.apply(id.orElse(""), fields);
    fields.reportUnknown();
    return fields.isSound() ? Optional.ofNullable(row) : Optional.empty();
  }

  private static <T> @Nullable T place(JsonFields row, Function<Point, @Nullable T> made) {
    OptionalDouble x = row.requiredNumber("lng", MICRO_LONGITUDE);
    OptionalDouble y = row.requiredNumber("lat", MICRO_LATITUDE);
    // The other keys are looked at all the same: one reading finds everything.
    return made.apply(new Point(x.orElse(0) * MICRO, y.orElse(0) * MICRO));
  }

  private static Depot depot(String id, Point at) {
    return new Depot(id, at, TimeWindow.ALWAYS);
  }

  private static @Nullable Order order(String id, Point at, JsonFields row) {
    OptionalDouble load = row.requiredNumber("capacity", LineNumbers.AMOUNT);
    OptionalDouble service = row.requiredNumber("stopLength", LineNumbers.AMOUNT);
    List<TimeWindow> windows = OpeningHours.read(row, "workTimes");
    if (load.isEmpty() || service.isEmpty() || windows.isEmpty()) {
      return null;
    }
    return Order.of(id, at, load.getAsDouble())
        .withServiceTime(service.getAsDouble())
        .withWindows(windows);
  }

  /** Vehicles are shared out evenly; the first depots have one more if that does not come out. */
  private static List<VehicleType> fleet(List<Depot> depots, int firstFacility, int facilities) {
    List<Integer> unloading =
        IntStream.range(firstFacility, firstFacility + facilities).boxed().toList();
    List<VehicleType> types = new ArrayList<>();
    for (int d = 0; d < depots.size(); d++) {
      int count = VEHICLES / depots.size() + (d < VEHICLES % depots.size() ? 1 : 0);
      if (count > 0) {
        types.add(
            VehicleType.of("depot-" + depots.get(d).id(), count, VEHICLE_CAPACITY, d)
                .withShift(SHIFT)
                .withUnloading(unloading, Integer.MAX_VALUE, true));
      }
    }
    return types;
  }
}
