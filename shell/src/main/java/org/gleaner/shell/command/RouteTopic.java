package org.gleaner.shell.command;

/** What {@code routes show} can show of a plan. */
enum RouteTopic {
  PLAN,
  TOTALS
}
