package org.gleaner.shell.runner;

/** Ends a command with a code other than 0. The message goes to stderr; empty if all is said. */
public final class ExitCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  public ExitCodeException(int code, String message) {
    super(message);
    this.code = code;
  }

  public int code() {
    return code;
  }
}
