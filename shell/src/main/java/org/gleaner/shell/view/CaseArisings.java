package org.gleaner.shell.view;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.reconcile.CaseArising;
import org.jspecify.annotations.Nullable;

/** A case's arisings, as flows name them. */
final class CaseArisings {

  private final PlanningCase planningCase;

  CaseArisings(PlanningCase planningCase) {
    this.planningCase = planningCase;
  }

  /**
   * Tonnes a year in the period of the year, added up over sites if none is named; null if there
   * are none.
   *
   * @param year null for the first period
   */
  @Nullable Ranged of(CaseArising named, @Nullable Integer year) {
    Optional<Period> period =
        year == null
            ? Optional.of(planningCase.horizon().period(0))
            : planningCase.horizon().containing(year);
    List<Arising> meant =
        planningCase.arisings().stream()
            .filter(one -> one.material().equals(named.material()))
            .filter(one -> named.site() == null || one.site().equals(named.site()))
            .toList();
    if (period.isEmpty() || meant.isEmpty()) {
      return null;
    }
    double best = 0;
    double low = 0;
    double high = 0;
    for (Arising arising : meant) {
      Ranged tonnes = arising.tonnesPerYear().at(period.get().index());
      best += tonnes.best();
      low += tonnes.low();
      high += tonnes.high();
    }
    return new Ranged(best, low, high);
  }
}
