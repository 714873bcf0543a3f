package org.gleaner.domain.arising;

import org.gleaner.domain.quantity.Series;

/**
 * A slice of an arising that answers to a price: the next share of it costs this much a tonne.
 *
 * @param maxShare of the arising, on top of the steps before
 */
public record CollectionStep(Series costPerTonne, Series maxShare) {}
