package org.gleaner.shell.session;

import java.util.Locale;

/** What a check says of a plan. */
public enum Verdict {
  ACCEPTED,
  REJECTED,
  /** There was nothing to check it against. */
  NOT_CHECKED;

  /** As tables have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
