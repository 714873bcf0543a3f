package org.gleaner.shell.command;

/** What {@code supply show} can show of a sizing. */
enum SupplyTopic {
  LEVELS,
  RANGES,
  BALANCES,
  ASSUMPTIONS,
  DEMAND,
  OWED,
  PUBLISHED
}
