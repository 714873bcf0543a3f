package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation;
import org.gleaner.domain.routing.Separation.Scope;

/** Rules of what may ride together, as far as they differ from what is shipped. */
final class RulesTexts {

  private RulesTexts() {}

  static TableText separations(HandlingRules rules) {
    TableText table = new TableText(RoutingFormat.SEPARATIONS);
    List<Separation> shipped = HandlingRules.SHIPPED.separations();
    List<Separation> changed = new ArrayList<>(rules.separations());
    changed.removeAll(shipped);
    for (Separation old : shipped) {
      boolean isLifted =
          rules.separations().stream()
              .noneMatch(rule -> rule.isAbout(old.hazardClass(), old.other()));
      if (isLifted) {
        changed.add(new Separation(old.hazardClass(), old.other(), Scope.NONE, ""));
      }
    }
    for (Separation rule : changed) {
      table
          .row()
          .text("hazard_class", rule.hazardClass())
          .text("other", rule.other())
          .text("apart", ValueType.word(rule.scope()))
          .text(TableFormat.SOURCE, rule.source());
    }
    return table;
  }

  /** Those that orders name and that have no limit are stated too: they must be known. */
  static TableText reliefs(RoutingCase routing) {
    List<ReliefLimit> reliefs = new ArrayList<>(routing.rules().reliefs());
    List<ReliefLimit> shipped = HandlingRules.SHIPPED.reliefs();
    Stream<String> named =
        routing.orders().stream()
            .map(order -> order.handling().relief())
            .filter(Objects::nonNull)
            .map(Relief::id);
    Stream.concat(shipped.stream().map(ReliefLimit::relief), named)
        .filter(id -> reliefs.stream().noneMatch(limit -> limit.relief().equals(id)))
        .distinct()
        .sorted()
        .forEach(id -> reliefs.add(new ReliefLimit(id, Double.POSITIVE_INFINITY, "")));
    reliefs.removeAll(shipped);
    TableText table = new TableText(RoutingFormat.RELIEFS);
    for (ReliefLimit limit : reliefs) {
      table
          .row()
          .text("id", limit.relief())
          .number("max_kg", limit.mostKg())
          .text(TableFormat.SOURCE, limit.source());
    }
    return table;
  }
}
