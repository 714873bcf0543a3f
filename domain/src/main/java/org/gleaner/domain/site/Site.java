package org.gleaner.domain.site;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.travel.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place that the network knows.
 *
 * @param region id of a region; null if the case has none
 * @param location null where unknown: then only listed distances connect it
 */
public record Site(
    String id,
    String nameEn,
    String nameVi,
    SiteKind kind,
    @Nullable String region,
    @Nullable Location location,
    Evidence evidence) {}
