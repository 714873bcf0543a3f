package org.gleaner.domain.dataset.routing.folder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.SpeedProfile;
import org.jspecify.annotations.Nullable;

/** One reading of {@code routing.json}: every key, its default, and every mistake. */
final class RoutingJson {
  static final int MOST_DAYS = 366;
  static final double CIRCUITY = 1.3;
  static final double KM_PER_HOUR = 30;

  static final String CO2E_PRICE = "co2e_price_per_tonne";

  /** Ways are estimated, or listed in travel.csv only. */
  static final List<String> METHODS = List.of("great_circle", "table");

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Bounds CIRCUITIES = new Bounds(1, 5, false, false);
  private static final Bounds SPEED = new Bounds(0, 200, true, false);
  private static final Bounds DAYS = new Bounds(1, MOST_DAYS, false, false);

  private final Findings findings;

  private RoutingJson(Findings findings) {
    this.findings = findings;
  }

  /** The settings; empty if any key is wrong, and that is reported. */
  static Optional<RoutingSettings> read(JsonValue document, Findings findings) {
    return JsonFields.of(document, findings)
        .flatMap(fields -> new RoutingJson(findings).read(fields));
  }

  private Optional<RoutingSettings> read(JsonFields fields) {
    fields.requiredChoice("format", List.of(RoutingFormat.VERSION));
    Optional<String> name = fields.requiredText("name");
    requireMatch(fields, "name", name, SLUG, "must be a slug, as hanoi-week-12");
    LocalDate start = date(fields);
    int days = fields.value("days").map(v -> days(fields, v)).orElse(1);
    Optional<String> currency = fields.text("currency");
    requireMatch(fields, "currency", currency, CURRENCY, "must be ISO 4217, as USD");
    double co2ePrice =
        RoutingUnits.per(
            fields.number(CO2E_PRICE, Bounds.NOT_NEGATIVE).orElse(0), RoutingUnits.TONNE);
    Optional<JsonFields> travel = fields.object("travel");
    RoadTravel roads = travel.map(t -> roads(t, defaultRoads())).orElse(defaultRoads());
    boolean listed = travel.map(t -> listedOnly(t, false)).orElse(false);
    List<ClassRoads> classes = travel.map(t -> classes(t, roads, listed)).orElse(List.of());
    travel.ifPresent(JsonFields::reportUnknown);
    fields.reportUnknown();
    boolean sound = fields.isSound() && travel.map(JsonFields::isSound).orElse(true);
    return sound && !findings.hasErrors()
        ? name.map(
            n ->
                new RoutingSettings(
                    n, start, days, currency.orElse(null), co2ePrice, roads, listed, classes))
        : Optional.empty();
  }

  private static int days(JsonFields fields, JsonValue value) {
    return fields.integer(value, DAYS).orElse(1);
  }

  private static void requireMatch(
      JsonFields fields, String key, Optional<String> text, Pattern pattern, String message) {
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      fields.error("invalid-" + key, key, message, null);
    }
  }

  private static @Nullable LocalDate date(JsonFields fields) {
    Optional<String> text = fields.text("start_date");
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (DATE.matcher(text.get()).matches()) {
        return LocalDate.parse(text.get());
      }
    } catch (DateTimeParseException e) {
      // Such a day is in no calendar.
    }
    fields.error("not-a-date", "start_date", "must be a date, as 2026-03-02", null);
    return null;
  }

  private static boolean listedOnly(JsonFields travel, boolean otherwise) {
    return travel.choice("method", METHODS).map(METHODS.get(1)::equals).orElse(otherwise);
  }

  /** What a class does not state is as for everyone. */
  private List<ClassRoads> classes(JsonFields travel, RoadTravel everyones, boolean listed) {
    List<ClassRoads> classes = new ArrayList<>();
    for (JsonValue item : travel.array("classes").orElse(List.of())) {
      Optional<JsonFields> fields = JsonFields.of(item, findings);
      if (fields.isEmpty()) {
        continue;
      }
      Optional<String> name = fields.get().requiredText("class");
      requireMatch(fields.get(), "class", name, SLUG, "must be a slug, as truck");
      if (name.isPresent() && classes.stream().anyMatch(c -> c.vehicleClass().equals(name.get()))) {
        fields.get().error("duplicate-id", "class", "is stated before", null);
      }
      RoadTravel roads = roads(fields.get(), everyones);
      boolean only = listedOnly(fields.get(), listed);
      fields.get().reportUnknown();
      name.ifPresent(n -> classes.add(new ClassRoads(n, roads, only, fields.get().at("class"))));
    }
    return classes;
  }

  private RoadTravel roads(JsonFields travel, RoadTravel otherwise) {
    double circuity = travel.number("circuity", CIRCUITIES).orElse(otherwise.circuity());
    List<SpeedProfile.Band> bands = new ArrayList<>();
    Optional<List<JsonValue>> items = travel.array("speeds");
    if (items.isPresent() && items.get().isEmpty()) {
      travel.error("empty-list", "speeds", "must hold at least one speed", null);
    }
    for (JsonValue item : items.orElse(List.of())) {
      JsonFields.of(item, findings).flatMap(f -> band(f, item, bands)).ifPresent(bands::add);
    }
    boolean any = !bands.isEmpty() && bands.get(0).fromMetres() == 0;
    return new RoadTravel(circuity, any ? new SpeedProfile(bands) : otherwise.speeds());
  }

  private static Optional<SpeedProfile.Band> band(
      JsonFields fields, JsonValue item, List<SpeedProfile.Band> before) {
    OptionalDouble from = fields.requiredNumber("from_km", Bounds.NOT_NEGATIVE);
    OptionalDouble speed = fields.requiredNumber("km_per_hour", SPEED);
    fields.reportUnknown();
    if (from.isEmpty() || speed.isEmpty()) {
      return Optional.empty();
    }
    double metres = RoutingUnits.of(from.getAsDouble(), RoutingUnits.KM);
    boolean ascends =
        before.isEmpty() ? metres == 0 : metres > before.get(before.size() - 1).fromMetres();
    if (!ascends) {
      fields.errorAt(
          "wrong-order",
          item,
          "speeds start from_km 0 and ascend from there",
          "The speed holds from there to the next from_km of every way.");
      return Optional.empty();
    }
    return Optional.of(new SpeedProfile.Band(metres, metresPerSecond(speed.getAsDouble())));
  }

  static RoadTravel defaultRoads() {
    return new RoadTravel(CIRCUITY, SpeedProfile.constant(metresPerSecond(KM_PER_HOUR)));
  }

  static double metresPerSecond(double kmPerHour) {
    return kmPerHour * RoutingUnits.KM / RoutingUnits.HOUR;
  }

  /** Speed of a band as the file has it. */
  static double kmPerHour(SpeedProfile.Band band) {
    return RoutingUnits.perEach(band.metresPerSecond() / RoutingUnits.KM, RoutingUnits.HOUR);
  }
}
