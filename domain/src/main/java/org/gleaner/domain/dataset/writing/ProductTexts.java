package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.dataset.format.LifetimeColumns;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/** Products, what is in them, how many there are, and what becomes of them. */
record ProductTexts(ProductData products, Horizon horizon) {
  private static final Range KG = new Range("kg_per_unit", "low", "high");
  private static final Range UNITS = new Range("units", "low", "high");
  private static final Range SHARE = new Range("share", "low", "high");

  static ProductTexts of(PlanningCase planningCase) {
    return new ProductTexts(planningCase.products(), planningCase.horizon());
  }

  List<TableText> tables() {
    return List.of(
        productTable(),
        components(),
        sales(),
        stocks(),
        putOnMarket(),
        lifetimes(),
        survival(),
        fates(),
        allocation());
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
    return sales(ProductFormats.SALES, products.sales());
  }

  /** Of products that stocks drive. */
  TableText putOnMarket() {
    return sales(ProductFormats.PUT_ON_MARKET, products.putOnMarket());
  }

  private TableText sales(TableFormat format, List<Sales> rows) {
    TableText table = table(format);
    rows.forEach(s -> addUnits(table, s.product(), s.region(), s.year(), s.units(), s.evidence()));
    return table;
  }

  private TableText stocks() {
    TableText table = table(ProductFormats.STOCKS);
    products
        .stocks()
        .forEach(s -> addUnits(table, s.product(), s.region(), s.year(), s.units(), s.evidence()));
    return table;
  }

  private static void addUnits(
      TableText table,
      String product,
      @Nullable String region,
      int year,
      Ranged units,
      Evidence evidence) {
    table
        .row()
        .text("product", product)
        .text("region", region)
        .year("year", year)
        .range(UNITS, units)
        .evidence(evidence, "source_year");
  }

  private TableText lifetimes() {
    TableText table = table(ProductFormats.LIFETIMES);
    for (Lifetime lifetime : products.lifetimes()) {
      RowText row =
          table
              .row()
              .text("product", lifetime.product())
              .text("stage", lifetime.stage() == LifeStage.USE ? null : lifetime.stage().id())
              .year("from_year", lifetime.fromYear())
              .year("to_year", lifetime.toYear())
              .text("family", isUsual(lifetime) ? null : lifetime.family().id())
              .evidence(lifetime.evidence());
      LifetimeColumns.RANGES.forEach(
          (parameter, range) -> {
            Ranged value = lifetime.parameters().get(parameter);
            if (value != null) {
              row.range(range, value);
            }
          });
    }
    return table;
  }

  private static boolean isUsual(Lifetime lifetime) {
    return lifetime.family() == LifetimeFamily.WEIBULL;
  }

  private TableText survival() {
    TableText table = table(ProductFormats.SURVIVAL);
    products
        .survival()
        .forEach(
            s ->
                table
                    .row()
                    .text("product", s.product())
                    .text("stage", s.stage() == LifeStage.USE ? null : s.stage().id())
                    .figure("age_years", s.ageYears())
                    .figure("survival", s.survival())
                    .evidence(s.evidence()));
    return table;
  }

  private TableText fates() {
    TableText table = table(ProductFormats.FATES);
    products
        .fates()
        .forEach(
            f ->
                table
                    .row()
                    .text("product", f.product())
                    .year("from_year", f.fromYear())
                    .text("fate", f.kind().id())
                    .range(SHARE, f.share())
                    .evidence(f.evidence()));
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
