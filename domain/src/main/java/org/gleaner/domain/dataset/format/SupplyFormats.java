package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.demand.SupplyStage;
import org.gleaner.domain.uncertainty.DistributionFamily;

/** Tables that supply sizing holds against what arises. */
public final class SupplyFormats {
  private static final String SOURCE_YEAR = "source_year";

  public static final TableFormat COLLECTION_RATES =
      TableFormat.of(
              "collection_rates",
              "How much of what arises can be collected, from a year on; the first row holds before it"
                  + " as well.",
              List.of(
                  optional(
                      "material",
                      ValueType.of(Target.MATERIAL_OR_FAMILY),
                      Column.ALL,
                      "",
                      "material or family"),
                  required("from_year", ValueType.YEAR, "", "year from which the row holds"),
                  required("share", ValueType.SHARE, "share", "collectable, of what arises"),
                  optional("low", ValueType.SHARE, "", "share", "plausible low"),
                  optional("high", ValueType.SHARE, "", "share", "plausible high"),
                  optional(
                      "informal_share",
                      ValueType.SHARE,
                      "0",
                      "share",
                      "of what arises, taken by informal collectors before"),
                  optional(
                      "path",
                      ValueType.choice("linear", "step"),
                      "linear",
                      "",
                      "in a line to the next row of the material, or as it is until then")),
              "material",
              "from_year")
          .withRange("share", "low", "high")
          .withEvidence();

  public static final TableFormat DEMAND =
      TableFormat.of(
              "demand",
              "What applications want of the elements; linear between the years that are stated.",
              List.of(
                  required("application", ValueType.ID, "", "application, such as wind"),
                  required("element", ValueType.of(Target.ELEMENT), "", "element"),
                  required("year", ValueType.YEAR, "", "year of the demand"),
                  required("tonnes_per_year", ValueType.AMOUNT, "t/a", "of the element itself"),
                  optional("low", ValueType.AMOUNT, "", "t/a", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "t/a", "plausible high")),
              "application",
              "element",
              "year")
          .withRange("tonnes_per_year", "low", "high")
          .withEvidence(SOURCE_YEAR);

  public static final TableFormat PRIMARY_SUPPLY =
      TableFormat.of(
              "primary_supply",
              "Who mines and who refines the elements: how concentrated supply is.",
              List.of(
                  required("element", ValueType.of(Target.ELEMENT), "", "element"),
                  required(
                      "country",
                      ValueType.TEXT,
                      "",
                      "ISO 3166 alpha-2, or `other` for the rest of the world"),
                  required("stage", ValueType.choice(SupplyStage.class), "", "what is counted"),
                  required("year", ValueType.YEAR, "", "year of the figure"),
                  required("tonnes_per_year", ValueType.AMOUNT, "t/a", "of the element itself")),
              "element",
              "country",
              "stage",
              "year")
          .withEvidence(SOURCE_YEAR);

  public static final TableFormat TRADE =
      TableFormat.of(
              "trade",
              "What crosses the border, and what is made at home: how far the country relies on imports.",
              List.of(
                  required("element", ValueType.of(Target.ELEMENT), "", "element"),
                  required("year", ValueType.YEAR, "", "year of the figures"),
                  required("imports_tonnes", ValueType.AMOUNT, "t", "of the element, in the year"),
                  required("exports_tonnes", ValueType.AMOUNT, "t", "of the element, in the year"),
                  required(
                      "domestic_tonnes", ValueType.AMOUNT, "t", "made at home, of the element")),
              "element",
              "year")
          .withEvidence(SOURCE_YEAR);

  public static final TableFormat UNCERTAINTY =
      TableFormat.of(
              "uncertainty",
              "How inputs are spread between their low and high. Those that no row names are triangular;"
                  + " of several rows that name an input the last counts.",
              List.of(
                  required(
                      "input",
                      ValueType.TEXT,
                      "",
                      "name of an input, such as `sales/car`; `*` stands for any text"),
                  required(
                      "distribution",
                      ValueType.choice(Known.ids(DistributionFamily.class)),
                      "",
                      "best is the mode, low and high are the ends; of log-normal, which has neither,"
                          + " the 5th and 95th percentile")),
              "input")
          .withEvidence();

  public static final TableFormat CORRELATIONS =
      TableFormat.of(
          "correlations",
          "Inputs that move together.",
          List.of(
              required("input_a", ValueType.TEXT, "", "name of an input"),
              required("input_b", ValueType.TEXT, "", "name of another"),
              required(
                  "rho",
                  ValueType.number(new Bounds(-1, 1, false, false)),
                  "",
                  "correlation of the normal scores of their quantiles")),
          "input_a",
          "input_b");

  public static final TableFormat PUBLISHED =
      TableFormat.of(
              "published",
              "Totals that others have published of what is discarded, each with the goods that it"
                  + " counts: to be held against what is sized. No figure of the case follows from"
                  + " them.",
              List.of(
                  required("quantity", ValueType.ID, "", "what the total is of"),
                  required("year", ValueType.YEAR, "", "year of the total"),
                  required("tonnes_per_year", ValueType.AMOUNT, "t/a", "as received"),
                  optional("low", ValueType.AMOUNT, "", "t/a", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "t/a", "plausible high"),
                  optional(
                      "products",
                      ValueType.WORDS,
                      Column.ALL,
                      "",
                      "products counted; `*` stands for any text"),
                  optional("except", ValueType.WORDS, "", "", "products of these not counted"),
                  optional(
                      "materials",
                      ValueType.WORDS,
                      Column.ALL,
                      "",
                      "materials or families counted, of what products contain"),
                  optional("note", ValueType.TEXT, "", "", "what it is, in words")),
              "quantity",
              "year")
          .withRange("tonnes_per_year", "low", "high")
          .withEvidence(SOURCE_YEAR);

  private SupplyFormats() {}
}
