package org.gleaner.domain.material;

/**
 * What a tonne of the material is a tonne of: a pack is not its cells, an oxide not its element.
 */
public enum MassBasis {
  BULK,
  PRODUCT,
  COMPONENT,
  PACK,
  CELL,
  OXIDE,
  METAL,
  SALT
}
