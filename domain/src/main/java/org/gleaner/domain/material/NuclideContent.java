package org.gleaner.domain.material;

import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/** Activity concentration of one nuclide in dry material, Bq/g. */
public record NuclideContent(Nuclide nuclide, Ranged bqPerGDry, Evidence evidence) {}
