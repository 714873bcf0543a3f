package org.gleaner.domain.arising;

import java.util.List;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * On what terms arisings can be collected. Terms for a site and material win over those for a site,
 * these over those for a material (or its family), these over those for all.
 *
 * @param site null for all
 * @param material id of a material or a family; null for all
 * @param steps in ascending cost; what is beyond them stays uncollected
 * @param mandateShare least share of the arising that must be collected
 */
public record CollectionTerms(
    @Nullable String site,
    @Nullable String material,
    List<CollectionStep> steps,
    Series mandateShare) {

  public CollectionTerms {
    steps = List.copyOf(steps);
  }
}
