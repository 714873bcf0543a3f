package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.material.Stage;

/**
 * Materials with their compositions and activities; those with an error in any row are left out.
 */
final class MaterialAssembly {
  private static final double ROUNDING = 1e-9;
  private static final Range FRACTION = new Range("kg_per_kg_dry", "low", "high");
  private static final Range ACTIVITY = new Range("bq_per_g_dry", "low", "high");

  private final CaseTables tables;
  private final Findings findings;
  private final Set<String> spoiled = new LinkedHashSet<>();
  private final Map<String, List<Row>> compositions;
  private final Map<String, List<Row>> activities;

  MaterialAssembly(CaseTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
    compositions = byMaterial(tables.get(MaterialFormats.COMPOSITIONS).rows());
    activities = byMaterial(tables.get(MaterialFormats.ACTIVITIES).rows());
  }

  List<Material> materials() {
    List<Material> materials = new ArrayList<>();
    for (Row row : tables.get(MaterialFormats.MATERIALS).rows()) {
      String id = row.text("id");
      if (row.isSound()) {
        checkSum(compositions.getOrDefault(id, List.of()));
      }
      if (row.isSound() && !spoiled.contains(id)) {
        materials.add(material(row, id));
      }
    }
    return materials;
  }

  private Material material(Row row, String id) {
    return new Material(
        id,
        row.textOrNull("material_family"),
        row.text("name_en"),
        row.text("name_vi"),
        row.choice("kind", MaterialKind.class),
        row.choice("stage", Stage.class),
        row.choice("basis", MassBasis.class),
        row.number("moisture_kg_water_per_kg_wet"),
        row.numberOrNull("bulk_density_t_per_m3"),
        row.textOrNull("un_number"),
        row.textOrNull("hazard"),
        composition(compositions.getOrDefault(id, List.of())),
        activities.getOrDefault(id, List.of()).stream().map(MaterialAssembly::activity).toList(),
        row.evidence());
  }

  private Map<String, List<Row>> byMaterial(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      String material = row.text("material");
      if (row.isSound()) {
        groups.computeIfAbsent(material, m -> new ArrayList<>()).add(row);
      } else {
        spoiled.add(material);
      }
    }
    return groups;
  }

  private void checkSum(List<Row> rows) {
    double sum = rows.stream().mapToDouble(r -> r.number(FRACTION.best())).sum();
    if (sum > 1 + ROUNDING) {
      Row last = rows.get(rows.size() - 1);
      String material = last.text("material");
      spoiled.add(material);
      findings.error(
          "composition-above-one",
          last.fault(FRACTION.best()),
          Double.toString(sum),
          "the fractions of " + material + " sum to more than 1");
    }
  }

  private static Composition composition(List<Row> rows) {
    return new Composition(
        rows.stream()
            .map(
                row ->
                    new ElementContent(
                        row.text("element"), RowGroup.ranged(row, FRACTION), row.evidence()))
            .toList());
  }

  private static NuclideContent activity(Row row) {
    Nuclide nuclide = Nuclide.ofSymbol(row.text("nuclide")).orElseThrow();
    return new NuclideContent(nuclide, RowGroup.ranged(row, ACTIVITY), row.evidence());
  }
}
