package org.gleaner.domain.dataset.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;

/** Reads a family of lifetimes and its parameters, each a number or one for every cohort. */
final class LifetimesReader {

  private final JsonFields fields;
  private final Findings findings;

  LifetimesReader(JsonFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /**
   * Empty if it is not sound.
   *
   * @param cohorts how many there are; 0 if that is not known, and then no list is measured
   */
  Optional<Lifetimes> read(int cohorts) {
    Optional<LifetimeFamily> family =
        fields
            .requiredChoice("family", LifetimeFamily.idsByParameters())
            .map(id -> Known.of(LifetimeFamily.class, id));
    Map<String, List<Double>> parameters = new TreeMap<>();
    for (String name : LifetimeFamily.PARAMETERS) {
      fields.value(name).ifPresent(value -> parameters.put(name, values(name, value, cohorts)));
    }
    fields.reportUnknown();
    if (family.isEmpty() || !isStatedBy(family.get(), parameters.keySet())) {
      return Optional.empty();
    }
    requireOrder(parameters);
    return Optional.of(new Lifetimes(family.get(), parameters));
  }

  private List<Double> values(String name, JsonValue value, int cohorts) {
    Bounds bounds = name.equals("mean") ? Bounds.NOT_NEGATIVE : Bounds.POSITIVE;
    if (!value.isArray()) {
      double number = fields.number(value, bounds).orElse(1);
      return Collections.nCopies(Math.max(1, cohorts), number);
    }
    List<JsonValue> items = value.items();
    if (cohorts > 0 && items.size() != cohorts) {
      findings.error(
          "series-length",
          value.where(),
          Integer.toString(items.size()),
          "must be one number, or " + cohorts + ": one for every cohort");
    }
    List<Double> values = new ArrayList<>();
    for (JsonValue item : items) {
      values.add(fields.number(item, bounds).orElse(1));
    }
    return values;
  }

  private boolean isStatedBy(LifetimeFamily family, Set<String> stated) {
    if (family.parameters().contains(stated)) {
      return true;
    }
    String sets =
        family.parameters().stream()
            .map(set -> String.join(" and ", new TreeSet<>(set)))
            .collect(Collectors.joining(", or by "));
    findings.error(
        "lifetime-parameters",
        fields.where(),
        stated.isEmpty() ? null : String.join(", ", stated),
        "a lifetime that is " + family.id() + " is stated by " + sets);
    return false;
  }

  private void requireOrder(Map<String, List<Double>> parameters) {
    List<Double> half = parameters.getOrDefault("t50", List.of());
    List<Double> most = parameters.getOrDefault("t90", List.of());
    for (int cohort = 0; cohort < Math.min(half.size(), most.size()); cohort++) {
      if (most.get(cohort) <= half.get(cohort)) {
        findings.error(
            "lifetime-parameters",
            fields.at("t90"),
            most.get(cohort).toString(),
            "must be above t50, which is " + half.get(cohort) + ", in cohort " + cohort);
        return;
      }
    }
  }
}
