package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.FixedClosing;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.jspecify.annotations.Nullable;

/**
 * Openings and closings that {@code case.json} leaves no choice about.
 *
 * @param horizon null if unknown: then periods are not checked
 */
record FixedDecisions(
    CaseTables tables, List<Plant> plants, @Nullable Horizon horizon, Findings findings) {

  List<FixedOpening> openings(List<JsonValue> values) {
    List<FixedOpening> openings = new ArrayList<>();
    for (JsonValue value : values) {
      JsonFields.of(value, findings).flatMap(this::opening).ifPresent(openings::add);
    }
    return openings;
  }

  List<FixedClosing> closings(List<JsonValue> values) {
    List<FixedClosing> closings = new ArrayList<>();
    for (JsonValue value : values) {
      JsonFields.of(value, findings).flatMap(this::closing).ifPresent(closings::add);
    }
    return closings;
  }

  private Optional<FixedOpening> opening(JsonFields fields) {
    String site = fields.requiredText("site").orElse("");
    String process = fields.requiredText("process").orElse("");
    Optional<String> level = fields.text("level");
    int period = period(fields);
    Optional<Plant> plant = plant(fields, site, process);
    plant.ifPresent(p -> level.ifPresent(name -> checkLevel(fields, p, name)));
    fields.reportUnknown();
    return fields.isSound()
        ? Optional.of(new FixedOpening(site, process, level.orElse(null), period))
        : Optional.empty();
  }

  private Optional<FixedClosing> closing(JsonFields fields) {
    String site = fields.requiredText("site").orElse("");
    String process = fields.requiredText("process").orElse("");
    int period = period(fields);
    plant(fields, site, process);
    fields.reportUnknown();
    return fields.isSound()
        ? Optional.of(new FixedClosing(site, process, period))
        : Optional.empty();
  }

  private int period(JsonFields fields) {
    Optional<JsonValue> value = fields.required("period");
    if (value.isEmpty() || horizon == null) {
      return 0;
    }
    Optional<Period> period = horizon.withId(value.get().shown());
    if (period.isEmpty()) {
      List<String> known = horizon.periods().stream().map(Period::id).toList();
      fields.error(
          "outside-horizon",
          "period",
          "must be the first year of a period: " + String.join(", ", known),
          null);
    }
    return period.map(Period::index).orElse(0);
  }

  /** The plant; empty if it is unknown (an error) or has a mistake of its own (none here). */
  private Optional<Plant> plant(JsonFields fields, String site, String process) {
    if (!fields.isSound()) {
      return Optional.empty();
    }
    Set<String> written = new LinkedHashSet<>();
    for (Row row : tables.get(SiteFormats.PLANTS).rows()) {
      written.add(row.text("site") + "/" + row.text("process"));
    }
    String id = site + "/" + process;
    if (!written.contains(id) && tables.get(SiteFormats.PLANTS).complete()) {
      fields.error("unknown-id", "process", "no such plant: " + id, NearestName.hint(id, written));
    }
    return plants.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static void checkLevel(JsonFields fields, Plant plant, String level) {
    List<String> levels = plant.levels().stream().map(CapacityLevel::name).toList();
    if (!levels.contains(level)) {
      fields.error(
          "unknown-id", "level", "no such level of " + plant.id(), NearestName.hint(level, levels));
    }
  }
}
