package org.gleaner.shell.input;

import org.jspecify.annotations.Nullable;

/** What was typed is not a valid command line. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String advice;

  public UsageException(String message) {
    this(message, null);
  }

  /**
   * @param advice what to do next, as lines of its own
   */
  public UsageException(String message, @Nullable String advice) {
    super(message);
    this.advice = advice;
  }

  public @Nullable String advice() {
    return advice;
  }
}
