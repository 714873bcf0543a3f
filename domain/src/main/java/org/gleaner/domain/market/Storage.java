package org.gleaner.domain.market;

import org.gleaner.domain.quantity.Series;

/**
 * Room for a material at a site.
 *
 * @param costPerTonneYear on the tonnes in store at the end of each period, for each of its years
 * @param initialTonnes in store before the first period
 * @param finalMaxTonnes may be left at the end of the horizon
 */
public record Storage(
    String site,
    String material,
    Series costPerTonneYear,
    Series limitTonnes,
    double initialTonnes,
    double finalMaxTonnes) {}
