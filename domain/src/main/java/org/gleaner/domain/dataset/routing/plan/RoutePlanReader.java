package org.gleaner.domain.dataset.routing.plan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.CaseReference;
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCost;
import org.jspecify.annotations.Nullable;

/** Reads {@code routes.json}, or the folder that holds it. */
public final class RoutePlanReader {

  private static final long MAX_BYTES = 512L << 20;
  private static final Bounds COUNT = new Bounds(0, Integer.MAX_VALUE, false, false);
  private static final Bounds NUMBER = new Bounds(1, Integer.MAX_VALUE, false, false);
  private static final Bounds VEHICLES = new Bounds(1, 100_000, false, false);
  private static final List<String> KINDS = List.of("depot", "order", "facility");

  private final Path folder;
  private final Findings findings;

  private RoutePlanReader(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /** Reads a plan; one that cannot be read is an error finding. */
  public static RoutePlanReading read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(RoutePlanFiles.ROUTES) : path;
    Path folder = file.toAbsolutePath().resolveSibling("");
    FileSet.settle(folder);
    Findings findings = new Findings();
    Optional<RoutePlan> plan =
        DocumentFile.readObject(file, MAX_BYTES, findings)
            .flatMap(fields -> new RoutePlanReader(folder, findings).plan(fields));
    return new RoutePlanReading(findings.hasErrors() ? Optional.empty() : plan, findings.toList());
  }

  /** What is missing is reported, and then no plan comes of it: any figure does in its place. */
  private Optional<RoutePlan> plan(JsonFields fields) {
    fields.requiredChoice("format", List.of(RoutePlanDocument.FORMAT));
    RoutePlan plan =
        new RoutePlan(
            text(fields, "case"),
            origin(fields),
            integer(fields, "days", NUMBER),
            date(fields),
            fields.required("clock").isPresent() && fields.flag("clock").orElse(false),
            fields.text("currency").filter(currency -> !currency.isEmpty()).orElse(null),
            fields.value(RoutePlanDocument.LOAD_UNITS).isPresent()
                ? texts(fields, RoutePlanDocument.LOAD_UNITS)
                : List.of(),
            integer(fields, "orders", COUNT),
            number(fields, "cost"),
            fields
                .requiredObject(RoutePlanDocument.COSTS)
                .map(this::costs)
                .orElse(RoutingCost.ZERO),
            co2e(fields),
            objects(fields, "routes", this::route),
            objects(fields, "unserved", this::unserved),
            texts(fields, "violations"),
            fields.value(RoutePlanDocument.SHARED_WORK).isPresent()
                ? objects(fields, RoutePlanDocument.SHARED_WORK, this::sharedWork)
                : List.of(),
            fields.value("replans").isPresent()
                ? objects(fields, "replans", this::replan)
                : List.of());
    fields.reportUnknown();
    return Optional.of(plan);
  }

  /** Plans that were written before cases were noted have none. */
  private @Nullable CaseReference origin(JsonFields fields) {
    Optional<String> hash = fields.text(RoutePlanDocument.CASE_HASH);
    Optional<String> path = fields.text(RoutePlanDocument.CASE_PATH);
    try {
      Path stated = path.map(text -> folder.resolve(text).normalize()).orElse(null);
      return hash.map(text -> new CaseReference(stated, text)).orElse(null);
    } catch (InvalidPathException e) {
      fields.error("wrong-path", RoutePlanDocument.CASE_PATH, "must be the path of a case", null);
      return null;
    }
  }

  private RoutingCost costs(JsonFields fields) {
    return costs(fields, number(fields, "prizes"));
  }

  /** Of a route, which loses none. */
  private RoutingCost costsOfRoute(JsonFields fields) {
    return costs(fields, 0);
  }

  private static RoutingCost costs(JsonFields fields, double prizes) {
    RoutingCost costs =
        new RoutingCost(
            number(fields, "fixed"),
            number(fields, "distance"),
            number(fields, "time"),
            fields.value(RoutePlanDocument.UNEVEN_WORK).isPresent()
                ? number(fields, RoutePlanDocument.UNEVEN_WORK)
                : 0,
            prizes);
    fields.reportUnknown();
    return costs;
  }

  private RoutePlan.Route route(JsonFields fields) {
    RoutePlan.Route route =
        new RoutePlan.Route(
            integer(fields, "vehicle", NUMBER),
            text(fields, "vehicle_type"),
            integer(fields, "day", NUMBER),
            number(fields, "distance"),
            number(fields, "duration"),
            number(fields, "cost"),
            fields.value(RoutePlanDocument.COSTS).isPresent()
                ? fields
                    .requiredObject(RoutePlanDocument.COSTS)
                    .map(this::costsOfRoute)
                    .orElse(null)
                : null,
            co2e(fields),
            fields.value("executed").isPresent() ? integer(fields, "executed", COUNT) : 0,
            objects(fields, "stops", this::stop));
    fields.reportUnknown();
    return route;
  }

