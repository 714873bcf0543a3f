package org.gleaner.domain.dataset.routing.pickup;

import static org.gleaner.domain.dataset.format.Column.optional;
import static org.gleaner.domain.dataset.format.Column.required;

import java.util.List;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;

/** The tables of which points and streams are made where no points are known. */
public final class OutlineFormat {
  private static final ValueType LATITUDE = ValueType.number(Bounds.LATITUDE);
  private static final ValueType LONGITUDE = ValueType.number(Bounds.LONGITUDE);
  private static final ValueType REACH = ValueType.number(new Bounds(0, 1, true, false));

  static final TableFormat DISTRICTS =
      TableFormat.of(
              "source/districts",
              "Where points are placed: anywhere in a circle alike, as many as residents say.",
              List.of(
                  required("id", ValueType.ID, "", "of the district"),
                  required("name", ValueType.TEXT, "", "for people"),
                  required("lat", LATITUDE, "degrees", "centre of its built-up part, WGS84"),
                  required("lon", LONGITUDE, "degrees", "centre of its built-up part, WGS84"),
                  required("radius_km", ValueType.POSITIVE, "km", "of the circle"),
                  optional("zone", ValueType.ID, "", "", "of the city"),
                  required("residents", ValueType.POSITIVE, "persons", "who live there")),
              "id")
          .withEvidence();

  static final TableFormat KINDS =
      TableFormat.of(
              "source/kinds",
              "Kinds of points.",
              List.of(
                  required("id", ValueType.ID, "", "of the kind"),
                  required("name", ValueType.TEXT, "", "of a point, in front of its district"),
                  required("site", ValueType.ID, "", "of the network, whose tonnes they share in"),
                  optional(
                      "count", ValueType.COUNT, "0", "", "placed in districts, besides the known"),
                  optional("opens", ValueType.TEXT, "", "", "visits start no sooner; as `07:30`"),
                  optional("closes", ValueType.TEXT, "", "", "nor later; as `07:30`")),
              "id")
          .withEvidence();

  static final TableFormat PLACES =
      TableFormat.of(
              "source/places",
              "Points whose place is known.",
              List.of(
                  required("id", ValueType.ID, "", "of the point"),
                  required("name", ValueType.TEXT, "", "for people"),
                  required("kind", ValueType.ID, "", "of kinds.csv"),
                  required("lat", LATITUDE, "degrees", "WGS84"),
                  required("lon", LONGITUDE, "degrees", "WGS84"),
                  optional("zone", ValueType.ID, "", "", "of the city"),
                  optional(
                      "weight",
                      ValueType.POSITIVE,
                      "1",
                      "",
                      "among those of its kind (0.5 to 1.5)")),
              "id")
          .withEvidence();

  static final TableFormat SHARES =
      TableFormat.of(
              "source/allocation",
              "What waits at points of a kind. The shares of a material sum to 1 over the kinds of a site.",
              List.of(
                  required("kind", ValueType.ID, "", "of kinds.csv"),
                  required("material", ValueType.ID, "", "what"),
                  optional("condition", ValueType.ID, "", "", "as in handling.csv"),
                  required("share", ValueType.SHARE, "share", "of the site's tonnes of it"),
                  optional("reach", REACH, "1", "share", "of these points that have it"),
                  optional(
                      "container_l",
                      ValueType.POSITIVE,
                      Column.UNLIMITED,
                      "l",
                      "room for it at each")),
              "kind",
              "material",
              "condition")
          .withEvidence();

  public static final List<TableFormat> TABLES = List.of(DISTRICTS, KINDS, PLACES, SHARES);

  private OutlineFormat() {}
}
