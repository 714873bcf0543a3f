package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.jspecify.annotations.Nullable;

/** Something about one plant. */
public sealed interface PlantChange extends Change {

  String site();

  String process();

  /** Must be commissioned in this period, at its cost. */
  record Opened(String site, String process, int year, @Nullable String level)
      implements PlantChange {

    @Override
    public String path() {
      return "plant/" + site + "/" + process + "/opened";
    }

    @Override
    public String value() {
      return year + (level == null ? "" : " " + level);
    }

    @Override
    public String describe() {
      String size = level == null ? "" : " as " + level;
      return "plant " + site + "/" + process + " opens in " + year + size;
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      ChangeChecks checks = PlantEdits.check(planningCase, this, where).period(year, planningCase);
      Optional<Plant> found = planningCase.plant(site + "/" + process);
      Optional<Period> period = planningCase.horizon().withId(Integer.toString(year));
      if (found.isEmpty() || period.isEmpty()) {
        return checks.findings();
      }
      Plant plant = found.get();
      boolean inTime =
          CaseIndex.of(planningCase).decisionPeriod(plant, period.get().index()).isPresent();
      checks
          .that(!plant.isExisting(), "already-open", plant.id(), "the plant exists already")
          .that(inTime, "lead-time", value(), "takes " + plant.leadTimeYears() + " years to build");
      if (level != null) {
        List<String> levels = plant.levels().stream().map(CapacityLevel::name).toList();
        checks.known(level, levels, "level of " + plant.id());
      }
      return checks.findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      int period = planningCase.horizon().withId(Integer.toString(year)).orElseThrow().index();
      List<FixedOpening> fixed = new ArrayList<>(planningCase.fixedOpenings());
      fixed.removeIf(f -> f.plant().equals(site + "/" + process));
      fixed.add(new FixedOpening(site, process, level, period));
      return planningCase.toBuilder().fixedOpenings(fixed).build();
    }
  }

  /**
   * Is not in use: never, or from a period on.
   *
   * @param year first year of the period from which it is shut; null for always
   */
  record Closed(String site, String process, @Nullable Integer year) implements PlantChange {

    @Override
    public String path() {
      return "plant/" + site + "/" + process + "/closed";
    }

    @Override
    public String value() {
      return year == null ? "always" : year.toString();
    }

    @Override
    public String describe() {
      return "plant " + site + "/" + process + (year == null ? " is shut" : " shuts in " + year);
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      ChangeChecks checks = PlantEdits.check(planningCase, this, where);
      return year == null ? checks.findings() : checks.period(year, planningCase).findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      return PlantEdits.close(planningCase, site + "/" + process, year);
    }
  }

  /** May be commissioned only this many years later than it could have been. */
  record Delayed(String site, String process, int years) implements PlantChange {

    @Override
    public String path() {
      return "plant/" + site + "/" + process + "/delayed";
    }

    @Override
    public String value() {
      return Integer.toString(years);
    }

    @Override
    public String describe() {
      return "plant "
          + site
          + "/"
          + process
          + " is delayed by "
          + years
          + (years == 1 ? " year" : " years");
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      ChangeChecks checks =
          PlantEdits.check(planningCase, this, where)
              .that(years >= 1, "out-of-range", value(), "must be at least one year");
      planningCase
          .plant(site + "/" + process)
          .ifPresent(
              p ->
                  checks.that(
                      !p.isExisting(), "already-open", p.id(), "an existing plant is not delayed"));
      return checks.findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      return PlantEdits.delay(planningCase, site + "/" + process, years);
    }
  }

  /** The size of every level, and of what exists already, at unchanged cost. */
  record Capacity(String site, String process, Edit edit) implements PlantChange {

    @Override
    public String path() {
      return "plant/" + site + "/" + process + "/capacity";
    }

    @Override
    public String value() {
      return edit.text();
    }

    @Override
    public String describe() {
      return "capacity of plant " + site + "/" + process + " " + edit.describe();
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      ChangeChecks checks = PlantEdits.check(planningCase, this, where);
      planningCase
          .plant(site + "/" + process)
          .filter(p -> p.levels().size() > 1)
          .ifPresent(p -> checks.scaleOnly(edit, "the plant has several sizes: scale them"));
      return checks
          .that(edit.apply(1) > 0, "out-of-range", edit.text(), "a plant needs some capacity")
          .findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      UnaryOperator<Plant> change =
          p ->
              PlantEdits.with(
                  p,
                  p.levels().stream()
                      .map(
                          l ->
                              new CapacityLevel(
                                  l.name(),
                                  edit.apply(l.capacityTonnesPerYear()),
                                  l.capex(),
                                  l.fixedCostPerYear(),
                                  l.variableCostPerTonne()))
                      .toList(),
                  p.isExisting() ? edit.apply(p.initialCapacityTonnesPerYear()) : 0,
                  p.openingPeriods());
      return PlantEdits.replace(planningCase, site + "/" + process, change);
    }
  }
}
