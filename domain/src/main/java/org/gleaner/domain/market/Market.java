package org.gleaner.domain.market;

import java.util.List;
import org.gleaner.domain.evidence.Evidence;

/**
 * A site that takes a material at a price.
 *
 * @param stockpile a strategic stockpile: what it takes counts as recovered
 * @param informal an outlet outside the licensed chain: what it takes counts for no mandate
 */
public record Market(
    String site,
    String material,
    List<MarketStep> steps,
    boolean stockpile,
    boolean informal,
    Evidence evidence) {

  public Market {
    steps = List.copyOf(steps);
  }

  /** A market whose figures nobody vouches for. */
  public Market(
      String site, String material, List<MarketStep> steps, boolean stockpile, boolean informal) {
    this(site, material, steps, stockpile, informal, Evidence.NONE);
  }
}
