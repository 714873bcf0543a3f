package org.gleaner.shell.runner;

/** What the process tells its caller; documented in docs/commands.md. */
public final class ExitCodes {

  /** Done, also with warnings, a limit reached, or stopped with an accepted plan. */
  public static final int DONE = 0;

  /** The input has an error, or a file cannot be read or written. */
  public static final int BAD_INPUT = 1;

  /** Unknown command or option, wrong or missing value, command not available now. */
  public static final int USAGE = 2;

  /** The model is infeasible or unbounded. */
  public static final int INFEASIBLE = 3;

  /** Stopped before a plan was found. */
  public static final int NO_PLAN = 4;

  /** Our bug, or a plan the auditor rejects. */
  public static final int BUG = 70;

  /** Killed by Ctrl-C, or a script that was not finished for it, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