  private RoutePlan.Replan replan(JsonFields fields) {
    RoutePlan.Replan replan =
        new RoutePlan.Replan(
            integer(fields, "day", NUMBER),
            number(fields, "now"),
            texts(fields, "events"),
            fields.value(RoutePlanDocument.DELAYED).isPresent()
                ? objects(fields, RoutePlanDocument.DELAYED, this::delayed)
                : List.of());
    fields.reportUnknown();
    return replan;
  }

  private RoutePlan.Delayed delayed(JsonFields fields) {
    RoutePlan.Delayed delayed =
        new RoutePlan.Delayed(integer(fields, "vehicle", NUMBER), number(fields, "until"));
    fields.reportUnknown();
    return delayed;
  }

  private RoutePlan.SharedWork sharedWork(JsonFields fields) {
    RoutePlan.SharedWork shared =
        new RoutePlan.SharedWork(
            text(fields, "vehicle_type"),
            integer(fields, "first_vehicle", NUMBER),
            integer(fields, "count", VEHICLES));
    fields.reportUnknown();
    return shared;
  }

  private RoutePlan.Stop stop(JsonFields fields) {
    RoutePlan.Stop stop =
        new RoutePlan.Stop(
            fields.requiredChoice("kind", KINDS).orElse(""),
            text(fields, "id"),
            text(fields, "name"),
            fields.required("unloads").isPresent() && fields.flag("unloads").orElse(false),
            number(fields, "arrival"),
            number(fields, "start"),
            number(fields, "departure"),
            loads(fields),
            fields.value("breaks").isPresent() ? integer(fields, "breaks", COUNT) : 0,
            fields.value(RoutePlanDocument.PAUSES).isPresent()
                ? objects(fields, RoutePlanDocument.PAUSES, this::pause)
                : List.of(),
            fields.text("compartment").orElse(null),
            fields.value("compartments").isPresent()
                ? objects(fields, "compartments", this::compartment)
                : List.of());
    fields.reportUnknown();
    return stop;
  }

  private DriverPause pause(JsonFields fields) {
    DriverPause pause =
        new DriverPause(
            fields.requiredChoice("kind", RoutePlanDocument.PAUSE_KINDS).orElse("").equals("break")
                ? DriverPause.Kind.BREAK
                : DriverPause.Kind.REST,
            fields.text("id").orElse(""),
            number(fields, "start"),
            number(fields, "end"));
    fields.reportUnknown();
    return pause;
  }

  private RoutePlan.CompartmentLoad compartment(JsonFields fields) {
    RoutePlan.CompartmentLoad compartment =
        new RoutePlan.CompartmentLoad(text(fields, "id"), loads(fields));
    fields.reportUnknown();
    return compartment;
  }

  private RoutePlan.Unserved unserved(JsonFields fields) {
    OptionalDouble prize = fields.number("prize", Bounds.ANY);
    RoutePlan.Unserved unserved =
        new RoutePlan.Unserved(
            text(fields, "order"),
            text(fields, "name"),
            prize.isPresent() ? prize.getAsDouble() : null,
            text(fields, "reason"),
            text(fields, "message"));
    fields.reportUnknown();
    return unserved;
  }

  private static @Nullable Double co2e(JsonFields fields) {
    OptionalDouble kg = fields.number(RoutePlanDocument.CO2E, Bounds.NOT_NEGATIVE);
    return kg.isPresent() ? kg.getAsDouble() : null;
  }

  private @Nullable LocalDate date(JsonFields fields) {
    String text = fields.text("start_date").orElse("");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fields.error("wrong-date", "start_date", "must be a day as 2026-03-02", null);
      return null;
    }
  }

  private static List<Double> loads(JsonFields fields) {
    List<Double> loads = new ArrayList<>();
    for (JsonValue item : fields.requiredArray("loads").orElse(List.of())) {
      fields.number(item, Bounds.ANY).ifPresent(loads::add);
    }
    return loads;
  }

  private static List<String> texts(JsonFields fields, String key) {
    return fields.texts(key).stream().map(item -> String.valueOf(item.content())).toList();
  }

  private <T> List<T> objects(JsonFields fields, String key, Function<JsonFields, T> reader) {
    List<T> objects = new ArrayList<>();
    for (JsonValue item : fields.requiredArray(key).orElse(List.of())) {
      JsonFields.of(item, findings).map(reader).ifPresent(objects::add);
    }
    return objects;
  }

  private static String text(JsonFields fields, String key) {
    return fields.requiredText(key).orElse("");
  }

  private static int integer(JsonFields fields, String key, Bounds bounds) {
    return fields.requiredInteger(key, bounds).orElse(1);
  }

  private static double number(JsonFields fields, String key) {
    return fields.requiredNumber(key, Bounds.ANY).orElse(0);
  }
}
