package org.gleaner.shell.runner;

import java.io.IOException;
import java.util.Objects;

/** The answer did not reach stdout. */
final class UnwrittenAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  UnwrittenAnswerException(IOException cause) {
    super("cannot write to stdout: " + cause.getMessage(), cause);
  }

  /** A reader that went away, such as {@code head}, has what it wanted: that is no news. */
  boolean isReaderGone() {
    return Objects.requireNonNullElse(getMessage(), "").endsWith("Broken pipe");
  }
}
