package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.ProductData;

/** Products, components, sales, lifetimes and allocation keys. */
record ProductTexts(ProductData products, Horizon horizon) {
  private static final Range KG = new Range("kg_per_unit", "low", "high");
  private static final Range UNITS = new Range("units", "low", "high");
  private static final Range SHAPE = new Range("shape", "shape_low", "shape_high");
  private static final Range SCALE = new Range("scale_years", "scale_low", "scale_high");

  static ProductTexts of(PlanningCase planningCase) {
    return new ProductTexts(planningCase.products(), planningCase.horizon());
  }

  List<TableText> tables() {
    return List.of(productTable(), components(), sales(), lifetimes(), allocation());
  }

  private TableText table(TableFormat format) {
    return new TableText(format, horizon);
  }

  private TableText productTable() {
    TableText table = table(ProductFormats.PRODUCTS);
    products
        .products()
        .forEach(
            p ->
                table
                    .row()
                    .text("id", p.id())
                    .text("name_en", p.nameEn())
                    .text("name_vi", p.nameVi())
                    .text("unit", p.unit())
                    .text("allocation", p.allocation())
                    .evidence(p.evidence()));
    return table;
  }

  private TableText components() {
    TableText table = table(ProductFormats.COMPONENTS);
    products
        .components()
        .forEach(
            c ->
                table
                    .row()
                    .text("parent", c.parent())
                    .text("component", c.component())
                    .range(KG, c.kgPerUnit())
                    .number("share", c.share())
                    .year("from_year", c.fromYear())
                    .year("to_year", c.toYear())
                    .evidence(c.evidence()));
    return table;
  }

  private TableText sales() {
    TableText table = table(ProductFormats.SALES);
    products
        .sales()
        .forEach(
            s ->
                table
                    .row()
                    .text("product", s.product())
                    .text("region", s.region())
                    .year("year", s.year())
                    .range(UNITS, s.units())
                    .evidence(s.evidence(), "source_year"));
    return table;
  }

  private TableText lifetimes() {
    TableText table = table(ProductFormats.LIFETIMES);
    products
        .lifetimes()
        .forEach(
            l ->
                table
                    .row()
                    .text("product", l.product())
                    .range(SHAPE, l.shape())
                    .range(SCALE, l.scaleYears())
                    .evidence(l.evidence()));
    return table;
  }

  private TableText allocation() {
    TableText table = table(ProductFormats.ALLOCATION);
    products
        .allocation()
        .forEach(
            a ->
                table
                    .row()
                    .text("key", a.key())
                    .text("region", a.region())
                    .figure("share", a.share()));
    return table;
  }
}
