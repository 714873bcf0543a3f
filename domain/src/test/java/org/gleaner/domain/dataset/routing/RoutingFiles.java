package org.gleaner.domain.dataset.routing;

import java.nio.file.Path;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;

/** The small sound instances under {@code routing/}. */
final class RoutingFiles {
  private static final Path ROOT = Path.of("src/test/resources/routing");

  private RoutingFiles() {}

  static Path path(String file) {
    return ROOT.resolve(file);
  }

  static RoutingCase read(String file) {
    return RoutingCaseReader.read(path(file)).orThrow();
  }

  /** The solution beside an instance. */
  static RoutingSolution solution(String file, RoutingCase routing) {
    return SolutionReader.read(path(file), routing).orThrow();
  }
}
