package org.gleaner.domain.dataset.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;

/** Products, components, sales, lifetimes and allocation keys. */
record ProductAssembly(CaseTables tables) {
  private static final Range KG = new Range("kg_per_unit", "low", "high");
  private static final Range UNITS = new Range("units", "low", "high");
  private static final Range SHAPE = new Range("shape", "shape_low", "shape_high");
  private static final Range SCALE = new Range("scale_years", "scale_low", "scale_high");

  ProductData products() {
    return new ProductData(
        sound(ProductFormats.PRODUCTS).map(ProductAssembly::product).toList(),
        sound(ProductFormats.COMPONENTS).map(ProductAssembly::component).toList(),
        sound(ProductFormats.SALES).map(ProductAssembly::sales).toList(),
        sound(ProductFormats.LIFETIMES).map(ProductAssembly::lifetime).toList(),
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

  private static Lifetime lifetime(Row row) {
    return new Lifetime(
        row.text("product"),
        RowGroup.ranged(row, SHAPE),
        RowGroup.ranged(row, SCALE),
        row.evidence());
  }
}
