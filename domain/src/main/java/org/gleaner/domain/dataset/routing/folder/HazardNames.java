package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.Separation;

/**
 * What tables of a case may name.
 *
 * @param classes that a rule of what may ride together knows
 * @param areAllKnown false if rules were lost to errors: then a class may well have one
 * @param reliefs from the rules of dangerous goods
 */
public record HazardNames(List<String> classes, boolean areAllKnown, List<String> reliefs) {

  public HazardNames {
    classes = List.copyOf(classes);
    reliefs = List.copyOf(reliefs);
  }

  /** As the case's rules have them, whose mistakes are somebody else's to report. */
  public static HazardNames read(CaseSource source) {
    Findings unheard = new Findings();
    return of(
        RoutingTables.read(
            source, List.of(RoutingFormat.SEPARATIONS, RoutingFormat.RELIEFS), unheard));
  }

  static HazardNames of(RoutingTables tables) {
    HandlingRules rules = new RulesAssembly(new Findings()).rules(tables);
    Table separations = tables.of(RoutingFormat.SEPARATIONS);
    Set<String> classes = new LinkedHashSet<>(rules.knownClasses());
    // Those of rows with mistakes too.
    classes.addAll(separations.texts("hazard_class"));
    classes.addAll(separations.texts("other"));
    classes.remove(Separation.ANY_OTHER);
    List<String> reliefs = new ArrayList<>();
    HandlingRules.SHIPPED.reliefs().forEach(limit -> reliefs.add(limit.relief()));
    RulesAssembly.reliefs(tables.of(RoutingFormat.RELIEFS)).stream()
        .map(ReliefLimit::relief)
        .forEach(reliefs::add);
    return new HazardNames(List.copyOf(classes), separations.complete(), reliefs);
  }
}
