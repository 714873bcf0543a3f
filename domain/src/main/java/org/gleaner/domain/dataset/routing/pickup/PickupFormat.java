package org.gleaner.domain.dataset.routing.pickup;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.routing.folder.GoodsCells;

/** The tables of which orders are made. */
public final class PickupFormat {
  /** Folder of a routing case that holds them. */
  public static final String FOLDER = "source";

  private static final ValueType LATITUDE = ValueType.number(Bounds.LATITUDE);
  private static final ValueType LONGITUDE = ValueType.number(Bounds.LONGITUDE);
  private static final ValueType DAYS = ValueType.integer(new Bounds(1, 366, false, false));
  private static final ValueType FILL = ValueType.number(new Bounds(0, 1, true, false));
  private static final ValueType MOISTURE = ValueType.number(new Bounds(0, 1, false, true));

  private static final ValueType RELIEVED_PER_TONNE =
      ValueType.number(new Bounds(0, 1000, true, false));

  static final String RELIEVED = "relief_kg_per_tonne";

  static final String PRIZE_PER_TONNE = "prize_per_tonne";
  static final String PRIZE = "prize";

  /** Basis of a flow that is stated as dry mass. */
  static final String DRY = "dry";

  static final TableFormat POINTS =
      TableFormat.of(
              "source/points",
              "Where waste waits for a vehicle.",
              List.of(
                  required("id", ValueType.ID, "", "of the point"),
                  optional("name", ValueType.TEXT, "", "", "for people"),
                  required("lat", LATITUDE, "degrees", "WGS84"),
                  required("lon", LONGITUDE, "degrees", "WGS84"),
                  optional(
                      "site", ValueType.ID, "", "", "of the network, whose tonnes it shares in"),
                  optional("zone", ValueType.ID, "", "", "of the city, for people"),
                  optional("opens", ValueType.TEXT, "", "", "visits start no sooner; as `07:30`"),
                  optional("closes", ValueType.TEXT, "", "", "nor later; as `07:30`")),
              "id")
          .withEvidence();

  static final TableFormat STREAMS =
      TableFormat.of(
          "source/streams",
          "What waits there. The shares of a material sum to 1 over the points of a site.",
          List.of(
              required("point", ValueType.ID, "", "id of a point"),
              required("material", ValueType.ID, "", "as in the flows and in handling.csv"),
              optional(
                  "condition", ValueType.ID, "", "", "whose handling terms hold, as `damaged`"),
              required("share", ValueType.SHARE, "share", "of the site's tonnes of the material"),
              optional(
                  "container_l",
                  ValueType.POSITIVE,
                  Column.UNLIMITED,
                  "l",
                  "room for it at the point")),
          "point",
          "material",
          "condition");

  static final TableFormat HANDLING =
      TableFormat.of(
              "source/handling",
              "How materials are picked up.",
              List.of(
                  required("material", ValueType.ID, "", "what"),
                  optional("condition", ValueType.ID, "", "", "in which the row holds"),
                  optional("hazard_class", ValueType.TEXT, "", "", "vehicles need a permit for it"),
                  optional(
                      "relief",
                      ValueType.TEXT,
                      "",
                      "",
                      "of reliefs.csv, under which it is collected"),
                  optional(
                      RELIEVED,
                      RELIEVED_PER_TONNE,
                      "1000",
                      "kg/t",
                      "that count towards the relief's limit"),
                  optional(
                      GoodsCells.UN_NUMBER,
                      ValueType.TEXT,
                      "",
                      "",
                      "of the dangerous good, as `3480`"),
                  optional("packing", ValueType.TEXT, "", "", "instruction, as `P908`"),
                  optional("features", ValueType.WORDS, "", "", "that the vehicle must have"),
                  required(
                      "bulk_density_kg_per_l",
                      ValueType.POSITIVE,
                      "kg/l",
                      "as received, as loaded"),
                  required(
                      "max_interval_days", DAYS, "working days", "fetched at the latest after"),
                  optional("fill_level", FILL, "0.8", "share", "of a container that is fetched"),
                  optional("stop_min", ValueType.AMOUNT, "0", "min", "of a visit"),
                  optional("min_per_tonne", ValueType.AMOUNT, "0", "min/t", "loaded, on top"),
                  optional(
                      PRIZE_PER_TONNE,
                      ValueType.AMOUNT,
                      "",
                      "money/t",
                      "lost if left; none = must be fetched"),
                  optional(
                      PRIZE,
                      ValueType.choice("metals"),
                      "",
                      "",
                      "instead of prize_per_tonne: lost is what a network plan says its metals are"
                          + " worth")),
              "material",
              "condition")
          .withEvidence();

  static final TableFormat MIXTURES =
      TableFormat.of(
              "source/mixtures",
              "What is picked up together, though the network tells it apart.",
              List.of(
                  required("material", ValueType.ID, "", "of the flows"),
                  required("collected_as", ValueType.ID, "", "material of handling.csv")),
              "material")
          .withEvidence();

  static final TableFormat FLOWS =
      TableFormat.of(
              "source/flows",
              "What is collected in a year.",
              List.of(
                  required("site", ValueType.ID, "", "of the network, or a single point"),
                  required("material", ValueType.ID, "", "what"),
                  required("tonnes_per_year", ValueType.AMOUNT, "t/a", "as received unless dry"),
                  optional(
                      "basis",
                      ValueType.choice("wet", DRY),
                      "wet",
                      "",
                      "`dry`: the water of moisture_kg_water_per_kg_wet is to be added"),
                  optional("moisture_kg_water_per_kg_wet", MOISTURE, "0", "kg/kg", "if dry")),
              "site",
              "material")
          .withEvidence();

  public static final List<TableFormat> TABLES =
      List.of(POINTS, STREAMS, HANDLING, MIXTURES, FLOWS);

  private PickupFormat() {}
}
