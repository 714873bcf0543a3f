package org.gleaner.domain.site;

import org.gleaner.domain.quantity.Series;

/** A plant may close for good, at a cost; from then on it costs and makes nothing. */
public record Closure(Series cost) {}
