package org.gleaner.domain.arising;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.RangedSeries;

/** As-received tonnes a year of a material that arise at a site. */
public record Arising(
    String site, String material, RangedSeries tonnesPerYear, Evidence evidence) {}
