package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.planning.PlanningCase;

/** Materials, compositions and activities. */
record MaterialTexts(PlanningCase planningCase) {
  private static final Range FRACTION = new Range("kg_per_kg_dry", "low", "high");
  private static final Range ACTIVITY = new Range("bq_per_g_dry", "low", "high");

  List<TableText> tables() {
    TableText materials = new TableText(MaterialFormats.MATERIALS, planningCase.horizon());
    TableText compositions = new TableText(MaterialFormats.COMPOSITIONS, planningCase.horizon());
    TableText activities = new TableText(MaterialFormats.ACTIVITIES, planningCase.horizon());
    for (Material material : planningCase.materials()) {
      write(material, materials.row());
      for (ElementContent content : material.composition().contents()) {
        compositions
            .row()
            .text("material", material.id())
            .text("element", content.element())
            .range(FRACTION, content.kgPerKgDry())
            .evidence(content.evidence());
      }
      for (NuclideContent content : material.activity()) {
        activities
            .row()
            .text("material", material.id())
            .text("nuclide", content.nuclide().symbol())
            .range(ACTIVITY, content.bqPerGDry())
            .evidence(content.evidence());
      }
    }
    return List.of(materials, compositions, activities);
  }

  private static void write(Material material, RowText row) {
    row.text("id", material.id())
        .text("material_family", material.family())
        .text("name_en", material.nameEn())
        .text("name_vi", material.nameVi())
        .word("kind", material.kind())
        .word("stage", material.stage())
        .word("basis", material.basis())
        .number("moisture_kg_water_per_kg_wet", material.moistureKgWaterPerKgWet())
        .number("bulk_density_t_per_m3", material.bulkDensityTonnesPerM3())
        .text("un_number", material.unNumber())
        .text("hazard", material.hazard())
        .evidence(material.evidence());
  }
}
