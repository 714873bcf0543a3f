package org.gleaner.domain.process;

import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/**
 * Share of a nuclide's activity in a recipe's own input that reaches one of its outputs. It has no
 * period: a material has one activity for all of them.
 */
public record NuclideTransfer(
    String output, Nuclide nuclide, Ranged transferCoefficient, Evidence evidence) {}
