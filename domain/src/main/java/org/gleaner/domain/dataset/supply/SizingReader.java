package org.gleaner.domain.dataset.supply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.supply.AssumptionShare;
import org.gleaner.domain.supply.MaterialContents;
import org.gleaner.domain.supply.NodeBalance;
import org.gleaner.domain.supply.PlanTake;
import org.gleaner.domain.supply.SupplyAudit;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyStream;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;
import org.jspecify.annotations.Nullable;

/** Reads a saved sizing, and audits it: its results are as sound as those just made. */
public final class SizingReader {

  private static final long MAX_BYTES = 256L << 20;

  private final JsonFields fields;
  private final Findings findings;
  private YearSpan years = new YearSpan(0, 0);

  private SizingReader(JsonFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /**
   * The sizing of a folder.
   *
   * @throws InvalidInputException with all findings if the file is not there, is no sizing, or does
   *     not balance
   */
  public static SupplySizing read(Path folder) {
    Findings findings = new Findings();
    Optional<SupplySizing> read =
        DocumentFile.readObject(folder.resolve(SizingWriter.FILE), MAX_BYTES, findings)
            .flatMap(fields -> new SizingReader(fields, findings).read());
    if (!findings.hasErrors()) {
      read.ifPresent(sizing -> findings.addAll(new SupplyAudit(sizing).findings()));
    }
    if (read.isEmpty() || findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    return read.get();
  }

  private Optional<SupplySizing> read() {
    fields.requiredChoice("format", List.of(SizingWriter.FORMAT));
    String caseName = fields.requiredText("case").orElse("");
    String hash = fields.requiredText("case_sha256").orElse("");
    Optional<YearSpan> span = span(fields);
    if (span.isEmpty()) {
      return Optional.empty();
    }
    years = span.get();
    SupplySizing sizing =
        new SupplySizing(
            caseName,
            hash,
            years,
            fields.requiredText("convention").orElse(""),
            texts("elements"),
            texts("regions"),
            places(),
            rows(fields, "materials", this::material),
            rows(fields, "streams", this::stream),
            rows(fields, "balances", this::balance),
            rows(fields, "assumptions", this::assumption),
            fields.object("economic").map(this::take).orElse(null),
            rows(fields, "findings", this::finding));
    fields.reportUnknown();
    requireKnown(sizing);
    return Optional.of(sizing);
  }

  private void requireKnown(SupplySizing sizing) {
    for (SupplyStream stream : sizing.streams()) {
      if (sizing.contents(stream.material()).isEmpty()
          || !sizing.places().containsKey(stream.place())) {
        findings.error(
            "unknown-id",
            fields.at("streams"),
            stream.material() + " " + stream.place(),
            "must be among the materials and places of the file");
        return;
      }
    }
  }

  private Optional<YearSpan> span(JsonFields of) {
    int from = of.requiredInteger("from_year", Bounds.YEAR).orElse(0);
    int to = of.requiredInteger("to_year", Bounds.YEAR).orElse(0);
    if (from == 0 || to == 0) {
      return Optional.empty();
    }
    if (from > to) {
      of.error("years-backwards", "to_year", "must not be before from_year " + from, null);
      return Optional.empty();
    }
    return Optional.of(new YearSpan(from, to));
  }

  private List<String> texts(String key) {
    return fields.texts(key).stream().map(v -> String.valueOf(v.content())).toList();
  }

  private Map<String, Map<String, Double>> places() {
    Map<String, Map<String, Double>> places = new LinkedHashMap<>();
    fields
        .requiredObject("places")
        .ifPresent(
            o ->
                members("places", fields)
                    .forEach(
                        (place, value) -> {
                          Map<String, Double> shares = new LinkedHashMap<>();
                          value
                              .members()
                              .forEach(
                                  (region, share) -> shares.put(region, number(fields, share)));
                          places.put(place, shares);
                        }));
    return places;
  }

  private MaterialContents material(JsonFields row) {
    Map<String, Double> kg = new LinkedHashMap<>();
    members("kg_per_kg_dry", row).forEach((element, v) -> kg.put(element, number(row, v)));
    Map<String, Yearly> shares = new LinkedHashMap<>();
    members("recoverable_share", row)
        .forEach((element, v) -> shares.put(element, yearly(row, v.items(), years.from())));
    return new MaterialContents(
        row.requiredText("material").orElse(""),
        row.requiredNumber("dry_tonnes_per_tonne", Bounds.SHARE).orElse(0),
        kg,
        shares);
  }

  private SupplyStream stream(JsonFields row) {
    return new SupplyStream(
        row.requiredText("source").orElse(""),
        row.flag("direct").orElse(false),
        row.requiredText("material").orElse(""),
        row.requiredText("place").orElse(""),
        yearly(row, "tonnes_per_year", years.from()),
        yearly(row, "collectable_tonnes_per_year", years.from()));
  }

  private NodeBalance balance(JsonFields row) {
    List<String> kinds = new ArrayList<>();
    for (NodeBalance.Kind kind : NodeBalance.Kind.values()) {
      kinds.add(kind.name().toLowerCase(Locale.ROOT));
    }
    String kind = row.requiredChoice("kind", kinds).orElse(kinds.get(0));
    int first = row.requiredInteger("first_year", Bounds.YEAR).orElse(0);
    return new NodeBalance(
        NodeBalance.Kind.values()[kinds.indexOf(kind)],
        row.requiredText("id").orElse(""),
        yearly(row, "inflow", first),
        yearly(row, "outflow", first),
        yearly(row, "exported", first),
        yearly(row, "stock", first));
  }

  private AssumptionShare assumption(JsonFields row) {
    return new AssumptionShare(
        row.requiredText("input").orElse(""),
        row.text("source").orElse(""),
        row.requiredText("element").orElse(""),
        row.requiredNumber("share", Bounds.SHARE).orElse(0));
  }

  private @Nullable PlanTake take(JsonFields row) {
    Optional<YearSpan> span = span(row);
    if (span.isEmpty()) {
      return null;
    }
    int first = span.get().from();
    Map<String, Yearly> recovered = new LinkedHashMap<>();
    members("recovered_tonnes_per_year", row)
        .forEach((element, v) -> recovered.put(element, yearly(row, v.items(), first)));
    return new PlanTake(
        row.requiredText("plan").orElse(""),
        span.get(),
        rows(
            row,
            "collected",
            c ->
                new PlanTake.Collected(
                    c.requiredText("material").orElse(""),
                    c.text("region").orElse(""),
                    yearly(c, "tonnes_per_year", first))),
        recovered);
  }

  private Finding finding(JsonFields row) {
    return Finding.info(
        row.requiredText("code").orElse(""),
        SourceLocation.ofFile(row.text("where").orElse("")),
        null,
        row.requiredText("message").orElse(""));
  }

  private static Map<String, JsonValue> members(String key, JsonFields of) {
    return of.value(key).map(JsonValue::members).orElse(Map.of());
  }

  private <T> List<T> rows(JsonFields of, String key, Function<JsonFields, T> row) {
    List<T> rows = new ArrayList<>();
    for (JsonValue item : of.requiredArray(key).orElse(List.of())) {
      JsonFields.of(item, findings).ifPresent(f -> rows.add(row.apply(f)));
    }
    return rows;
  }

  private static Yearly yearly(JsonFields row, String key, int firstYear) {
    return yearly(row, row.requiredArray(key).orElse(List.of()), firstYear);
  }

  private static Yearly yearly(JsonFields row, List<JsonValue> items, int firstYear) {
    return Yearly.of(firstYear, items.stream().mapToDouble(v -> number(row, v)).toArray());
  }

  private static double number(JsonFields row, JsonValue value) {
    return row.number(value, Bounds.ANY).orElse(0);
  }
}
