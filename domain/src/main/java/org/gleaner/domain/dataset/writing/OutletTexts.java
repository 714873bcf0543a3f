package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.dataset.format.OutletFormats;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.planning.PlanningCase;

/** Markets, storage, transfer, disposal, returns and site costs. */
record OutletTexts(PlanningCase planningCase) {
  private static final String MAX_TONNES = "max_tonnes_per_year";

  List<TableText> tables() {
    return List.of(markets(), storage(), transfers(), disposal(), returns(), siteCosts());
  }

  private TableText markets() {
    TableText table = new TableText(OutletFormats.MARKETS, planningCase.horizon());
    for (Market market : planningCase.markets()) {
      for (int k = 0; k < market.steps().size(); k++) {
        write(market, k, table);
      }
    }
    return table;
  }

  private static void write(Market market, int k, TableText table) {
    MarketStep step = market.steps().get(k);
    List<TableText.PeriodRow> rows =
        table.rowsFor(List.of(step.pricePerTonne(), step.maxTonnesPerYear()));
    for (TableText.PeriodRow row : rows) {
      row.row()
          .text("site", market.site())
          .text("material", market.material())
          .figure("step", k + 1);
      row.figure("price_per_tonne", step.pricePerTonne())
          .number(MAX_TONNES, step.maxTonnesPerYear());
    }
    if (k == 0) {
      rows.get(0)
          .row()
          .flag("stockpile", market.stockpile())
          .flag("informal", market.informal())
          .evidence(market.evidence());
    }
  }

  private TableText storage() {
    TableText table = new TableText(OutletFormats.STORAGE, planningCase.horizon());
    for (Storage storage : planningCase.storage()) {
      List<TableText.PeriodRow> rows =
          table.rowsFor(List.of(storage.costPerTonneYear(), storage.limitTonnes()));
      for (TableText.PeriodRow row : rows) {
        row.row().text("site", storage.site()).text("material", storage.material());
        row.number("cost_per_tonne_year", storage.costPerTonneYear())
            .number("limit_tonnes", storage.limitTonnes());
      }
      rows.get(0)
          .row()
          .number("initial_tonnes", storage.initialTonnes())
          .number("final_max_tonnes", storage.finalMaxTonnes());
    }
    return table;
  }

  private TableText transfers() {
    TableText table = new TableText(OutletFormats.TRANSFERS, planningCase.horizon());
    for (Transfer transfer : planningCase.transfers()) {
      List<TableText.PeriodRow> rows =
          table.rowsFor(List.of(transfer.costPerTonne(), transfer.maxTonnesPerYear()));
      for (TableText.PeriodRow row : rows) {
        row.row().text("site", transfer.site()).text("material", transfer.material());
        row.number("cost_per_tonne", transfer.costPerTonne())
            .number(MAX_TONNES, transfer.maxTonnesPerYear());
      }
    }
    return table;
  }

  private TableText disposal() {
    TableText table = new TableText(OutletFormats.DISPOSAL_TERMS, planningCase.horizon());
    for (Disposal disposal : planningCase.disposal()) {
      List<TableText.PeriodRow> rows =
          table.rowsFor(List.of(disposal.costPerTonne(), disposal.maxTonnesPerYear()));
      for (TableText.PeriodRow row : rows) {
        row.row().text("site", disposal.site()).text("material", disposal.material());
        row.number("cost_per_tonne", disposal.costPerTonne())
            .number(MAX_TONNES, disposal.maxTonnesPerYear());
      }
      rows.get(0).row().flag("norm_licensed", disposal.normLicensed());
    }
    return table;
  }

  private TableText returns() {
    TableText table = new TableText(OutletFormats.RETURNS, planningCase.horizon());
    for (ReturnFlow flow : planningCase.returns()) {
      table
          .row()
          .text("site", flow.site())
          .text("input", flow.input())
          .text("output", flow.output())
          .figure("lag_years", flow.lagYears())
          .figure("share", flow.share());
    }
    return table;
  }

  private TableText siteCosts() {
    TableText table = new TableText(OutletFormats.SITE_COSTS, planningCase.horizon());
    for (SiteCost cost : planningCase.siteCosts()) {
      for (TableText.PeriodRow row : table.rowsFor(List.of(cost.costPerYear()))) {
        row.row().text("site", cost.site());
        row.figure("cost_per_year", cost.costPerYear());
      }
    }
    return table;
  }
}
