package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;

/**
 * One possible state of the world as a scenario: the arisings of a draw, taken for certain.
 *
 * @param drawn of all sites and materials; what is not among them does not arise
 */
public record DrawnArisings(PlanningCase planningCase, List<Arising> drawn) {

  private record Place(String site, String material) {

    static Place of(Arising arising) {
      return new Place(arising.site(), arising.material());
    }
  }

  public DrawnArisings {
    drawn = List.copyOf(drawn);
  }

  /** What must be set, in the order of the case's arisings. */
  public List<Change> changes() {
    Map<Place, Series> tonnes = new LinkedHashMap<>();
    drawn.forEach(arising -> tonnes.put(Place.of(arising), arising.tonnesPerYear().best()));
    Series nothing = Series.constant(0, planningCase.horizon().size());
    List<Change> changes = new ArrayList<>();
    for (Arising arising : planningCase.arisings()) {
      add(arising, Objects.requireNonNullElse(tonnes.get(Place.of(arising)), nothing), changes);
    }
    return changes;
  }

  /** Drawn of places and materials that the case has no arisings of: no change can set them. */
  public List<Arising> unknown() {
    Set<Place> known =
        planningCase.arisings().stream().map(Place::of).collect(Collectors.toUnmodifiableSet());
    return drawn.stream().filter(arising -> !known.contains(Place.of(arising))).toList();
  }

  /** Neighbouring periods of equal tonnes are set together. */
  private void add(Arising arising, Series tonnes, List<Change> changes) {
    Horizon horizon = planningCase.horizon();
    int begin = 0;
    for (int t = 1; t <= horizon.size(); t++) {
      if (t == horizon.size() || tonnes.at(t) != tonnes.at(begin)) {
        Span span =
            new Span(
                horizon.periods().get(begin).firstYear(), horizon.periods().get(t - 1).firstYear());
        changes.add(
            new ArisingsChange(
                arising.material(),
                arising.site(),
                new Edit(Edit.Operation.SET, tonnes.at(begin)),
                begin == 0 && t == horizon.size() ? Span.ALWAYS : span));
        begin = t;
      }
    }
  }
}
