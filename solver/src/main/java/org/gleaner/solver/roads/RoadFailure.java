package org.gleaner.solver.roads;

import org.jspecify.annotations.Nullable;

/** An extract of which no network can be made. */
final class RoadFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String hint;

  RoadFailure(String code, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  String hint() {
    return hint;
  }
}
