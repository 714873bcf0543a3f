package org.gleaner.domain.market;

import org.gleaner.domain.quantity.Series;

/** The next tonnes a market takes, and what it pays for them; prices fall from step to step. */
public record MarketStep(Series pricePerTonne, Series maxTonnesPerYear) {}
