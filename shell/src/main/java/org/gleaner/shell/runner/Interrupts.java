package org.gleaner.shell.runner;

import org.gleaner.shell.output.Output;
import org.springframework.stereotype.Component;

/**
 * What Ctrl-C does to a running command: the first asks it to stop with what it has, the next ends
 * the process. A one-shot command that does not heed the wish is ended at once.
 */
@Component
public final class Interrupts {

  private final Cancellation cancellation;
  private final Output output;
  private boolean asked;

  Interrupts(Cancellation cancellation, Output output) {
    this.cancellation = cancellation;
    this.output = output;
  }

  /** Called on the signal's own thread. */
  synchronized void pressedInOneShot() {
    if (cancellation.isHeeded()) {
      pressed();
    } else {
      leave();
    }
  }

  /** Called on the signal's own thread; an interactive session is not thrown away at once. */
  public synchronized void pressed() {
    if (asked) {
      leave();
      return;
    }
    asked = true;
    output.note("stopping with what there is; Ctrl-C again leaves Gleaner at once");
    cancellation.request();
  }

  /** Whether the user pressed Ctrl-C during the last command. */
  synchronized boolean werePressed() {
    return asked;
  }

  /** A new command is not to suffer from the last one's Ctrl-C. */
  synchronized void reset() {
    asked = false;
  }

  private static void leave() {
    // Not exit(): its hooks may wait for the very command that does not stop.
    Runtime.getRuntime().halt(ExitCodes.INTERRUPTED);
  }
}
