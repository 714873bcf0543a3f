package org.gleaner.domain.market;

import org.gleaner.domain.quantity.Series;

/** What a site costs every year whatever it does. */
public record SiteCost(String site, Series costPerYear) {}
