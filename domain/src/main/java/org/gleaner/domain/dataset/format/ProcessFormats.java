package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;

/** Tables of processes and of what they make. */
public final class ProcessFormats {

  public static final TableFormat PROCESSES =
      TableFormat.of(
              "processes",
              "Technologies. Utilities are per as-received tonne of input.",
              List.of(
                  required("id", ValueType.ID, "", "id of the process"),
                  optional("name_en", ValueType.TEXT, "", "", "English name"),
                  optional("name_vi", ValueType.TEXT, "", "", "Vietnamese name"),
                  optional("kwh_per_t", ValueType.AMOUNT, "0", "kWh/t", "electricity"),
                  optional("m3_water_per_t", ValueType.AMOUNT, "0", "m3/t", "fresh water"),
                  optional("reagents_kg_per_t", ValueType.AMOUNT, "0", "kg/t", "reagents"),
                  optional(
                      "kgco2e_per_t",
                      ValueType.AMOUNT,
                      "0",
                      "kg/t",
                      "direct CO2e, without that of the electricity"),
                  optional("labour_h_per_t", ValueType.AMOUNT, "0", "h/t", "labour")),
              "id")
          .withEvidence();

  public static final TableFormat RECIPES =
      TableFormat.of(
              "recipes",
              "How a process splits its input. One row per input or output of a recipe (a row may hold"
                  + " one of each).",
              List.of(
                  required("recipe", ValueType.ID, "", "id of the recipe"),
                  required("process", ValueType.of(Target.PROCESS), "", "process it belongs to"),
                  optional(
                      "input",
                      ValueType.of(Target.MATERIAL_OR_FAMILY),
                      "",
                      "",
                      "material that goes in; a family stands for one recipe per member"),
                  optional(
                      "input_share",
                      ValueType.SHARE,
                      "1",
                      "dry share",
                      "share of the dry mass of the recipe's input; the shares sum to 1"),
                  optional(
                      "output", ValueType.of(Target.MATERIAL), "", "", "material that comes out"),
                  optional(
                      "element",
                      ValueType.of(Target.ELEMENT),
                      "",
                      "",
                      "key element that the output recovers"),
                  optional(
                      "transfer_coefficient",
                      ValueType.SHARE,
                      "",
                      "kg/kg",
                      "share of the key element in the recipe's own input that reaches the output"),
                  optional(
                      "yield_tonnes_per_tonne",
                      ValueType.AMOUNT,
                      "",
                      "t/t",
                      "plain yield, as-received tonnes per as-received tonne of input; instead of an"
                          + " element"),
                  optional("low", ValueType.AMOUNT, "", "", "plausible low of either"),
                  optional("high", ValueType.AMOUNT, "", "", "plausible high of either"),
                  optional(
                      "rest",
                      ValueType.FLAG,
                      "false",
                      "",
                      "the output takes whatever remains; at most one per recipe"),
                  optional(
                      TableFormat.PERIOD,
                      ValueType.PERIOD,
                      Column.ALL,
                      "",
                      "period of the coefficient, yield or input share"),
                  optional(
                      "added_kg_per_t",
                      ValueType.AMOUNT,
                      "0",
                      "kg/t dry",
                      "reagents, oxygen and bound water that end in the rest; on any one row"),
                  optional(
                      "off_gas_kg_per_t",
                      ValueType.AMOUNT,
                      "0",
                      "kg/t dry",
                      "leaves as gas; on any one row")))
          .withRange("transfer_coefficient", "low", "high")
          .withRange("yield_tonnes_per_tonne", "low", "high")
          .withEvidence();

  public static final TableFormat NUCLIDE_TRANSFERS =
      TableFormat.of(
              "nuclide_transfers",
              "Where radionuclides go in a recipe, if not where their parent element (U, Th, K)"
                  + " goes.",
              List.of(
                  required("recipe", ValueType.of(Target.RECIPE), "", "recipe"),
                  required(
                      "output", ValueType.of(Target.MATERIAL), "", "one of the recipe's outputs"),
                  required("nuclide", MaterialFormats.NUCLIDE, "", "radionuclide"),
                  required(
                      "transfer_coefficient",
                      ValueType.SHARE,
                      "Bq/Bq",
                      "share of the nuclide in the recipe's own input that reaches the output"),
                  optional("low", ValueType.SHARE, "", "Bq/Bq", "plausible low"),
                  optional("high", ValueType.SHARE, "", "Bq/Bq", "plausible high")),
              "recipe",
              "output",
              "nuclide")
          .withRange("transfer_coefficient", "low", "high")
          .withEvidence();

  private ProcessFormats() {}
}
