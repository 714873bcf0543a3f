package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;

/** Collection terms of single arisings, which win over all more general ones. */
final class OwnTerms {

  private OwnTerms() {}

  /** The case in which each of the arisings has terms of its own. */
  static PlanningCase replace(
      PlanningCase planningCase, List<Arising> arisings, Function<Arising, CollectionTerms> terms) {
    List<CollectionTerms> rows = new ArrayList<>();
    Set<List<String>> owners = new LinkedHashSet<>();
    for (Arising arising : arisings) {
      if (owners.add(List.of(arising.site(), arising.material()))) {
        CollectionTerms own = terms.apply(arising);
        rows.add(
            new CollectionTerms(
                arising.site(), arising.material(), own.steps(), own.mandateShare()));
      }
    }
    for (CollectionTerms row : planningCase.collection()) {
      boolean replaced =
          row.site() != null
              && row.material() != null
              && owners.contains(List.of(row.site(), row.material()));
      if (!replaced) {
        rows.add(row);
      }
    }
    return planningCase.toBuilder().collection(rows).build();
  }

  /** A mandate cannot ask for more than can be collected. */
  static Series within(Series mandate, List<Series> shares) {
    Series kept = mandate;
    for (int t = 0; t < mandate.size(); t++) {
      double total = 0;
      for (Series share : shares) {
        total += share.at(t);
      }
      kept = kept.with(t, Math.min(mandate.at(t), total));
    }
    return kept;
  }
}
