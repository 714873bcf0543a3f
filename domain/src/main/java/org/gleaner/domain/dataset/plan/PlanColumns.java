package org.gleaner.domain.dataset.plan;

import java.util.List;

/** The keys of the objects in a plan's lists, which are the columns of its tables. */
final class PlanColumns {

  private PlanColumns() {}

  static List<String> of(String list) {
    return switch (list) {
      case "openings" ->
          List.of(
              "site",
              "process",
              "level",
              "period",
              "decided_period",
              "capacity_tonnes_per_year",
              "added_tonnes_per_year",
              "capex");
      case "closings" -> List.of("site", "process", "period");
      case "collected", "sales" -> List.of("site", "material", "step", "period", "tonnes_per_year");
      case "flows" -> List.of("from", "to", "material", "mode", "period", "tonnes_per_year", "km");
      case "runs" -> List.of("site", "recipe", "period", "tonnes_per_year");
      case "stocks" -> List.of("site", "material", "period", "tonnes");
      case "disposed" -> List.of("site", "material", "period", "tonnes_per_year");
      case "recovered" -> List.of("element", "period", "kg_per_year");
      case "cost_lines" -> List.of("kind", "period", "amount", "discounted");
      case "emissions" -> List.of("medium", "unit", "period", "per_year");
      case "limits" ->
          List.of("id", "kind", "period", "unit", "at_least", "limit", "used", "slack");
      default -> throw new IllegalArgumentException("no list of a plan: " + list);
    };
  }
}
