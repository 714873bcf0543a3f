package org.gleaner.domain.dataset.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/**
 * GeoJSON of the periodic waste collection with intermediate facilities (iolab-uniud, PVRP-IF):
 * travel times from a table are also what is paid; a vehicle comes home empty.
 */
final class PvrpIfReader {
  private static final Bounds VEHICLES = new Bounds(1, 100_000, false, false);
  private static final Bounds DAYS = new Bounds(1, 366, false, false);

  /** A table of more would not fit into a file of the size that is read. */
  private static final int MOST_PLACES = 4000;

  /** Counts that the file states about itself; nothing depends on them. */
  private static final List<String> SUMMARY =
      List.of("customer", "intermediateFacility", "depot", "frequency", "totDemand");

  private final Findings findings;
  private final String file;

  private PvrpIfReader(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** What holds for the whole instance. */
  private record Info(int vehicles, double maxDuration, double capacity, int days) {}

  static Optional<RoutingCase> read(JsonValue document, String file, Findings findings) {
    return JsonFields.of(document, findings)
        .flatMap(root -> new PvrpIfReader(file, findings).read(root));
  }

  private Optional<RoutingCase> read(JsonFields root) {
    root.requiredChoice("type", List.of("FeatureCollection"));
    Optional<Info> info = root.requiredObject("info").flatMap(this::info);
    Optional<List<JsonValue>> features = root.requiredArray("features");
    Optional<List<JsonValue>> durations = root.requiredArray("duration");
    root.reportUnknown();
    int days = info.map(Info::days).orElse(1);
    Optional<PvrpIfPlaces> places =
        features.flatMap(items -> PvrpIfPlaces.read(root, items, days, info.isPresent(), findings));
    Optional<double[]> table = Optional.empty();
    if (features.isPresent() && durations.isPresent()) {
      table = table(root, durations.get(), features.get().size());
    }
    if (findings.hasErrors() || info.isEmpty() || places.isEmpty() || table.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(routing(info.get(), places.get(), table.get()));
  }

  private Optional<Info> info(JsonFields fields) {
    OptionalInt vehicles = fields.requiredInteger("numVehicles", VEHICLES);
    var maxDuration = fields.requiredNumber("maxDuration", LineNumbers.AMOUNT);
    var capacity = fields.requiredNumber("maxCapacity", LineNumbers.POSITIVE_AMOUNT);
    OptionalInt days = fields.requiredInteger("planningHorizon", DAYS);
    fields.text("area");
    SUMMARY.forEach(fields::value);
    fields.reportUnknown();
    return vehicles.isPresent() && days.isPresent() && fields.isSound()
        ? Optional.of(
            new Info(
                vehicles.getAsInt(),
                maxDuration.orElseThrow(),
                capacity.orElseThrow(),
                days.getAsInt()))
        : Optional.empty();
  }

  /** Times of travel row by row; empty if the table is not square or holds what is no time. */
  private Optional<double[]> table(JsonFields root, List<JsonValue> rows, int size) {
    if (size > MOST_PLACES) {
      root.error("over-limit", "features", "must be at most " + MOST_PLACES, null);
      return Optional.empty();
    }
    if (rows.size() != size) {
      root.error(
          "wrong-size", "duration", "has " + rows.size() + " rows for " + size + " features", null);
      return Optional.empty();
    }
    double[] table = new double[size * size];
    for (int from = 0; from < size; from++) {
      JsonValue row = rows.get(from);
      if (!row.isArray() || row.items().size() != size) {
        root.errorAt("wrong-size", row, "must be an array of " + size + " times", null);
        continue;
      }
      for (int to = 0; to < size; to++) {
        table[from * size + to] = root.number(row.items().get(to), LineNumbers.AMOUNT).orElse(0);
      }
    }
    return findings.hasErrors() ? Optional.empty() : Optional.of(table);
  }

  private RoutingCase routing(Info info, PvrpIfPlaces places, double[] table) {
    int first = places.depots().size() + places.orders().size();
    List<Integer> facilities =
        IntStream.range(first, first + places.facilities().size()).boxed().toList();
    VehicleType vehicle =
        VehicleType.of("vehicle", info.vehicles(), info.capacity(), 0)
            .withLimits(info.maxDuration(), Double.POSITIVE_INFINITY)
            .withUnloading(facilities, Integer.MAX_VALUE, true);
    return new RoutingCase(
        RoutingFile.nameWithoutEnding(file),
        info.days(),
        places.depots(),
        places.orders(),
        places.facilities(),
        List.of(vehicle),
        ListedTravel.of(first + facilities.size(), table),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
