package org.gleaner.shell.session;

import java.nio.file.Path;

/** Where Gleaner keeps what belongs to the user and not to a case. */
public final class StateFolder {

  private StateFolder() {}

  /** {@code GLEANER_HOME}, else {@code .gleaner} in the user's home; it need not exist. */
  public static Path path() {
    String home = System.getenv("GLEANER_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".gleaner")
        : Path.of(home);
  }
}
