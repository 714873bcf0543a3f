package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.relog.RelogInstance.Place;
import org.gleaner.domain.dataset.relog.RelogInstance.Size;
import org.gleaner.domain.finding.NearestName;

/**
 * What reading a section needs to know of the rest of the file.
 *
 * @param products names of the section {@code products}
 */
record Catalogue(Dialect dialect, YearlySeries series, List<String> products) {

  static final String LATITUDE = "latitude (deg)";
  static final String LONGITUDE = "longitude (deg)";
  static final String LOCATION = "location";

  Catalogue {
    products = List.copyOf(products);
  }

  /** Whether the section {@code products} has the name; if not, that is an error of the field. */
  boolean knows(String product, Field field) {
    if (products.contains(product)) {
      return true;
    }
    field.error(
        "unknown-product",
        product,
        "the section \"products\" has no product of this name",
        NearestName.hint(product, products));
    return false;
  }

  /** The product that the text names; empty if there is none of the name. */
  String productNamed(Field field) {
    String name = field.text();
    return !name.isEmpty() && knows(name, field) ? name : "";
  }

  /** Members whose keys are products; those that are none are errors and left out. */
  Map<String, Field> byProduct(Field field) {
    Map<String, Field> members = field.members();
    members.entrySet().removeIf(e -> !knows(e.getKey(), e.getValue()));
    return members;
  }

  /** The keys of a place and those given. */
  static List<String> placeAnd(String... others) {
    List<String> keys = new ArrayList<>(List.of(LATITUDE, LONGITUDE, LOCATION));
    keys.addAll(List.of(others));
    return List.copyOf(keys);
  }

  /** Coordinates; a place by name would need RELOG's own geographic database. */
  Place place(Field field) {
    if (field.get(LOCATION).isPresent()) {
      Field name = field.get(LOCATION).get();
      name.error(
          "named-location",
          name.shown(),
          "places by name come from RELOG's own database, which is not in the file",
          "replace it by \"" + LATITUDE + "\" and \"" + LONGITUDE + "\"");
      return new Place(0, 0);
    }
    double latitude = coordinate(field, LATITUDE);
    double longitude = coordinate(field, LONGITUDE);
    Place place = new Place(latitude, longitude);
    if (!place.isPossible()) {
      field.warning(
          "impossible-coordinates",
          latitude + ", " + longitude,
          "no such place (latitude -90 to 90, longitude -180 to 180): its distances are computed as RELOG"
              + " does, its coordinates are left empty");
    }
    return place;
  }

  private static double coordinate(Field field, String key) {
    return field.require(key, "degrees, WGS84").map(Field::number).orElse(0.0);
  }

  /** The costs of one size. */
  Size size(double tonnes, Field field) {
    return new Size(
        tonnes,
        series.requiredCost(field, "opening cost ($)"),
        series.requiredCost(field, "fixed operating cost ($)"),
        series.requiredCost(field, "variable operating cost ($/tonne)"));
  }
}
