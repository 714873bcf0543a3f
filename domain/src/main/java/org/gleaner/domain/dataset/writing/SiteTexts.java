package org.gleaner.domain.dataset.writing;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.Location;

/** Regions, sites, arisings and the terms of their collection. */
record SiteTexts(PlanningCase planningCase) {
  private static final Range TONNES = new Range("tonnes_per_year", "low", "high");

  List<TableText> tables() {
    return List.of(regions(), sites(), arisings(), collection());
  }

  private TableText regions() {
    TableText table = new TableText(SiteFormats.REGIONS, planningCase.horizon());
    for (Region region : planningCase.regions()) {
      table
          .row()
          .text("id", region.id())
          .text("name_en", region.nameEn())
          .text("name_vi", region.nameVi())
          .text("code", region.code())
          .text("country", region.country())
          .text("level", region.level())
          .text("part_of", region.partOf());
    }
    return table;
  }

  private TableText sites() {
    TableText table = new TableText(SiteFormats.SITES, planningCase.horizon());
    for (Site site : planningCase.sites()) {
      RowText row =
          table
              .row()
              .text("id", site.id())
              .text("name_en", site.nameEn())
              .text("name_vi", site.nameVi())
              .word("kind", site.kind())
              .text("region", site.region())
              .evidence(site.evidence());
      Location location = site.location();
      if (location != null) {
        row.figure("lat", location.latitude()).figure("lon", location.longitude());
      }
    }
    return table;
  }

  private TableText arisings() {
    TableText table = new TableText(SiteFormats.ARISINGS, planningCase.horizon());
    for (Arising arising : planningCase.arisings()) {
      List<TableText.PeriodRow> rows = table.rowsFor(TableText.seriesOf(arising.tonnesPerYear()));
      for (TableText.PeriodRow row : rows) {
        row.row()
            .text("site", arising.site())
            .text("material", arising.material())
            .range(TONNES, arising.tonnesPerYear().at(row.period()))
            .evidence(arising.evidence());
      }
    }
    return table;
  }

  private TableText collection() {
    TableText table = new TableText(SiteFormats.COLLECTION_TERMS, planningCase.horizon());
    for (CollectionTerms terms : planningCase.collection()) {
      for (int k = 0; k < terms.steps().size(); k++) {
        write(terms, k, table);
      }
    }
    return table;
  }

  private static void write(CollectionTerms terms, int k, TableText table) {
    CollectionStep step = terms.steps().get(k);
    List<Series> series = new ArrayList<>(List.of(step.costPerTonne(), step.maxShare()));
    if (k == 0) {
      series.add(terms.mandateShare());
    }
    for (TableText.PeriodRow row : table.rowsFor(series)) {
      row.row().text("site", terms.site()).text("material", terms.material()).figure("step", k + 1);
      row.figure("cost_per_tonne", step.costPerTonne()).figure("max_share", step.maxShare());
      if (k == 0) {
        row.number("mandate_share", terms.mandateShare());
      }
    }
  }
}
