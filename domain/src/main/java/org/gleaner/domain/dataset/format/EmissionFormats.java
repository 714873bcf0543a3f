package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.emission.EmissionFactor;

/** Tables of emissions and of the limits on what leaves the network. */
public final class EmissionFormats {

  public static final TableFormat EMISSION_FACTORS =
      TableFormat.of(
          "emission_factors",
          "Emissions beyond what processes and transport state themselves.",
          List.of(
              required("emission", ValueType.ID, "", "name, such as `co2e` or `ch4`"),
              required(
                  "applies_to",
                  ValueType.choice(EmissionFactor.Source.class),
                  "",
                  "what the factor is per: tonne processed, tonne-km, tonne disposed of, tonne"
                      + " collected, kWh"),
              optional(
                  "subject",
                  ValueType.TEXT,
                  Column.ALL,
                  "",
                  "process, plant (`site/process`), mode, material or site it belongs to"),
              optional(
                  "material",
                  ValueType.of(Target.MATERIAL_OR_FAMILY),
                  Column.ALL,
                  "",
                  "material or family"),
              optional(TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row"),
              required("kg_per_unit", ValueType.NUMBER, "kg/unit", "factor")),
          "emission",
          "applies_to",
          "subject",
          "material",
          TableFormat.PERIOD);

  public static final TableFormat LIMITS =
      TableFormat.of(
          "limits",
          "Yearly caps on what leaves the network, and a price on every unit of it.",
          List.of(
              required("id", ValueType.ID, "", "id of the limit"),
              required(
                  "medium",
                  ValueType.ID,
                  "",
                  "`water` (m3), `residue` (t disposed of), `disposal` (t of the material disposed"
                      + " of), `activity` (MBq disposed of), or an emission (t)"),
              optional("site", ValueType.of(Target.SITE), Column.ALL, "", "only here"),
              optional("region", ValueType.of(Target.REGION), Column.ALL, "", "only here"),
              optional(
                  "material",
                  ValueType.of(Target.MATERIAL_OR_FAMILY),
                  Column.ALL,
                  "",
                  "only this material or family"),
              optional(TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row"),
              optional("max_per_year", ValueType.AMOUNT, Column.UNLIMITED, "unit/a", "the limit"),
              optional(
                  "penalty_per_unit",
                  ValueType.NUMBER,
                  "0",
                  "money/unit",
                  "paid on every unit, within the limit or not")),
          "id",
          TableFormat.PERIOD);

  private EmissionFormats() {}
}
