package org.gleaner.domain.material;

/** Stage of the value chain. */
public enum Stage {
  RAW,
  CONCENTRATE,
  REFINED,
  MATERIAL,
  DEVICE
}
