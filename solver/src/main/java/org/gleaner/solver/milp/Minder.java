package org.gleaner.solver.milp;

import java.io.IOException;
import java.util.Optional;

/**
 * Looks after an engine child a few times a second: hands it the points others have found, asks it
 * to stop when the exchange wants that or its time is up, and kills it if it does not.
 */
final class Minder implements Runnable {
  /** How long an engine may take to come to its own end. */
  private static final double GRACE_SECONDS = 1.5;

  private final EngineChild child;
  private final String engine;
  private final MilpLimits limits;
  private final MilpExchange exchange;
  private final long begin;
  private double sentObjective = Double.POSITIVE_INFINITY;
  private boolean isOpen;
  private boolean isClosed;
  private long stopAsked;
  private volatile boolean hasKilled;

  Minder(EngineChild child, String engine, MilpLimits limits, MilpExchange exchange, long begin) {
    this.child = child;
    this.engine = engine;
    this.limits = limits;
    this.exchange = exchange;
    this.begin = begin;
  }

  /** The job is written: from now on frames may be. */
  synchronized void open(double startObjective) {
    isOpen = true;
    sentObjective = startObjective;
  }

  /** The job is done: the child may have another one, which this one must not disturb. */
  synchronized void close() throws IOException {
    send(EngineWorker.DONE);
    isOpen = false;
    isClosed = true;
  }

  boolean hasKilled() {
    return hasKilled;
  }

  @Override
  public synchronized void run() {
    if (isClosed) {
      return;
    }
    try {
      boolean isOver = seconds(begin) > limits.seconds() || exchange.isStopRequested();
      if (isOver && stopAsked == 0) {
        stopAsked = System.nanoTime();
        send(EngineWorker.STOP);
      }
      if (stopAsked != 0 && seconds(stopAsked) > GRACE_SECONDS) {
        hasKilled = true;
        child.kill();
      } else if (stopAsked == 0 && isOpen) {
        passOn();
      }
    } catch (IOException e) {
      // The child has ended; its reader sees that too and reports it.
      isOpen = false;
    }
  }

  private void send(int frame) throws IOException {
    if (isOpen) {
      child.out.writeByte(frame);
      child.out.flush();
    }
  }

  private void passOn() throws IOException {
    Optional<Incumbent> best = exchange.best();
    if (best.isPresent()
        && best.get().objective() < sentObjective
        && !best.get().source().equals(engine)) {
      sentObjective = best.get().objective();
      child.out.writeByte(EngineWorker.POINT);
      ModelWire.writeDoubles(best.get().x(), child.out);
      child.out.flush();
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
