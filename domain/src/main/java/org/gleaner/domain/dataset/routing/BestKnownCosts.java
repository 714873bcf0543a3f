package org.gleaner.domain.dataset.routing;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Best-known costs of instances, no two of one instance.
 *
 * @param rows in the order of the list
 */
public record BestKnownCosts(List<Row> rows) {

  /** Of no instance. */
  public static final BestKnownCosts NONE = new BestKnownCosts(List.of());

  public BestKnownCosts {
    rows = List.copyOf(rows);
  }

  /**
   * A row of the list.
   *
   * @param cost in the unit of the instance's set
   */
  record Row(InstanceId instance, double cost) {}

  /**
   * Cost of the instance in a file, in the unit of its set; empty if none is known. Instances of
   * two sets may have one name: the row counts that shares more of folder and extension, and none
   * if two share as much.
   */
  public OptionalDouble of(Path instance) {
    InstanceId id = InstanceId.of(absolute(instance).toString());
    List<Row> named = rows.stream().filter(r -> r.instance().name().equals(id.name())).toList();
    int most = named.stream().mapToInt(r -> r.instance().likeness(id)).max().orElse(0);
    List<Row> likest = named.stream().filter(r -> r.instance().likeness(id) == most).toList();
    return likest.size() == 1 ? OptionalDouble.of(likest.get(0).cost()) : OptionalDouble.empty();
  }

  /** What the instance in a file or folder is called: without folder and extension. */
  public static String name(Path instance) {
    return InstanceId.of(absolute(instance).toString()).name();
  }

  private static Path absolute(Path instance) {
    return instance.toAbsolutePath().normalize();
  }
}
