package org.gleaner.solver.milp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Engine children between jobs: starting a JVM and unpacking its natives takes a second, which a
 * search that solves many small models cannot pay each time. Thread-safe.
 */
public final class ChildPool implements AutoCloseable {
  /**
   * For the Java side, which holds a few copies of the model; the engine's own memory is native and
   * not limited by it.
   */
  private static final int HEAP_MEGABYTES = 1024;

  private final Deque<EngineChild> idle = new ArrayDeque<>();
  private boolean isClosed;

  /** A child that waits for a job: one that has done one before, or a new one. */
  EngineChild take() throws IOException {
    synchronized (this) {
      while (!idle.isEmpty()) {
        EngineChild child = idle.pop();
        if (child.isAlive()) {
          return child;
        }
        child.close();
      }
    }
    return EngineChild.start(HEAP_MEGABYTES);
  }

  /** Takes back a child that has done its job. */
  void giveBack(EngineChild child) {
    synchronized (this) {
      if (!isClosed && child.isAlive()) {
        idle.push(child);
        return;
      }
    }
    child.close();
  }

  /** Ends the children that wait; one that works ends with its job. */
  @Override
  public synchronized void close() {
    isClosed = true;
    idle.forEach(EngineChild::close);
    idle.clear();
  }
}
