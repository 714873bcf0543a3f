package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;
import static org.gleaner.domain.site.SiteKind.COLLECTION;
import static org.gleaner.domain.site.SiteKind.DISPOSAL;
import static org.gleaner.domain.site.SiteKind.MARKET;
import static org.gleaner.domain.site.SiteKind.PLANT;
import static org.gleaner.domain.site.SiteKind.TRANSFER;
import static org.gleaner.domain.site.SiteKind.USE;

import java.util.List;

/** Tables of what takes material out of the network, keeps it or gives it back. */
public final class OutletFormats {
  private static final Column PERIOD_COLUMN =
      optional(TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row");
  private static final Column MATERIAL_COLUMN =
      required("material", ValueType.of(Target.MATERIAL), "", "material");

  public static final TableFormat MARKETS =
      TableFormat.of(
              "markets",
              "Sites that take a material at a price, in price steps if given.",
              List.of(
                  required("site", ValueType.site(MARKET, USE), "", "who takes it"),
                  MATERIAL_COLUMN,
                  optional("step", ValueType.STEP, "1", "", "order of the price steps"),
                  PERIOD_COLUMN,
                  optional(
                      "price_per_tonne",
                      ValueType.NUMBER,
                      "0",
                      "money/t",
                      "as received; falling with the steps"),
                  optional(
                      "max_tonnes_per_year",
                      ValueType.AMOUNT,
                      Column.UNLIMITED,
                      "t/a",
                      "what the step takes"),
                  optional(
                      "stockpile",
                      ValueType.FLAG,
                      "false",
                      "",
                      "a strategic stockpile: what it takes counts as recovered"),
                  optional(
                      "informal",
                      ValueType.FLAG,
                      "false",
                      "",
                      "outside the licensed chain: counts for no mandate and no recovery")),
              "site",
              "material",
              "step",
              TableFormat.PERIOD)
          .withEvidence();

  public static final TableFormat STORAGE =
      TableFormat.of(
          "storage",
          "Room for a material at a site.",
          List.of(
              required(
                  "site",
                  ValueType.site(COLLECTION, TRANSFER, PLANT, DISPOSAL, USE),
                  "",
                  "where it is kept"),
              MATERIAL_COLUMN,
              PERIOD_COLUMN,
              optional(
                  "cost_per_tonne_year",
                  ValueType.NUMBER,
                  "0",
                  "money/(t a)",
                  "on the tonnes in store at the end of the period, for each of its years"),
              optional("limit_tonnes", ValueType.AMOUNT, Column.UNLIMITED, "t", "room"),
              optional("initial_tonnes", ValueType.AMOUNT, "0", "t", "before the first period"),
              optional("final_max_tonnes", ValueType.AMOUNT, "0", "t", "may be left at the end")),
          "site",
          "material",
          TableFormat.PERIOD);

  public static final TableFormat TRANSFERS =
      TableFormat.of(
          "transfers",
          "Transfer stations that pass material on.",
          List.of(
              required("site", ValueType.site(TRANSFER), "", "transfer station"),
              optional(
                  "material",
                  ValueType.of(Target.MATERIAL_OR_FAMILY),
                  Column.ALL,
                  "",
                  "material or family"),
              PERIOD_COLUMN,
              optional("cost_per_tonne", ValueType.AMOUNT, "0", "money/t", "handling"),
              optional(
                  "max_tonnes_per_year",
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "t/a",
                  "over all materials of the row")),
          "site",
          "material",
          TableFormat.PERIOD);

  public static final TableFormat DISPOSAL_TERMS =
      TableFormat.of(
          "disposal",
          "Sites that may dispose of a material: their own, or what is brought to them.",
          List.of(
              required(
                  "site",
                  ValueType.site(COLLECTION, TRANSFER, PLANT, DISPOSAL, USE),
                  "",
                  "where it is disposed of"),
              MATERIAL_COLUMN,
              PERIOD_COLUMN,
              optional(
                  "cost_per_tonne",
                  ValueType.NUMBER,
                  "0",
                  "money/t",
                  "negative where disposal saves a cost"),
              optional(
                  "max_tonnes_per_year",
                  ValueType.AMOUNT,
                  Column.UNLIMITED,
                  "t/a",
                  "what the site takes"),
              optional(
                  "norm_licensed",
                  ValueType.FLAG,
                  "false",
                  "",
                  "may take radioactive material above the exemption values")),
          "site",
          "material",
          TableFormat.PERIOD);

  public static final TableFormat RETURNS =
      TableFormat.of(
          "returns",
          "Use sites that give back part of what they took.",
          List.of(
              required("site", ValueType.site(USE), "", "use site"),
              required("input", ValueType.of(Target.MATERIAL), "", "what it took"),
              required("output", ValueType.of(Target.MATERIAL), "", "what comes back"),
              optional("lag_years", ValueType.COUNT, "0", "a", "from taking to giving back"),
              required("share", ValueType.AMOUNT, "t/t", "tonnes back per tonne taken")),
          "site",
          "input",
          "output",
          "lag_years");

  public static final TableFormat SITE_COSTS =
      TableFormat.of(
          "site_costs",
          "What a site costs every year whatever it does.",
          List.of(
              required("site", ValueType.of(Target.SITE), "", "site"),
              PERIOD_COLUMN,
              required("cost_per_year", ValueType.NUMBER, "money/a", "every year")),
          "site",
          TableFormat.PERIOD);

  private OutletFormats() {}
}
