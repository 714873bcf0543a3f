package org.gleaner.shell.benchmark;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.routing.BestKnownCosts;
import org.gleaner.shell.input.UsageException;

/** What solution files of instances are called, so that no two are one file. */
public final class SolutionNames {

  private SolutionNames() {}

  /**
   * The instance's name and, where two sets have one name, the folder's before it.
   *
   * @return by instance, without ending, in the order of the instances
   * @throws UsageException if two instances of one name lie in folders of one name
   */
  public static Map<Path, String> of(List<Path> instances) {
    Map<String, Long> times =
        instances.stream()
            .collect(Collectors.groupingBy(BestKnownCosts::name, Collectors.counting()));
    Map<Path, String> names = new LinkedHashMap<>();
    for (Path instance : instances) {
      String name = BestKnownCosts.name(instance);
      names.put(
          instance, Objects.equals(times.get(name), 1L) ? name : folder(instance) + "-" + name);
    }
    requireDistinct(names);
    return Collections.unmodifiableMap(names);
  }

  private static String folder(Path instance) {
    Path folder = instance.toAbsolutePath().normalize().getParent();
    return folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
  }

  private static void requireDistinct(Map<Path, String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names.values()) {
      if (!seen.add(name)) {
        throw new UsageException(
            "two instances are called " + name + ", so their solutions would be one file");
      }
    }
  }
}
