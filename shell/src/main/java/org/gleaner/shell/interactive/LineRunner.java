package org.gleaner.shell.interactive;

import java.util.List;

/** Runs one line of the prompt. */
@FunctionalInterface
public interface LineRunner {

  /**
   * @return the exit code, of which the prompt shows nothing
   */
  int run(List<String> words);
}
