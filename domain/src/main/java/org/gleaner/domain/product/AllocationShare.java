package org.gleaner.domain.product;

/** The share of a national figure that falls to a region; the shares of a key sum to 1. */
public record AllocationShare(String key, String region, double share) {}
