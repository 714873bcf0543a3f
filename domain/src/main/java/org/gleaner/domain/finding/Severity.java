package org.gleaner.domain.finding;

/** How bad a finding is. Only errors stop a reading. */
public enum Severity {
  INFO,
  WARNING,
  ERROR
}
