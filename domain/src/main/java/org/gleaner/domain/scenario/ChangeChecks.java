package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/** Collects what stands in the way of one change. */
final class ChangeChecks {

  private final SourceLocation where;
  private final List<Finding> findings = new ArrayList<>();

  ChangeChecks(SourceLocation where) {
    this.where = where;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  ChangeChecks known(String id, Collection<String> names, String what) {
    if (!names.contains(id)) {
      String near =
          NearestName.of(id, names)
              .map(name -> "Maybe " + name + ".")
              .orElseGet(() -> known(names));
      error("unknown-id", id, "the case has no " + what + " of this name", near);
    }
    return this;
  }

  private static @Nullable String known(Collection<String> names) {
    boolean few = !names.isEmpty() && names.size() <= 10;
    return few ? "There are: " + String.join(", ", names) + "." : null;
  }

  ChangeChecks span(Span span, PlanningCase planningCase) {
    if (span.periods(planningCase.horizon()).isEmpty()) {
      error("outside-horizon", span.text(), periods(planningCase.horizon()), null);
    }
    return this;
  }

  ChangeChecks period(int year, PlanningCase planningCase) {
    Horizon horizon = planningCase.horizon();
    if (horizon.withId(Integer.toString(year)).isEmpty()) {
      String hint =
          horizon.containing(year).map(p -> "It lies in the period " + p.id() + ".").orElse(null);
      error("outside-horizon", Integer.toString(year), periods(horizon), hint);
    }
    return this;
  }

  private static String periods(Horizon horizon) {
    return "periods start in "
        + String.join(", ", horizon.periods().stream().map(Period::id).toList());
  }

  /** The number an edit sets must lie in the range; a factor is never negative. */
  ChangeChecks set(Edit edit, double min, double max) {
    if (!edit.isScale() && !(edit.number() >= min && edit.number() <= max)) {
      String most = Double.isInfinite(max) ? "" : " and at most " + Edit.plain(max);
      error("out-of-range", edit.text(), "must be at least " + Edit.plain(min) + most, null);
    }
    return this;
  }

  ChangeChecks scaleOnly(Edit edit, String why) {
    if (!edit.isScale()) {
      error("not-a-factor", edit.text(), why, "Write *1.2 or +20%.");
    }
    return this;
  }

  ChangeChecks that(boolean holds, String code, String value, String message) {
    if (!holds) {
      error(code, value, message, null);
    }
    return this;
  }

  private void error(String code, String value, String message, @Nullable String hint) {
    findings.add(Finding.error(code, where, value, message).withHint(hint));
  }
}
