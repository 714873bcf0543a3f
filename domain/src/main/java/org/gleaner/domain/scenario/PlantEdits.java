package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.FixedClosing;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.jspecify.annotations.Nullable;

/** What changes of plants and of sites have in common. */
final class PlantEdits {

  private PlantEdits() {}

  static ChangeChecks check(PlanningCase planningCase, PlantChange change, SourceLocation where) {
    ChangeChecks checks =
        new ChangeChecks(where)
            .known(change.site(), CaseNames.plantSites(planningCase), "plant at a site");
    return CaseNames.plantSites(planningCase).contains(change.site())
        ? checks.known(
            change.process(),
            CaseNames.processesAt(planningCase, change.site()),
            "plant at " + change.site() + " for a process")
        : checks;
  }

  /** The plant is never in use, or from the period of the year on not any more. */
  static PlanningCase close(PlanningCase planningCase, String plant, @Nullable Integer year) {
    List<FixedOpening> openings = new ArrayList<>(planningCase.fixedOpenings());
    if (year == null) {
      openings.removeIf(f -> f.plant().equals(plant));
      return replace(planningCase, plant, p -> with(p, p.levels(), 0, List.of())).toBuilder()
          .fixedOpenings(openings)
          .build();
    }
    int period = planningCase.horizon().withId(year.toString()).orElseThrow().index();
    openings.removeIf(f -> f.plant().equals(plant) && f.period() >= period);
    Plant found = planningCase.plant(plant).orElseThrow();
    List<FixedClosing> closings = new ArrayList<>(planningCase.fixedClosings());
    closings.removeIf(f -> f.plant().equals(plant));
    closings.add(new FixedClosing(found.site(), found.process(), period));
    int periods = planningCase.horizon().size();
    return replace(planningCase, plant, p -> closable(p, periods)).toBuilder()
        .fixedOpenings(openings)
        .fixedClosings(closings)
        .build();
  }

  /** Earliest commissioning so many years later; a fixed opening moves to the next period then. */
  static PlanningCase delay(PlanningCase planningCase, String plant, int years) {
    Horizon horizon = planningCase.horizon();
    List<FixedOpening> openings = new ArrayList<>();
    for (FixedOpening f : planningCase.fixedOpenings()) {
      OptionalInt later = notBefore(horizon, horizon.period(f.period()).firstYear() + years);
      if (!f.plant().equals(plant)) {
        openings.add(f);
      } else if (later.isPresent()) {
        openings.add(new FixedOpening(f.site(), f.process(), f.level(), later.getAsInt()));
      }
    }
    return replace(planningCase, plant, p -> delayed(p, horizon, years)).toBuilder()
        .fixedOpenings(openings)
        .build();
  }

  static PlanningCase replace(
      PlanningCase planningCase, String plant, UnaryOperator<Plant> change) {
    List<Plant> plants =
        planningCase.plants().stream()
            .map(p -> p.id().equals(plant) ? change.apply(p) : p)
            .toList();
    return planningCase.toBuilder().plants(plants).build();
  }

  static Plant with(
      Plant p, List<CapacityLevel> levels, double initialCapacity, List<Integer> openingPeriods) {
    return new Plant(
        p.site(),
        p.process(),
        levels,
        p.line(),
        initialCapacity,
        openingPeriods,
        p.leadTimeYears(),
        p.lifetimeYears(),
        p.alternativeGroup(),
        p.floorShare(),
        p.closure(),
        p.evidence());
  }

  private static Plant delayed(Plant plant, Horizon horizon, int years) {
    int first = plant.openingPeriods().stream().mapToInt(t -> t).min().orElse(0);
    int earliest = horizon.period(first).firstYear() + years;
    List<Integer> later =
        plant.openingPeriods().stream()
            .filter(t -> horizon.period(t).firstYear() >= earliest)
            .toList();
    return with(plant, plant.levels(), plant.initialCapacityTonnesPerYear(), later);
  }

  private static OptionalInt notBefore(Horizon horizon, int year) {
    return horizon.periods().stream()
        .filter(p -> p.firstYear() >= year)
        .mapToInt(Period::index)
        .findFirst();
  }

  /** A plant that a scenario shuts may close, at no cost if the case names none. */
  private static Plant closable(Plant p, int periods) {
    return p.closure() != null
        ? p
        : new Plant(
            p.site(),
            p.process(),
            p.levels(),
            p.line(),
            p.initialCapacityTonnesPerYear(),
            p.openingPeriods(),
            p.leadTimeYears(),
            p.lifetimeYears(),
            p.alternativeGroup(),
            p.floorShare(),
            new Closure(Series.constant(0, periods)),
            p.evidence());
  }
}
