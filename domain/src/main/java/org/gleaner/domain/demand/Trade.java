package org.gleaner.domain.demand;

import org.gleaner.domain.evidence.Evidence;

/** What crosses the border of an element, and what is made at home, in tonnes of the element. */
public record Trade(
    String element,
    int year,
    double importsTonnes,
    double exportsTonnes,
    double domesticTonnes,
    Evidence evidence) {}
