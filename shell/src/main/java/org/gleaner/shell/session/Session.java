package org.gleaner.shell.session;

import java.util.Optional;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only state that commands share: the open case. */
@Component
public final class Session {

  private final CaseLibrary library;
  private @Nullable OpenCase open;

  Session(CaseLibrary library) {
    this.library = library;
  }

  public boolean isOpen() {
    return open != null;
  }

  public Optional<OpenCase> opened() {
    return Optional.ofNullable(open);
  }

  /** Makes this the case that commands work on. */
  public void open(OpenCase opened) {
    open = opened;
  }

  /** The open case; without one the command cannot go on. */
  public OpenCase current() {
    if (open == null) {
      throw new UsageException(
          "no case is open", "name one with --case, or open one: case open tutorial");
    }
    return open;
  }

  /**
   * The case to work on with a scenario applied.
   *
   * @param caseName null for the open case
   * @param scenario null for the current one
   */
  public PlanningCase planningCase(@Nullable String caseName, @Nullable String scenario) {
    OpenCase chosen = caseName == null ? current() : library.open(caseName);
    return chosen.base();
  }
}
