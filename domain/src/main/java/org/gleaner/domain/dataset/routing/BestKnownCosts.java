package org.gleaner.domain.dataset.routing;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Best-known costs of instances.
 *
 * @param costs by the instance's file name without folder and extension
 */
public record BestKnownCosts(Map<String, Double> costs) {

  /** A name such as R205R0.5 has a point of its own, so only these are taken for extensions. */
  private static final Pattern EXTENSION =
      Pattern.compile("\\.(vrp|txt|geojson|json|sol|csv)$", Pattern.CASE_INSENSITIVE);

  public BestKnownCosts {
    costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
  }

  /** Cost of the instance in a file, in the unit of its set; empty if none is known. */
  public OptionalDouble of(Path instance) {
    Double cost = costs.get(name(instance));
    return cost == null ? OptionalDouble.empty() : OptionalDouble.of(cost);
  }

  /** What the instance in a file or folder is called. */
  public static String name(Path instance) {
    return name(String.valueOf(instance.toAbsolutePath().normalize().getFileName()));
  }

  /** What an instance is called in a list: its file name without folder and extension. */
  static String name(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return EXTENSION.matcher(file).replaceFirst("");
  }
}
