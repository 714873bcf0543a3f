package org.gleaner.shell.interactive;

import java.util.List;

/** Runs one line of the prompt. */
@FunctionalInterface
public interface LineRunner {

  /**
   * @return the exit code, which the prompt does not show
   */
  int run(List<String> words);
}
