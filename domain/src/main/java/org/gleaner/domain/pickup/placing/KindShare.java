package org.gleaner.domain.pickup.placing;

/**
 * What waits at the points of a kind.
 *
 * @param share of the site's tonnes of the material that is at these points, from 0 to 1
 * @param reach share of the points of the kind that have it, above 0 and at most 1
 * @param containerLitres room for it at each; infinite if there is no limit
 */
public record KindShare(
    String kind,
    String material,
    String condition,
    double share,
    double reach,
    double containerLitres) {}
