package org.gleaner.solver.routing;

import java.util.List;

/**
 * Times at which something may begin.
 *
 * @param earliest begin
 * @param latest begin
 */
public record Window(long earliest, long latest) {

  public Window {
    Quantities.requireWindow("window", earliest, latest);
  }

  /** Of windows one after the other, the first that is met from a time on; the last if none is. */
  public static Window from(List<Window> windows, long time) {
    for (Window window : windows) {
      if (time <= window.latest()) {
        return window;
      }
    }
    return windows.get(windows.size() - 1);
  }

  /** When what is ready at a time begins: at the latest if that is past. */
  public long begin(long time) {
    return Math.min(Math.max(time, earliest), latest);
  }
}
