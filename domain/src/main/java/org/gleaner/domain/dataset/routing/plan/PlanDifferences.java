package org.gleaner.domain.dataset.routing.plan;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutePlan;
import org.jspecify.annotations.Nullable;

/** Where a plan says other than what comes of its routes, as two documents are compared. */
final class PlanDifferences {

  /** Of figures that are written to hundredths, apart from that of their size. */
  private static final double ROUNDING = 0.02;

  private static final double TOLERANCE = 1e-6;

  /** Names and texts for people, what has happened, and what the check says by itself. */
  private static final Set<String> NOT_COMPARED =
      Set.of("case", "name", "message", "replans", "violations");

  /** Keys that files have not had from the first: one without them says nothing of it. */
  private static final Set<String> ADDED =
      Set.of(RoutePlanDocument.LOAD_UNITS, RoutePlanDocument.COSTS, RoutePlanDocument.PAUSES);

  private final Findings findings;

  private PlanDifferences(Findings findings) {
    this.findings = findings;
  }

  /** Each difference is an error with a pointer into the file of the plan. */
  static void report(RoutePlan stated, RoutePlan recomputed, Findings findings) {
    Path nowhere = Path.of("");
    new PlanDifferences(findings)
        .members(
            "",
            RoutePlanDocument.tree(stated.of(null), nowhere),
            RoutePlanDocument.tree(recomputed.of(null), nowhere));
  }

  private void members(String pointer, Map<?, ?> stated, Map<?, ?> found) {
    Set<Object> keys = new LinkedHashSet<>(stated.keySet());
    keys.addAll(found.keySet());
    for (Object key : keys) {
      boolean isUnsaid = ADDED.contains(key) && !stated.containsKey(key);
      if (!NOT_COMPARED.contains(key) && !isUnsaid) {
        values(pointer + "/" + key, stated.get(key), found.get(key));
      }
    }
  }

  private void values(String pointer, @Nullable Object stated, @Nullable Object found) {
    if (stated instanceof Map<?, ?> map && found instanceof Map<?, ?> other) {
      members(pointer, map, other);
    } else if (stated instanceof List<?> list
        && found instanceof List<?> other
        && list.size() == other.size()) {
      for (int i = 0; i < list.size(); i++) {
        values(pointer + "/" + i, list.get(i), other.get(i));
      }
    } else if (!isSame(stated, found)) {
      String says = text(stated);
      findings.error(
          "differs",
          SourceLocation.ofPointer(RoutePlanFiles.ROUTES, pointer),
          says,
          "says " + says + ", the check finds " + text(found));
    }
  }

  private static boolean isSame(@Nullable Object stated, @Nullable Object found) {
    if (stated instanceof Number a && found instanceof Number b) {
      double size = Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue()));
      double distance = Math.abs(a.doubleValue() - b.doubleValue());
      return a.equals(b) || distance <= ROUNDING + TOLERANCE * size;
    }
    return Objects.equals(stated, found);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.size() + (list.size() == 1 ? " entry" : " entries");
    } else if (value instanceof Number number) {
      return JsonText.number(number.doubleValue());
    }
    return value == null || value.equals("") ? "nothing" : String.valueOf(value);
  }
}
