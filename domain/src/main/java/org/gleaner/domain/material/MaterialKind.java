package org.gleaner.domain.material;

/** What a material is to the network. Only products sold or stockpiled count as recovered. */
public enum MaterialKind {
  WASTE,
  INTERMEDIATE,
  PRODUCT,
  RESIDUE
}
