package org.gleaner.domain.site;

/** What a site is for. */
public enum SiteKind {
  COLLECTION,
  TRANSFER,
  PLANT,
  MARKET,
  USE,
  DISPOSAL,
  DEPOT
}
