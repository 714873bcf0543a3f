package org.gleaner.domain.dataset.osrm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that has no answer. */
final class OsrmFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** What may be done about it. */
  enum Kind {
    /** May pass: another attempt is worth it. */
    PASSING,
    /** The server says that the table is too large. */
    TOO_BIG,
    /** Another attempt would end the same way. */
    LASTING
  }

  private final Kind kind;
  private final String code;
  private final @Nullable Duration wait;

  private OsrmFailure(Kind kind, String code, String message, @Nullable Duration wait) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.wait = wait;
  }

  static OsrmFailure passing(String code, String message, @Nullable Duration wait) {
    return new OsrmFailure(Kind.PASSING, code, message, wait);
  }

  static OsrmFailure tooBig(String message) {
    return new OsrmFailure(Kind.TOO_BIG, "server-refuses", message, null);
  }

  static OsrmFailure lasting(String code, String message) {
    return new OsrmFailure(Kind.LASTING, code, message, null);
  }

  Kind kind() {
    return kind;
  }

  /** Of the finding that tells of it. */
  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  /** What the server asks to wait; null if it does not say. */
  @Nullable Duration waitAsked() {
    return wait;
  }
}
