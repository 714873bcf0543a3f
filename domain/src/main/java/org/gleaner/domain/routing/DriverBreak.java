package org.gleaner.domain.routing;

import java.util.List;

/**
 * A pause that the driver takes on every route, anywhere but while serving an order or unloading.
 *
 * @param windows in which it may start, ascending and apart; at least one
 */
public record DriverBreak(String id, List<TimeWindow> windows, double duration) {

  public DriverBreak {
    windows = List.copyOf(windows);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("break " + id + " can never be taken");
    }
  }
}
