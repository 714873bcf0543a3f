package org.gleaner.domain.dataset.format;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.site.SiteKind;

/** Tables of transport, distances and vehicles. */
public final class TravelFormats {

  public static final TableFormat TRANSPORT =
      TableFormat.of(
          "transport",
          "What it costs to move a material by a mode. Material wins over family, family over all.",
          List.of(
              required("mode", ValueType.ID, "", "transport mode"),
              optional(
                  "material",
                  ValueType.of(Target.MATERIAL_OR_FAMILY),
                  Column.ALL,
                  "",
                  "material or family"),
              optional(TableFormat.PERIOD, ValueType.PERIOD, Column.ALL, "", "period of the row"),
              optional(
                  "fixed_cost_per_tonne",
                  ValueType.AMOUNT,
                  "0",
                  "money/t",
                  "loading and unloading"),
              optional("cost_per_tonne_km", ValueType.NUMBER, "0", "money/(t km)", "by distance"),
              optional("kgco2e_per_tonne_km", ValueType.AMOUNT, "0", "kg/(t km)", "emissions"),
              optional("max_km", ValueType.POSITIVE, Column.UNLIMITED, "km", "longest haul"),
              optional(
                  "hazards",
                  ValueType.WORDS,
                  Column.ALL,
                  "",
                  "codes that may travel; `none` = harmless materials only"),
              optional(
                  "listed_lanes_only",
                  ValueType.FLAG,
                  "false",
                  "",
                  "runs only where distances.csv lists it by name")),
          "mode",
          "material",
          TableFormat.PERIOD);

  public static final TableFormat DISTANCES =
      TableFormat.of(
          "distances",
          "Distances, one way each; they win over the great circle.",
          List.of(
              required("from", ValueType.of(Target.SITE), "", "origin"),
              required("to", ValueType.of(Target.SITE), "", "destination"),
              optional("mode", ValueType.of(Target.MODE), Column.ALL, "", "transport mode"),
              required("km", ValueType.AMOUNT, "km", "one way")),
          "from",
          "to",
          "mode");

  public static final TableFormat FLEET =
      TableFormat.of(
              "fleet",
              "Vehicles of one kind at one depot. Kept with the case as facts; nothing is planned by them:"
                  + " routes are planned for the vehicles of a routing case.",
              List.of(
                  required("vehicle", ValueType.ID, "", "id of the vehicle type"),
                  required(
                      "depot",
                      ValueType.site(SiteKind.DEPOT, SiteKind.PLANT, SiteKind.TRANSFER),
                      "",
                      "where they start and end"),
                  optional("count", ValueType.COUNT, "1", "", "how many"),
                  optional("payload_t", ValueType.AMOUNT, "0", "t", "payload of one"),
                  optional("volume_m3", ValueType.AMOUNT, "0", "m3", "volume of one"),
                  optional("hazards", ValueType.WORDS, "", "", "codes that it may carry"),
                  optional("fixed_cost_per_day", ValueType.AMOUNT, "0", "money/d", "when used"),
                  optional("cost_per_km", ValueType.AMOUNT, "0", "money/km", "by distance"),
                  optional("cost_per_hour", ValueType.AMOUNT, "0", "money/h", "by time"),
                  optional("kgco2e_per_km", ValueType.AMOUNT, "0", "kg/km", "emissions")),
              "vehicle",
              "depot")
          .withEvidence();

  private TravelFormats() {}
}
