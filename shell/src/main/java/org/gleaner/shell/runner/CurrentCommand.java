package org.gleaner.shell.runner;

import java.util.List;
import org.springframework.stereotype.Component;

/** The words of the command that runs now, for records of how something came about. */
@Component
public final class CurrentCommand {

  private List<String> words = List.of();
  private boolean oneShot;

  public List<String> words() {
    return words;
  }

  /** Whether the process was started for this command and ends with it. */
  public boolean isOneShot() {
    return oneShot;
  }

  void startOneShot() {
    oneShot = true;
  }

  void set(List<String> typed) {
    words = List.copyOf(typed);
  }
}
