package org.gleaner.shell.runner;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * The user's wish to stop the running command. A long command polls {@link #isRequested} or
 * registers an action; either tells the runner that Ctrl-C is heeded and need not kill the process.
 */
@Component
public final class Cancellation {

  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private volatile boolean requested;
  private volatile boolean heeded;

  /** True once the user pressed Ctrl-C during this command. */
  public boolean isRequested() {
    heeded = true;
    return requested;
  }

  /** Runs the action on Ctrl-C, at once if that has happened; until the registration is closed. */
  public Registration onRequest(Runnable action) {
    heeded = true;
    actions.add(action);
    if (requested) {
      action.run();
    }
    return () -> actions.remove(action);
  }

  boolean isHeeded() {
    return heeded;
  }

  /** As {@link #isRequested}, for whoever does not stop for it. */
  boolean wasRequested() {
    return requested;
  }

  void request() {
    requested = true;
    actions.forEach(Runnable::run);
  }

  void reset() {
    requested = false;
    heeded = false;
    actions.clear();
  }

  /** Ends the registration of an action. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
