package org.gleaner.domain.element;

/**
 * Groups of the element catalogue. LREE is La to Sm, HREE is Eu to Lu and Y; scandium stands apart.
 */
public enum ElementGroup {
  LREE,
  HREE,
  SCANDIUM,
  BATTERY,
  BASE,
  STRATEGIC,
  PRECIOUS,
  PLATINUM,
  MINOR,
  RADIOACTIVE,
  OTHER;

  public boolean isRareEarth() {
    return this == LREE || this == HREE || this == SCANDIUM;
  }
}
