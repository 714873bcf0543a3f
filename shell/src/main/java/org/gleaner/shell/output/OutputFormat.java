package org.gleaner.shell.output;

/** Shape of an answer on stdout. */
public enum OutputFormat {
  TABLE,
  JSON,
  CSV
}
