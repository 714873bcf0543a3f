package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;

/** Tables that supply sizing works on. */
public final class ProductFormats {

  public static final TableFormat PRODUCTS =
      TableFormat.of(
              "products",
              "What people buy, use and discard.",
              List.of(
                  required("id", ValueType.ID, "", "id of the product"),
                  optional("name_en", ValueType.TEXT, "", "", "English name"),
                  optional("name_vi", ValueType.TEXT, "", "", "Vietnamese name"),
                  optional("unit", ValueType.TEXT, "unit", "", "what sales count"),
                  optional(
                      "allocation",
                      ValueType.of(Target.ALLOCATION_KEY),
                      "",
                      "",
                      "key that spreads national figures over regions")),
              "id")
          .withEvidence();

  public static final TableFormat COMPONENTS =
      TableFormat.of(
              "components",
              "What is inside a product or a component; composition follows the cohort year.",
              List.of(
                  required(
                      "parent",
                      ValueType.of(Target.PRODUCT_OR_COMPONENT),
                      "",
                      "product, component of one, or material"),
                  required(
                      "component",
                      ValueType.of(Target.COMPONENT_OR_MATERIAL),
                      "",
                      "component with rows of its own, or material"),
                  required(
                      "kg_per_unit",
                      ValueType.AMOUNT,
                      "kg",
                      "in one unit of a product, or in one kilogram of a component"),
                  optional("low", ValueType.AMOUNT, "", "kg", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "kg", "plausible high"),
                  optional("share", ValueType.SHARE, "1", "share", "of the parent's units with it"),
                  optional("from_year", ValueType.YEAR, "", "", "first cohort year"),
                  optional("to_year", ValueType.YEAR, "", "", "last cohort year")))
          .withRange("kg_per_unit", "low", "high")
          .withEvidence();

  public static final TableFormat SALES =
      unitsByYear("sales", "Units put on the market in a year.", "year of the sales", "units sold");

  public static final TableFormat STOCKS =
      unitsByYear(
          "stocks",
          "Units in use, first and later, when a year ends; what is sold in the year follows from"
              + " it. Every year from the first to the last is stated.",
          "year at whose end they are counted",
          "units in use");

  /** Built, as arisings are: which of the case's stocks need it is a matter of its sizing. */
  public static final TableFormat PUT_ON_MARKET =
      unitsByYear(
          "put_on_market",
          "Units put on the market in a year as the stocks of stocks.csv need them: built by case"
              + " build, for what producers owe.",
          "year of the sales",
          "units sold");

  public static final TableFormat LIFETIMES =
      TableFormat.of(
              "lifetimes",
              "How long units stay in a stage of their life, by the year of their sale. A product without"
                  + " one only counts as put on the market: what arises of it is stated.",
              List.of(
                  required("product", ValueType.of(Target.PRODUCT), "", "product"),
                  optional(
                      "stage",
                      ValueType.choice(Known.ids(LifeStage.class)),
                      LifeStage.USE.id(),
                      "",
                      "use by the first owner, kept unused, or use by a later one"),
                  optional("from_year", ValueType.YEAR, "", "", "first year of sale"),
                  optional("to_year", ValueType.YEAR, "", "", "last year of sale"),
                  optional(
                      "family",
                      ValueType.choice(Known.ids(LifetimeFamily.class)),
                      LifetimeFamily.WEIBULL.id(),
                      "",
                      "distribution; empirical = points in survival.csv"),
                  optional("shape", ValueType.POSITIVE, "", "", "of Weibull and gamma"),
                  optional("scale_years", ValueType.POSITIVE, "", "a", "of Weibull and gamma"),
                  optional("shape_low", ValueType.POSITIVE, "", "", "plausible low"),
                  optional("shape_high", ValueType.POSITIVE, "", "", "plausible high"),
                  optional("scale_low", ValueType.POSITIVE, "", "a", "plausible low"),
                  optional("scale_high", ValueType.POSITIVE, "", "a", "plausible high"),
                  optional("mean_years", ValueType.AMOUNT, "", "a", "mean of the lifetime"),
                  optional("mean_low", ValueType.AMOUNT, "", "a", "plausible low"),
                  optional("mean_high", ValueType.AMOUNT, "", "a", "plausible high"),
                  optional("std_years", ValueType.POSITIVE, "", "a", "its standard deviation"),
                  optional("t50_years", ValueType.POSITIVE, "", "a", "age at which half have left"),
                  optional(
                      "t90_years",
                      ValueType.POSITIVE,
                      "",
                      "a",
                      "age at which nine in ten have left")),
              "product",
              "stage",
              "from_year")
          .withRange("shape", "shape_low", "shape_high")
          .withRange("scale_years", "scale_low", "scale_high")
          .withRange("mean_years", "mean_low", "mean_high")
          .withEvidence();

