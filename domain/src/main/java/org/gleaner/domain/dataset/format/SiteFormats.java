package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;
import static org.gleaner.domain.site.SiteKind.COLLECTION;
import static org.gleaner.domain.site.SiteKind.DISPOSAL;
import static org.gleaner.domain.site.SiteKind.PLANT;
import static org.gleaner.domain.site.SiteKind.TRANSFER;
import static org.gleaner.domain.site.SiteKind.USE;

import java.util.List;
import org.gleaner.domain.site.SiteKind;

/** Tables of places, of the plants on them and of what arises there. */
public final class SiteFormats {

  public static final TableFormat REGIONS =
      TableFormat.of(
          "regions",
          "Provinces and countries.",
          List.of(
              required("id", ValueType.ID, "", "id of the region"),
              optional("name_en", ValueType.TEXT, "", "", "English name"),
              optional("name_vi", ValueType.TEXT, "", "", "Vietnamese name"),
              optional("code", ValueType.TEXT, "", "", "official code; leading zeros count"),
              optional(
                  "country",
                  ValueType.TEXT,
                  "",
                  "",
                  "ISO 3166 alpha-2; empty = the home country of the case"),
              optional(
                  "level",
                  ValueType.TEXT,
                  "",
                  "",
                  "division that it belongs to, such as 34 or 63; codes are of a level"),
              optional(
                  "part_of",
                  ValueType.of(Target.REGION),
                  "",
                  "",
                  "region of the coarser level that it lies in")),
          "id");

  public static final TableFormat SITES =
      TableFormat.of(
              "sites",
              "Places that the network knows.",
              List.of(
                  required("id", ValueType.ID, "", "id of the site"),
                  optional("name_en", ValueType.TEXT, "", "", "English name"),
                  optional("name_vi", ValueType.TEXT, "", "", "Vietnamese name"),
                  required("kind", ValueType.choice(SiteKind.class), "", "what it is for"),
                  optional("region", ValueType.of(Target.REGION), "", "", "region it lies in"),
                  optional(
                      "lat",
                      ValueType.number(Bounds.LATITUDE),
                      "",
                      "degrees",
                      "WGS84 latitude; empty with lon = unknown, only listed distances connect it"),
                  optional(
                      "lon", ValueType.number(Bounds.LONGITUDE), "", "degrees", "WGS84 longitude")),
              "id")
          .withEvidence();

  public static final TableFormat PLANTS =
      TableFormat.of(
              "plants",
              "One process at one site, existing or candidate: a row per capacity level (and period). What"
                  + " follows `period` is stated on the plant's first row.",
              List.of(
                  required("site", ValueType.site(PLANT), "", "where it stands"),
                  required("process", ValueType.of(Target.PROCESS), "", "what it runs"),
                  required("level", ValueType.TEXT, "", "name of the size"),
                  required(
                      "capacity_tonnes_per_year",
                      ValueType.AMOUNT,
                      "t/a",
                      "as-received tonnes of input; ascending, the same in all periods; 0 only as the smaller end"
                          + " of a line"),
                  optional(
                      "capex",
                      ValueType.NUMBER,
                      "0",
                      "money",
                      "to have this size from nothing; expansion pays the difference"),
                  optional(
                      "fixed_cost_per_year",
                      ValueType.NUMBER,
                      "0",
                      "money/a",
                      "while this size is in use"),
                  optional(
                      "variable_cost_per_tonne",
                      ValueType.NUMBER,
                      "0",
                      "money/t",
                      "per as-received tonne of input"),
                  optional(
                      TableFormat.PERIOD,
                      ValueType.PERIOD,
                      Column.ALL,
                      "",
                      "period of the row's costs"),
                  optional(
                      "line",
                      ValueType.FLAG,
                      "false",
                      "",
                      "any size between its two levels may be had, costs in proportion"),
                  optional(
                      "initial_capacity_tonnes_per_year",
                      ValueType.AMOUNT,
                      "0",
                      "t/a",
                      "open before the first period; one of the levels unless a line"),
                  optional(
                      "earliest",
                      ValueType.YEAR,
                      "",
                      "",
                      "first year in which the period of opening may start"),
                  optional(
                      "latest",
                      ValueType.YEAR,
                      "",
                      "",
                      "last year in which the period of opening may start"),
                  optional(
                      "opening_periods",
                      ValueType.PERIODS,
                      Column.ALL,
                      "",
                      "periods in which it may open; with earliest and latest both must allow"),
                  optional("lead_time_years", ValueType.AMOUNT, "0", "a", "decision to opening"),
                  optional(
                      "lifetime_years",
                      ValueType.POSITIVE,
                      "20",
                      "a",
                      "for the straight-line residual value"),
                  optional(
                      "alternative_group",
                      ValueType.ID,
                      "",
                      "",
                      "at most one plant of a group is in use at a time"),
                  optional(
                      "floor_share",
                      ValueType.SHARE,
                      "0",
                      "share",
                      "least use of the capacity of an open plant"),
                  optional("closure_allowed", ValueType.FLAG, "false", "", "may close for good"),
                  optional("closure_cost", ValueType.AMOUNT, "0", "money", "once, on closing")),
              "site",
              "process",
              "level",
              TableFormat.PERIOD)
          .withEvidence();

  public static final TableFormat ARISINGS =
      TableFormat.of(
              "arisings",
              "What arises where.",
              List.of(
                  required(
                      "site",
                      ValueType.site(COLLECTION, PLANT, TRANSFER, USE, DISPOSAL),
                      "",
                      "where it arises"),
                  required("material", ValueType.of(Target.MATERIAL), "", "what arises"),
                  optional(
                      TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row"),
                  required("tonnes_per_year", ValueType.AMOUNT, "t/a", "as received"),
                  optional("low", ValueType.AMOUNT, "", "t/a", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "t/a", "plausible high")),
              "site",
              "material",
              TableFormat.PERIOD)
          .withRange("tonnes_per_year", "low", "high")
          .withEvidence();

  public static final TableFormat COLLECTION_TERMS =
      TableFormat.of(
          "collection",
          "On what terms arisings can be collected: steps that answer to a price. Site and material win"
              + " over site, site over material, material over family, family over all.",
          List.of(
              optional("site", ValueType.of(Target.SITE), Column.ALL, "", "site of the arising"),
              optional(
                  "material",
                  ValueType.of(Target.MATERIAL_OR_FAMILY),
                  Column.ALL,
                  "",
                  "material or family"),
              optional("step", ValueType.STEP, "1", "", "order of the steps"),
              optional(TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row"),
              optional("cost_per_tonne", ValueType.NUMBER, "0", "money/t", "rising with the steps"),
              optional(
                  "max_share",
                  ValueType.SHARE,
                  "1",
                  "share",
                  "of the arising, on top of the steps before"),
              optional(
                  "mandate_share",
                  ValueType.SHARE,
                  "0",
                  "share",
                  "least share to be collected; on step 1")),
          "site",
          "material",
          "step",
          TableFormat.PERIOD);

  private SiteFormats() {}
}
