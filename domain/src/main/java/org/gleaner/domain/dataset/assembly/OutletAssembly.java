package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gleaner.domain.dataset.format.OutletFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.planning.Horizon;

/** Markets, storage, transfer, disposal, returns and site costs. */
record OutletAssembly(CaseTables tables, Horizon horizon, Findings findings) {
  private static final String MAX_TONNES = "max_tonnes_per_year";

  List<Market> markets() {
    return grouped(OutletFormats.MARKETS, OutletAssembly::market, "site", "material");
  }

  List<Storage> storage() {
    return grouped(OutletFormats.STORAGE, OutletAssembly::storage, "site", "material");
  }

  List<Transfer> transfers() {
    return grouped(OutletFormats.TRANSFERS, OutletAssembly::transfer, "site", "material");
  }

  List<Disposal> disposal() {
    return grouped(OutletFormats.DISPOSAL_TERMS, OutletAssembly::disposal, "site", "material");
  }

  List<SiteCost> siteCosts() {
    return grouped(
        OutletFormats.SITE_COSTS,
        group -> new SiteCost(group.first().text("site"), group.series("cost_per_year")),
        "site");
  }

  List<ReturnFlow> returns() {
    return tables.get(OutletFormats.RETURNS).rows().stream()
        .filter(Row::isSound)
        .map(
            row ->
                new ReturnFlow(
                    row.text("site"),
                    row.text("input"),
                    row.text("output"),
                    row.integer("lag_years"),
                    row.number("share")))
        .toList();
  }

  private <T> List<T> grouped(TableFormat format, Function<RowGroup, T> build, String... key) {
    List<T> things = new ArrayList<>();
    for (List<Row> rows : tables.get(format).groupedBy(key).values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        T thing = build.apply(group);
        if (group.isSound()) {
          things.add(thing);
        }
      }
    }
    return things;
  }

  private static Market market(RowGroup group) {
    List<MarketStep> steps = new ArrayList<>();
    for (List<Row> rows : ArisingAssembly.StepRows.of(group.rows()).values()) {
      RowGroup step = group.of(rows);
      steps.add(new MarketStep(step.series("price_per_tonne"), step.series(MAX_TONNES)));
    }
    return new Market(
        group.first().text("site"),
        group.first().text("material"),
        steps,
        group.flag("stockpile"),
        group.flag("informal"),
        group.evidence());
  }

  private static Storage storage(RowGroup group) {
    return new Storage(
        group.first().text("site"),
        group.first().text("material"),
        group.series("cost_per_tonne_year"),
        group.series("limit_tonnes"),
        group.number("initial_tonnes"),
        group.number("final_max_tonnes"));
  }

  private static Transfer transfer(RowGroup group) {
    return new Transfer(
        group.first().text("site"),
        group.first().textOrNull("material"),
        group.series("cost_per_tonne"),
        group.series(MAX_TONNES));
  }

  private static Disposal disposal(RowGroup group) {
    return new Disposal(
        group.first().text("site"),
        group.first().text("material"),
        group.series("cost_per_tonne"),
        group.series(MAX_TONNES),
        group.flag("norm_licensed"));
  }
}
