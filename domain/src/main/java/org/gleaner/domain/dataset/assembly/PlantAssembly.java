package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.Plant;

/** Plants out of their rows, one per level and period. */
record PlantAssembly(CaseTables tables, Horizon horizon, Findings findings) {
  private static final String CAPACITY = "capacity_tonnes_per_year";
  private static final String INITIAL = "initial_capacity_tonnes_per_year";

  List<Plant> plants() {
    List<Plant> plants = new ArrayList<>();
    for (List<Row> rows : tables.get(SiteFormats.PLANTS).groupedBy("site", "process").values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        Plant plant = plant(group);
        if (group.isSound()) {
          plants.add(plant);
        }
      }
    }
    return plants;
  }

  private Plant plant(RowGroup group) {
    List<CapacityLevel> levels = levels(group);
    boolean line = group.flag("line");
    double initial = group.number(INITIAL);
    checkLevels(group, levels, line);
    if (group.isSound()) {
      checkInitial(group, levels, line, initial);
    }
    boolean closes = group.flag("closure_allowed");
    if (!closes && group.once("closure_cost").states("closure_cost")) {
      findings.warning(
          "closure-cost-unused",
          group.once("closure_cost").at("closure_cost"),
          null,
          "has no effect unless closure_allowed is true");
    }
    return new Plant(
        group.first().text("site"),
        group.first().text("process"),
        levels,
        line,
        initial,
        openingPeriods(group, initial > 0),
        group.number("lead_time_years"),
        group.number("lifetime_years"),
        group.textOrNull("alternative_group"),
        group.number("floor_share"),
        closes ? new Closure(group.series("closure_cost")) : null,
        group.evidence());
  }

  private static List<CapacityLevel> levels(RowGroup group) {
    Map<String, List<Row>> byLevel = new LinkedHashMap<>();
    for (Row row : group.rows()) {
      byLevel.computeIfAbsent(row.text("level"), l -> new ArrayList<>()).add(row);
    }
    List<CapacityLevel> levels = new ArrayList<>();
    for (Map.Entry<String, List<Row>> entry : byLevel.entrySet()) {
      RowGroup rows = group.of(entry.getValue());
      levels.add(
          new CapacityLevel(
              entry.getKey(),
              rows.number(CAPACITY),
              rows.series("capex"),
              rows.series("fixed_cost_per_year"),
              rows.series("variable_cost_per_tonne")));
    }
    return levels;
  }

  private void checkLevels(RowGroup group, List<CapacityLevel> levels, boolean line) {
    for (int i = 1; i < levels.size(); i++) {
      CapacityLevel level = levels.get(i);
      if (level.capacityTonnesPerYear() <= levels.get(i - 1).capacityTonnesPerYear()) {
        Row row = firstOf(group, level.name());
        findings.error(
            "levels-not-ascending",
            row.fault(CAPACITY),
            row.text(CAPACITY),
            "must be above that of the level before");
      }
    }
    double smallest = levels.get(0).capacityTonnesPerYear();
    if (smallest == 0 && !(line && levels.size() == 2)) {
      Row row = firstOf(group, levels.get(0).name());
      findings.error(
          "level-of-nothing",
          row.fault(CAPACITY),
          row.text(CAPACITY),
          "must be above 0, except as the smaller end of a line");
    }
    if (line && levels.size() != 2) {
      findings.error(
          "line-levels",
          group.once("line").fault("line"),
          "true",
          "a line has exactly two levels, its ends; this one has " + levels.size());
    }
  }

  private void checkInitial(
      RowGroup group, List<CapacityLevel> levels, boolean line, double initial) {
    double largest = levels.get(levels.size() - 1).capacityTonnesPerYear();
    Row row = group.once(INITIAL);
    if (line && initial > largest) {
      findings.error(
          "initial-capacity",
          row.fault(INITIAL),
          row.text(INITIAL),
          "must not be above the larger end of the line");
    }
    boolean isLevel = levels.stream().anyMatch(l -> l.capacityTonnesPerYear() == initial);
    if (!line && initial > 0 && !isLevel) {
      findings.error(
          "initial-capacity",
          row.fault(INITIAL),
          row.text(INITIAL),
          "must be 0 or the capacity of one of the levels");
    }
  }

  private List<Integer> openingPeriods(RowGroup group, boolean existing) {
    Row listed = group.once("opening_periods");
    Integer earliest = group.once("earliest").integerOrNull("earliest");
    Row latestRow = group.once("latest");
    Integer latest = latestRow.integerOrNull("latest");
    if (earliest != null && latest != null && earliest > latest) {
      findings.error(
          "opening-window",
          latestRow.fault("latest"),
          latest.toString(),
          "must not be before earliest (" + earliest + ")");
      return List.of();
    }
    List<Integer> periods = new ArrayList<>();
    for (Period period : horizon.periods()) {
      boolean inWindow =
          (earliest == null || period.firstYear() >= earliest)
              && (latest == null || period.firstYear() <= latest);
      boolean isListed =
          !listed.states("opening_periods")
              || listed.words("opening_periods").contains(Integer.toString(period.index()));
      if (inWindow && isListed) {
        periods.add(period.index());
      }
    }
    boolean never = listed.states("opening_periods") && listed.words("opening_periods").isEmpty();
    if (periods.isEmpty() && !existing && !never) {
      findings.error(
          "opening-window",
          group.first().spoiled(),
          null,
          "earliest, latest and opening_periods leave no period of the horizon to open in",
          "Write none in opening_periods for a plant that must never open.");
    }
    return periods;
  }

  private static Row firstOf(RowGroup group, String level) {
    return group.rows().stream()
        .filter(r -> r.text("level").equals(level))
        .findFirst()
        .orElseThrow();
  }
}
