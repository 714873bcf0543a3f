package org.gleaner.domain.supply;

import java.util.Locale;

/** What results are told apart by. */
public enum SupplyDimension {
  ELEMENT,
  PRODUCT,
  MATERIAL,
  REGION,
  YEAR;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
