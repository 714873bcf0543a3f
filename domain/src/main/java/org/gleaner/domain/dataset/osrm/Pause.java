package org.gleaner.domain.dataset.osrm;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
public interface Pause {

  /** The thread sleeps. */
  Pause SLEEP = time -> Thread.sleep(time.toMillis());

  void pause(Duration time) throws InterruptedException;
}
