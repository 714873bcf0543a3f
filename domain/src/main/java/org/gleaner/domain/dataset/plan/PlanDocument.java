package org.gleaner.domain.dataset.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Emitted;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.LimitUse;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.planning.ObjectiveKind;
import org.jspecify.annotations.Nullable;

/** Reads the document of a plan, key by key. */
public final class PlanDocument {
  /** Keys that follow from others, or that only people read. */
  private static final List<String> DERIVED =
      List.of(
          "objective", "bound", "gap", "currency", "net_cost", "costs", "recovered_kg", "audit");

  private static final Bounds INTEGER =
      new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE, false, false);

  private final JsonFields fields;
  private final Findings findings;
  private final Map<String, Integer> periods = new LinkedHashMap<>();
  private final List<Integer> years = new ArrayList<>();
  private boolean sound = true;

  private PlanDocument(JsonFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** The plan; empty if anything is wrong, and that is reported. */
  public static Optional<NetworkPlan> read(JsonValue document, Findings findings) {
    return JsonFields.of(document, findings).flatMap(f -> new PlanDocument(f, findings).plan());
  }

  private Optional<NetworkPlan> plan() {
    fields.requiredChoice("format", List.of(PlanTree.FORMAT));
    String caseName = fields.requiredText("case").orElse("");
    String scenario = fields.requiredText("scenario").orElse("");
    readPeriods();
    SolveReport report = report();
    NetworkPlan plan =
        new NetworkPlan(
            caseName,
            scenario,
            years,
            report,
            decisions(),
            rows("cost_lines", this::costLine),
            rows(
                "recovered",
                r -> new Recovered(text(r, "element"), period(r), number(r, "kg_per_year"))),
            rows(
                "emissions",
                r ->
                    new Emitted(
                        text(r, "medium"), text(r, "unit"), period(r), number(r, "per_year"))),
            rows("limits", this::limit));
    DERIVED.forEach(fields::value);
    fields.value("seconds");
    fields.reportUnknown();
    return sound && fields.isSound() ? Optional.of(plan) : Optional.empty();
  }

  private void readPeriods() {
    rows(
        "periods",
        r -> {
          periods.put(text(r, "period"), years.size());
          years.add(integer(r, "years"));
          return years;
        });
  }

  private SolveReport report() {
    SolveStatus status = constant(fields, "status", SolveStatus.class, SolveStatus.FEASIBLE);
    List<ObjectiveLevel> levels = rows("levels", this::level);
    long seed = (long) fields.requiredNumber("seed", Bounds.ANY).orElse(0);
    return new SolveReport(
        status,
        levels,
        seed,
        fields.flag("deterministic").orElse(false),
        fields.requiredText("engine").orElse(""),
        fields.requiredText("version").orElse(""),
        fields.requiredText("case_hash").orElse(""));
  }

  private ObjectiveLevel level(JsonFields row) {
    ObjectiveKind kind = constant(row, "kind", ObjectiveKind.class, ObjectiveKind.COST);
    double unknown =
        ObjectiveLevel.isMaximised(kind) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    return new ObjectiveLevel(
        kind,
        number(row, "value"),
        numberOrNull(row, "bound", unknown),
        numberOrNull(row, "gap", Double.POSITIVE_INFINITY));
  }

  private NetworkDecisions decisions() {
    return new NetworkDecisions(
        rows("openings", this::opening),
        rows("closings", r -> new Closing(text(r, "site"), text(r, "process"), period(r))),
        rows(
            "collected",
            r ->
                new Collected(
                    text(r, "site"), text(r, "material"), integer(r, "step"), period(r), rate(r))),
        rows(
            "flows",
            r ->
                new Flow(
                    text(r, "from"),
                    text(r, "to"),
                    text(r, "material"),
                    text(r, "mode"),
                    period(r),
                    rate(r),
                    number(r, "km"))),
        rows("runs", r -> new Run(text(r, "site"), text(r, "recipe"), period(r), rate(r))),
        rows(
            "stocks",
            r -> new Stock(text(r, "site"), text(r, "material"), period(r), number(r, "tonnes"))),
        rows(
            "disposed",
            r -> new Disposed(text(r, "site"), text(r, "material"), period(r), rate(r))),
        rows(
            "sales",
            r ->
                new Sale(
                    text(r, "site"), text(r, "material"), integer(r, "step"), period(r), rate(r))));
  }

  private Opening opening(JsonFields r) {
    return new Opening(
        text(r, "site"),
        text(r, "process"),
        text(r, "level"),
        period(r),
        period(r, "decided_period"),
        number(r, "capacity_tonnes_per_year"),
        number(r, "added_tonnes_per_year"),
        number(r, "capex"));
  }

  private CostLine costLine(JsonFields r) {
    CostKind kind = constant(r, "kind", CostKind.class, CostKind.CAPEX);
    return new CostLine(kind, period(r), number(r, "amount"), number(r, "discounted"));
  }

  private LimitUse limit(JsonFields r) {
    boolean whole = r.required("period").filter(v -> v.content() == null).isPresent();
    @Nullable Integer period = whole ? null : Integer.valueOf(period(r));
    return new LimitUse(
        text(r, "id"),
        text(r, "kind"),
        period,
        text(r, "unit"),
        r.flag("at_least").orElse(false),
        numberOrNull(r, "limit", Double.POSITIVE_INFINITY),
        number(r, "used"),
        numberOrNull(r, "slack", Double.POSITIVE_INFINITY));
  }

  private <T> List<T> rows(String key, Function<JsonFields, T> row) {
    List<T> rows = new ArrayList<>();
    for (JsonValue item : fields.requiredArray(key).orElse(List.of())) {
      Optional<JsonFields> object = JsonFields.of(item, findings);
      sound &= object.isPresent();
      object.ifPresent(
          o -> {
            rows.add(row.apply(o));
            o.reportUnknown();
            sound &= o.isSound();
          });
    }
    return rows;
  }

  private static String text(JsonFields row, String key) {
    return row.requiredText(key).orElse("");
  }

  private static double number(JsonFields row, String key) {
    return row.requiredNumber(key, Bounds.ANY).orElse(0);
  }

  private static double rate(JsonFields row) {
    return number(row, "tonnes_per_year");
  }

  private static int integer(JsonFields row, String key) {
    return row.requiredInteger(key, INTEGER).orElse(0);
  }

  private static double numberOrNull(JsonFields row, String key, double otherwise) {
    boolean absent = row.required(key).filter(v -> v.content() != null).isEmpty();
    return absent ? otherwise : number(row, key);
  }

  private int period(JsonFields row) {
    return period(row, "period");
  }

  private int period(JsonFields row, String key) {
    Optional<String> id = row.requiredText(key);
    Integer index = periods.get(id.orElse(""));
    if (id.isPresent() && index == null) {
      String known = String.join(", ", periods.keySet());
      row.error("outside-horizon", key, "must be one of the periods " + known, null);
    }
    return index == null ? 0 : index;
  }

  private static <E extends Enum<E>> E constant(
      JsonFields row, String key, Class<E> type, E otherwise) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(PlanTree::word).toList();
    return row.requiredChoice(key, words)
        .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)))
        .orElse(otherwise);
  }
}
