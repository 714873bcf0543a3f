package org.gleaner.shell.view;

import java.util.List;
import org.gleaner.domain.pickup.worth.MaterialWorth;
import org.gleaner.domain.pickup.worth.MaterialWorth.ElementYield;
import org.gleaner.domain.pickup.worth.MaterialWorth.SoldProduct;
import org.jspecify.annotations.Nullable;

/**
 * What the prizes are made of that are the worth of metals, a tonne of each material.
 *
 * @param currency empty if the case states none
 */
record PrizeTables(List<MaterialWorth> worths, String currency) {

  private static final double KG_PER_TONNE = 1000;
  private static final double PERCENT = 100;

  /** The lines of each worth, the products that are sold, and the elements in them. */
  List<TableView> tables() {
    return worths.isEmpty() ? List.of() : List.of(lines(), products(), elements());
  }

  private TableView lines() {
    TableView.Builder table =
        TableView.of(
            "prizes",
            Column.text("material"),
            Column.money("sales_per_tonne", currency),
            Column.money("collection_per_tonne", currency),
            Column.money("treatment_per_tonne", currency),
            Column.money("haulage_per_tonne", currency),
            Column.money("disposal_per_tonne", currency),
            Column.money("worth_per_tonne", currency),
            Column.money("prize_per_kg", currency));
    for (MaterialWorth worth : worths) {
      table.row(
          worth.material(),
          worth.sales(),
          worth.collection(),
          worth.treatment(),
          worth.haulage(),
          worth.disposal(),
          worth.perTonne(),
          Math.max(0, worth.perTonne()) / KG_PER_TONNE);
    }
    return table.build();
  }

  private TableView products() {
    TableView.Builder table =
        TableView.of(
            "prize_products",
            Column.text("material"),
            Column.text("product"),
            Column.number("sold_kg_per_tonne"),
            Column.money("price_per_tonne", currency),
            Column.money("sales_per_tonne", currency));
    for (MaterialWorth worth : worths) {
      for (SoldProduct sold : worth.products()) {
        table.row(
            worth.material(),
            sold.product(),
            sold.tonnesPerTonne() * KG_PER_TONNE,
            sold.pricePerTonne(),
            sold.tonnesPerTonne() * sold.pricePerTonne());
      }
    }
    return table.build();
  }

  private TableView elements() {
    TableView.Builder table =
        TableView.of(
            "prize_elements",
            Column.text("material"),
            Column.text("element"),
            Column.number("contained_kg_per_tonne"),
            Column.number("recovered_kg_per_tonne"),
            Column.number("recovered_of_contained_percent", 1));
    for (MaterialWorth worth : worths) {
      for (ElementYield yield : worth.elements()) {
        table.row(
            worth.material(),
            yield.element(),
            yield.contained(),
            yield.recovered(),
            percent(yield.contained(), yield.recovered()));
      }
    }
    return table.build();
  }

  private static @Nullable Double percent(@Nullable Double contained, double recovered) {
    return contained == null || contained == 0 ? null : PERCENT * recovered / contained;
  }
}
