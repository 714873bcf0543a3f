package org.gleaner.domain.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * What of a planning case a flow should be the same as: a material's arising.
 *
 * @param site where it arises; null for all sites together
 */
public record CaseArising(@Nullable String site, String material) {}
