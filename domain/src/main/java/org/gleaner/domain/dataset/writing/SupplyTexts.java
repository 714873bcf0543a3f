package org.gleaner.domain.dataset.writing;

import java.util.List;
import org.gleaner.domain.dataset.format.SupplyFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.planning.SupplyData;

/** Collection rates, demand, primary supply, trade, and how inputs are spread. */
record SupplyTexts(SupplyData supply) {
  private static final String SOURCE_YEAR = "source_year";
  private static final Range SHARE = new Range("share", "low", "high");
  private static final Range TONNES = new Range("tonnes_per_year", "low", "high");

  List<TableText> tables() {
    return List.of(
        collectionRates(),
        demand(),
        primarySupply(),
        trade(),
        distributions(),
        correlations(),
        published());
  }

  private TableText collectionRates() {
    TableText table = new TableText(SupplyFormats.COLLECTION_RATES);
    supply
        .collectionRates()
        .forEach(
            r ->
                table
                    .row()
                    .text("material", r.material())
                    .year("from_year", r.fromYear())
                    .range(SHARE, r.share())
                    .number("informal_share", r.informalShare())
                    .text("path", r.linear() ? null : "step")
                    .evidence(r.evidence()));
    return table;
  }

  private TableText demand() {
    TableText table = new TableText(SupplyFormats.DEMAND);
    supply
        .demand()
        .forEach(
            d ->
                table
                    .row()
                    .text("application", d.application())
                    .text("element", d.element())
                    .year("year", d.year())
                    .range(TONNES, d.tonnesPerYear())
                    .evidence(d.evidence(), SOURCE_YEAR));
    return table;
  }

  private TableText primarySupply() {
    TableText table = new TableText(SupplyFormats.PRIMARY_SUPPLY);
    supply
        .primarySupply()
        .forEach(
            p ->
                table
                    .row()
                    .text("element", p.element())
                    .text("country", p.country())
                    .word("stage", p.stage())
                    .year("year", p.year())
                    .figure("tonnes_per_year", p.tonnesPerYear())
                    .evidence(p.evidence(), SOURCE_YEAR));
    return table;
  }

  private TableText trade() {
    TableText table = new TableText(SupplyFormats.TRADE);
    supply
        .trade()
        .forEach(
            t ->
                table
                    .row()
                    .text("element", t.element())
                    .year("year", t.year())
                    .figure("imports_tonnes", t.importsTonnes())
                    .figure("exports_tonnes", t.exportsTonnes())
                    .figure("domestic_tonnes", t.domesticTonnes())
                    .evidence(t.evidence(), SOURCE_YEAR));
    return table;
  }

  private TableText distributions() {
    TableText table = new TableText(SupplyFormats.UNCERTAINTY);
    supply
        .distributions()
        .forEach(
            d ->
                table
                    .row()
                    .text("input", d.inputs())
                    .text("distribution", d.family().id())
                    .evidence(d.evidence()));
    return table;
  }

  private TableText published() {
    TableText table = new TableText(SupplyFormats.PUBLISHED);
    supply
        .published()
        .forEach(
            p ->
                table
                    .row()
                    .text("quantity", p.quantity())
                    .year("year", p.year())
                    .range(TONNES, p.tonnesPerYear())
                    .text("products", String.join(" ", p.goods().products()))
                    .text("except", String.join(" ", p.goods().except()))
                    .text("materials", String.join(" ", p.goods().materials()))
                    .text("note", p.note())
                    .evidence(p.evidence(), SOURCE_YEAR));
    return table;
  }

  private TableText correlations() {
    TableText table = new TableText(SupplyFormats.CORRELATIONS);
    supply
        .correlations()
        .forEach(
            c ->
                table
                    .row()
                    .text("input_a", c.inputA())
                    .text("input_b", c.inputB())
                    .figure("rho", c.rho()));
    return table;
  }
}
