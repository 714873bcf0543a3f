package org.gleaner.domain.dataset.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.SupplyFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.NamePattern;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.uncertainty.InputKind;

/** Names of uncertain inputs; trade of which something is left at home. */
final class InputChecks {
  private final CaseTables tables;
  private final Findings findings;
  private final Set<String> products = new LinkedHashSet<>();
  private final Set<String> materials = new LinkedHashSet<>();
  private final Set<String> parents = new LinkedHashSet<>();

  InputChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
    planningCase.products().products().stream().map(Product::id).forEach(products::add);
    for (Material material : planningCase.materials()) {
      materials.add(material.id());
      Optional.ofNullable(material.family()).ifPresent(materials::add);
    }
    planningCase.products().components().stream().map(Component::parent).forEach(parents::add);
  }

  void check() {
    tables.get(SupplyFormats.UNCERTAINTY).rows().stream()
        .filter(Row::isSound)
        .forEach(row -> checkName(row, "input"));
    checkCorrelations();
    tables.get(SupplyFormats.PUBLISHED).rows().stream()
        .filter(Row::isSound)
        .forEach(this::checkPublished);
    tables.get(SupplyFormats.TRADE).rows().stream().filter(Row::isSound).forEach(this::checkTrade);
  }

  /** A total of no goods would stand beside nothing. */
  private void checkPublished(Row row) {
    row.words("products").forEach(name -> requireAny(row, "products", name, products));
    row.words("except").forEach(name -> requireAny(row, "except", name, products));
    row.words("materials").forEach(name -> requireAny(row, "materials", name, materials));
  }

  private void requireAny(Row row, String column, String name, Set<String> known) {
    if (known.stream().noneMatch(id -> new NamePattern(name).matches(id))) {
      findings.error(
          "unknown-id",
          row.fault(column),
          name,
          "is the name of none in the case",
          NearestName.hint(name, known));
    }
  }

  private void checkCorrelations() {
    Map<Set<String>, Row> pairs = new HashMap<>();
    for (Row row : tables.get(SupplyFormats.CORRELATIONS).rows()) {
      if (!row.isSound()) {
        continue;
      }
      checkOne(row, "input_a");
      checkOne(row, "input_b");
      if (!row.isSound()) {
        continue;
      }
      if (row.text("input_a").equals(row.text("input_b"))) {
        findings.error(
            "contradiction", row.fault("input_b"), row.text("input_b"), "is the same input");
        continue;
      }
      Row first = pairs.putIfAbsent(Set.of(row.text("input_a"), row.text("input_b")), row);
      if (first != null) {
        findings.error(
            "duplicate-row", row.spoiled(), null, "says again what line " + first.line() + " says");
      }
    }
  }

  private void checkOne(Row row, String column) {
    if (row.text(column).contains(InputKind.ANY)) {
      findings.error(
          "unknown-input", row.fault(column), row.text(column), "must be the name of one input");
    } else {
      checkName(row, column);
    }
  }

  private void checkName(Row row, String column) {
    String name = row.text(column);
    String[] parts = name.split("/", -1);
    if (parts[0].contains(InputKind.ANY)) {
      return;
    }
    Optional<InputKind> kind = InputKind.ofWord(parts[0]);
    if (kind.isEmpty()) {
      findings.error(
          "unknown-input",
          row.fault(column),
          name,
          "an input is named by what it is: " + String.join(", ", InputKind.words()),
          NearestName.hint(parts[0], InputKind.words()));
      return;
    }
    boolean isWhole = name.contains(InputKind.ANY) || parts.length == kind.get().parts();
    if (!isWhole) {
      findings.error(
          "unknown-input", row.fault(column), name, "such inputs are named " + kind.get().form());
      return;
    }
    Collection<String> known = things(kind.get());
    String thing = parts.length < 2 ? InputKind.ANY : parts[1];
    if (!known.isEmpty() && !thing.contains(InputKind.ANY) && !known.contains(thing)) {
      findings.error(
          "unknown-input",
          row.fault(column),
          name,
          "nothing of that name has such an input: " + thing,
          NearestName.hint(thing, known));
    }
  }

  /** What the second part of the name can be; empty if that is not told here. */
  private Collection<String> things(InputKind kind) {
    return switch (kind) {
      case SALES, STOCK, LIFETIME, FATE -> products;
      case COMPOSITION -> materials;
      case CONTENT -> parents;
      case COLLECTION, DIRECT -> List.of();
    };
  }

  private void checkTrade(Row row) {
    double left =
        row.number("domestic_tonnes") + row.number("imports_tonnes") - row.number("exports_tonnes");
    if (left <= 0) {
      findings.warning(
          "no-consumption",
          row.at("exports_tonnes"),
          row.text("exports_tonnes"),
          "leaves nothing of "
              + row.text("element")
              + " at home: reliance on imports has no meaning");
    }
  }
}
