package org.gleaner.domain.dataset.assembly;

import java.util.stream.Stream;
import org.gleaner.domain.arising.CollectionRate;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.dataset.format.SupplyFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.demand.PrimarySupply;
import org.gleaner.domain.demand.SupplyStage;
import org.gleaner.domain.demand.Trade;
import org.gleaner.domain.planning.SupplyData;
import org.gleaner.domain.product.Goods;
import org.gleaner.domain.product.PublishedTotal;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.gleaner.domain.uncertainty.InputDistribution;

/** Collection rates, demand, primary supply, trade, and how inputs are spread. */
record SupplyAssembly(CaseTables tables) {
  private static final String SOURCE_YEAR = "source_year";
  private static final Range SHARE = new Range("share", "low", "high");
  private static final Range TONNES = new Range("tonnes_per_year", "low", "high");

  SupplyData supply() {
    return new SupplyData(
        sound(SupplyFormats.COLLECTION_RATES).map(SupplyAssembly::rate).toList(),
        sound(SupplyFormats.DEMAND).map(SupplyAssembly::demand).toList(),
        sound(SupplyFormats.PRIMARY_SUPPLY).map(SupplyAssembly::primary).toList(),
        sound(SupplyFormats.TRADE).map(SupplyAssembly::trade).toList(),
        sound(SupplyFormats.UNCERTAINTY).map(SupplyAssembly::distribution).toList(),
        sound(SupplyFormats.CORRELATIONS).map(SupplyAssembly::correlation).toList(),
        sound(SupplyFormats.PUBLISHED).map(SupplyAssembly::published).toList());
  }

  private Stream<Row> sound(TableFormat format) {
    return tables.get(format).rows().stream().filter(Row::isSound);
  }

  private static CollectionRate rate(Row row) {
    return new CollectionRate(
        row.textOrNull("material"),
        row.integer("from_year"),
        RowGroup.ranged(row, SHARE),
        row.number("informal_share"),
        row.text("path").equals("linear"),
        row.evidence());
  }

  private static Demand demand(Row row) {
    return new Demand(
        row.text("application"),
        row.text("element"),
        row.integer("year"),
        RowGroup.ranged(row, TONNES),
        row.evidence(SOURCE_YEAR));
  }

  private static PrimarySupply primary(Row row) {
    return new PrimarySupply(
        row.text("element"),
        row.text("country"),
        row.choice("stage", SupplyStage.class),
        row.integer("year"),
        row.number("tonnes_per_year"),
        row.evidence(SOURCE_YEAR));
  }

  private static Trade trade(Row row) {
    return new Trade(
        row.text("element"),
        row.integer("year"),
        row.number("imports_tonnes"),
        row.number("exports_tonnes"),
        row.number("domestic_tonnes"),
        row.evidence(SOURCE_YEAR));
  }

  private static InputDistribution distribution(Row row) {
    return new InputDistribution(
        row.text("input"),
        Known.of(DistributionFamily.class, row.text("distribution")),
        row.evidence());
  }

  private static PublishedTotal published(Row row) {
    return new PublishedTotal(
        row.text("quantity"),
        row.integer("year"),
        RowGroup.ranged(row, TONNES),
        new Goods(row.words("products"), row.words("except"), row.words("materials")),
        row.text("note"),
        row.evidence(SOURCE_YEAR));
  }

  private static InputCorrelation correlation(Row row) {
    return new InputCorrelation(row.text("input_a"), row.text("input_b"), row.number("rho"));
  }
}
