package org.gleaner.solver.routing;

import java.util.List;

/**
 * A pause on every route, on the way from one stop to the next or while waiting there.
 *
 * @param windows in which it may begin, ascending and apart; at least one
 */
public record Break(List<Window> windows, long duration) {

  public Break {
    windows = List.copyOf(windows);
    Quantities.require("break duration", duration);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("a break can never be taken");
    }
  }

  public static Break between(long earliest, long latest, long duration) {
    return new Break(List.of(new Window(earliest, latest)), duration);
  }

  public long latest() {
    return windows.get(windows.size() - 1).latest();
  }

  /** How late it may begin without another window, if it begins in the one from a time on. */
  public long closing(long time) {
    return Window.from(windows, time).latest();
  }

  /** When it begins if the driver is free for it from a time on: at the latest if that is past. */
  public long begin(long time) {
    return Window.from(windows, time).begin(time);
  }
}
