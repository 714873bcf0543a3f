package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.element.ElementGroup;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.Stage;

/** Tables of elements and materials. */
public final class MaterialFormats {
  private static final ValueType BELOW_ONE = ValueType.number(Bounds.BELOW_ONE);

  /** Symbol of a tracked radionuclide. */
  static final ValueType NUCLIDE =
      ValueType.choice(Arrays.stream(Nuclide.values()).map(Nuclide::symbol).toArray(String[]::new));

  public static final TableFormat ELEMENTS =
      TableFormat.of(
              "elements",
              "The catalogue of elements, part of every case (`catalogue/elements.csv`).",
              List.of(
                  required("symbol", ValueType.TEXT, "", "symbol, or `C_graphite`"),
                  required("name_en", ValueType.TEXT, "", "English name"),
                  required("name_vi", ValueType.TEXT, "", "Vietnamese name"),
                  required("group", ValueType.choice(ElementGroup.class), "", "group"),
                  required("atomic_mass_g_per_mol", ValueType.POSITIVE, "g/mol", "atomic mass"),
                  optional("oxide", ValueType.TEXT, "", "", "formula in which it is traded"),
                  optional(
                      "kg_oxide_per_kg_element",
                      ValueType.POSITIVE,
                      "",
                      "kg/kg",
                      "mass of the oxide that holds one kilogram"),
                  required("eu_critical", ValueType.FLAG, "", "on the EU critical list"),
                  required("eu_strategic", ValueType.FLAG, "", "on the EU strategic list"),
                  required("us_critical", ValueType.FLAG, "", "on the USGS critical list"),
                  optional(
                      "price_basis",
                      ValueType.TEXT,
                      "",
                      "",
                      "what the price is for; the oxide's formula for a price per kg of oxide"),
                  optional("usd_per_kg", ValueType.AMOUNT, "", "USD/kg", "reference price"),
                  optional("low", ValueType.AMOUNT, "", "USD/kg", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "USD/kg", "plausible high")),
              "symbol")
          .withRange("usd_per_kg", "low", "high")
          .withEvidence();

  public static final TableFormat MATERIALS =
      TableFormat.of(
              "materials",
              "Anything with a mass: what arises, what processes make of it, what is sold or buried.",
              List.of(
                  required("id", ValueType.ID, "", "id of the material"),
                  optional(
                      "material_family",
                      ValueType.ID,
                      "",
                      "",
                      "terms may name the family instead of each member"),
                  optional("name_en", ValueType.TEXT, "", "", "English name"),
                  optional("name_vi", ValueType.TEXT, "", "", "Vietnamese name"),
                  required(
                      "kind",
                      ValueType.choice(MaterialKind.class),
                      "",
                      "what it is to the network; only products sold or stockpiled count as recovered"),
                  optional(
                      "stage",
                      ValueType.choice(Stage.class),
                      "raw",
                      "",
                      "stage of the value chain"),
                  optional(
                      "basis",
                      ValueType.choice(MassBasis.class),
                      "bulk",
                      "",
                      "what a tonne of it is a tonne of"),
                  optional(
                      "moisture_kg_water_per_kg_wet",
                      BELOW_ONE,
                      "0",
                      "kg/kg",
                      "water in the as-received mass"),
                  optional("bulk_density_t_per_m3", ValueType.POSITIVE, "", "t/m3", "as received"),
                  optional("un_number", ValueType.TEXT, "", "", "UN number of a dangerous good"),
                  optional(
                      "hazard",
                      ValueType.ID,
                      "",
                      "",
                      "code that transport modes and vehicles must permit; empty = harmless")),
              "id")
          .withEvidence();

  public static final TableFormat COMPOSITIONS =
      TableFormat.of(
              "compositions",
              "Declared dry composition. What is not listed is unknown; a material without rows has no"
                  + " element balance.",
              List.of(
                  required("material", ValueType.of(Target.MATERIAL), "", "material"),
                  required("element", ValueType.of(Target.ELEMENT), "", "symbol of the element"),
                  required("kg_per_kg_dry", ValueType.SHARE, "kg/kg", "mass fraction, dry"),
                  optional("low", ValueType.SHARE, "", "kg/kg", "plausible low"),
                  optional("high", ValueType.SHARE, "", "kg/kg", "plausible high")),
              "material",
              "element")
          .withRange("kg_per_kg_dry", "low", "high")
          .withEvidence();

  public static final TableFormat ACTIVITIES =
      TableFormat.of(
              "activities",
              "Declared activity per nuclide. What is not listed follows from the recipes that make the"
                  + " material, else from U, Th and K in equilibrium.",
              List.of(
                  required("material", ValueType.of(Target.MATERIAL), "", "material"),
                  required("nuclide", NUCLIDE, "", "radionuclide"),
                  required("bq_per_g_dry", ValueType.AMOUNT, "Bq/g", "activity, dry"),
                  optional("low", ValueType.AMOUNT, "", "Bq/g", "plausible low"),
                  optional("high", ValueType.AMOUNT, "", "Bq/g", "plausible high")),
              "material",
              "nuclide")
          .withRange("bq_per_g_dry", "low", "high")
          .withEvidence();

  private MaterialFormats() {}
}