  public static final TableFormat SURVIVAL =
      TableFormat.of(
              "survival",
              "Points of empirical lifetimes: linear between them, 1 at age 0, never rising, 0 at the"
                  + " last.",
              List.of(
                  required("product", ValueType.of(Target.PRODUCT), "", "product"),
                  optional(
                      "stage",
                      ValueType.choice(Known.ids(LifeStage.class)),
                      LifeStage.USE.id(),
                      "",
                      "stage of its life"),
                  required("age_years", ValueType.AMOUNT, "a", "years in the stage"),
                  required("survival", ValueType.SHARE, "share", "still in it at that age")),
              "product",
              "stage",
              "age_years")
          .withEvidence();

  public static final TableFormat FATES =
      TableFormat.of(
              "fates",
              "What becomes of units that leave first or second use; the rest of them is discarded, and"
                  + " so are all that leave hibernation.",
              List.of(
                  required("product", ValueType.of(Target.PRODUCT), "", "product"),
                  optional(
                      "from_year",
                      ValueType.YEAR,
                      Column.ALL,
                      "",
                      "first year of leaving, until a later row of the same fate"),
                  required(
                      "fate",
                      ValueType.choice(Known.ids(FateKind.class)),
                      "",
                      "kept unused, used again, or sold abroad"),
                  required("share", ValueType.SHARE, "share", "of the units that leave"),
                  optional("low", ValueType.SHARE, "", "share", "plausible low"),
                  optional("high", ValueType.SHARE, "", "share", "plausible high")),
              "product",
              "from_year",
              "fate")
          .withRange("share", "low", "high")
          .withEvidence();

  public static final TableFormat ALLOCATION =
      TableFormat.of(
          "allocation",
          "Keys that spread a national figure over regions; the shares of a key sum to 1.",
          List.of(
              required("key", ValueType.ID, "", "allocation key"),
              required("region", ValueType.of(Target.REGION), "", "region"),
              required("share", ValueType.SHARE, "share", "its share")),
          "key",
          "region");

  /** Not a table of a case: what {@code case build} adds to the arisings of the cohort model. */
  public static final TableFormat DIRECT_ARISINGS =
      TableFormat.of(
              "source/direct_arisings",
              "Arisings that are stated, not derived from sales.",
              List.of(
                  optional("site", ValueType.of(Target.SITE), "", "", "where it arises"),
                  required("material", ValueType.of(Target.MATERIAL), "", "what arises"),
                  optional(
                      "allocation",
                      ValueType.of(Target.ALLOCATION_KEY),
                      "",
                      "",
                      "key that spreads a national figure over regions"),
                  optional(
                      TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row"),
                  optional(
                      "from_year",
                      ValueType.YEAR,
                      "",
                      "",
                      "first year of the row, until the next begins; instead of a period"),
                  required("tonnes_per_year", ValueType.AMOUNT, "t/a", "as received"),
                  optional("low", ValueType.AMOUNT, "", "t/a", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "t/a", "plausible high")),
              "site",
              "material",
              "allocation",
              TableFormat.PERIOD,
              "from_year")
          .withRange("tonnes_per_year", "low", "high")
          .withEvidence();

  private ProductFormats() {}

  /** Of a product, in a region or the nation. */
  private static TableFormat unitsByYear(String name, String purpose, String year, String units) {
    return TableFormat.of(
            name,
            purpose,
            List.of(
                required("product", ValueType.of(Target.PRODUCT), "", "product"),
                optional(
                    "region",
                    ValueType.of(Target.REGION),
                    Column.ALL,
                    "",
                    "region; all = national"),
                required("year", ValueType.YEAR, "", year),
                required("units", ValueType.AMOUNT, "units", units),
                optional("low", ValueType.AMOUNT, "", "units", "plausible low"),
                optional("high", ValueType.AMOUNT, "", "units", "plausible high")),
            "product",
            "region",
            "year")
        .withRange("units", "low", "high")
        .withEvidence("source_year");
  }
}
