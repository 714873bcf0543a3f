package org.gleaner.domain.material;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/** Mass fraction of one element in dry material, kg/kg. */
public record ElementContent(String element, Ranged kgPerKgDry, Evidence evidence) {}
