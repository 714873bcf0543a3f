package org.gleaner.domain.dataset.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Fate;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.product.SurvivalPoint;

/** Products, what is in them, how many there are, and what becomes of them. */
record ProductAssembly(CaseTables tables, Findings findings) {
  private static final Range KG = new Range("kg_per_unit", "low", "high");
  private static final Range UNITS = new Range("units", "low", "high");
  private static final Range SHARE = new Range("share", "low", "high");

  ProductData products() {
    return new ProductData(
        sound(ProductFormats.PRODUCTS).map(ProductAssembly::product).toList(),
        sound(ProductFormats.COMPONENTS).map(ProductAssembly::component).toList(),
        sound(ProductFormats.SALES).map(ProductAssembly::sales).toList(),
        sound(ProductFormats.STOCKS).map(ProductAssembly::stock).toList(),
        sound(ProductFormats.PUT_ON_MARKET).map(ProductAssembly::sales).toList(),
        new LifetimeAssembly(tables, findings).lifetimes(),
        sound(ProductFormats.SURVIVAL).map(ProductAssembly::point).toList(),
        sound(ProductFormats.FATES).map(ProductAssembly::fate).toList(),
        allocation());
  }

  private List<AllocationShare> allocation() {
    return sound(ProductFormats.ALLOCATION)
        .map(row -> new AllocationShare(row.text("key"), row.text("region"), row.number("share")))
        .toList();
  }

  private Stream<Row> sound(TableFormat format) {
    return tables.get(format).rows().stream().filter(Row::isSound);
  }

  private static Product product(Row row) {
    return new Product(
        row.text("id"),
        row.text("name_en"),
        row.text("name_vi"),
        row.text("unit"),
        row.text("allocation"),
        row.evidence());
  }

  private static Component component(Row row) {
    return new Component(
        row.text("parent"),
        row.text("component"),
        RowGroup.ranged(row, KG),
        row.number("share"),
        row.integerOrNull("from_year"),
        row.integerOrNull("to_year"),
        row.evidence());
  }

  private static Sales sales(Row row) {
    return new Sales(
        row.text("product"),
        row.textOrNull("region"),
        row.integer("year"),
        RowGroup.ranged(row, UNITS),
        row.evidence("source_year"));
  }

  private static StockFigure stock(Row row) {
    return new StockFigure(
        row.text("product"),
        row.textOrNull("region"),
        row.integer("year"),
        RowGroup.ranged(row, UNITS),
        row.evidence("source_year"));
  }

  private static SurvivalPoint point(Row row) {
    return new SurvivalPoint(
        row.text("product"),
        Known.of(LifeStage.class, row.text("stage")),
        row.number("age_years"),
        row.number("survival"),
        row.evidence());
  }

  private static Fate fate(Row row) {
    return new Fate(
        row.text("product"),
        row.integerOrNull("from_year"),
        Known.of(FateKind.class, row.text("fate")),
        RowGroup.ranged(row, SHARE),
        row.evidence());
  }
}
