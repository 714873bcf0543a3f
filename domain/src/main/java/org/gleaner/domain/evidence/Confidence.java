package org.gleaner.domain.evidence;

/** How far a figure can be trusted; the conventions of the fact tables. */
public enum Confidence {
  /** The source was consulted. */
  A,
  /** A literature value whose citation was not re-checked. */
  B,
  /** An assumption, to be replaced before a decision rests on it. */
  C
}
