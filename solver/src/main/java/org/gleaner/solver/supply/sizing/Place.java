package org.gleaner.solver.supply.sizing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.site.RegionTree;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * Where something arises: in the whole country by the shares of a key, in one region, or at a site.
 *
 * @param id {@code key/...}, {@code region/...} or {@code site/...}
 * @param shares region to share, summing to 1; an empty region is unknown
 * @param site null where it is no site
 */
record Place(String id, Map<String, Double> shares, @Nullable String site) {

  /** Sums that are off by no more are 1 in their own digits. */
  private static final double ROUNDING = 1e-12;

  Place {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * The nation by the shares of an allocation key.
   *
   * @throws InvalidInputException if the key has no shares
   */
  static Place ofKey(PlanningCase planningCase, RegionLevel level, String key) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (AllocationShare share : planningCase.products().allocation()) {
      if (share.key().equals(key)) {
        shares.merge(level.of(share.region()), share.share(), Double::sum);
      }
    }
    if (shares.isEmpty()) {
      throw new InvalidInputException(
          List.of(
              Finding.error(
                      "no-allocation",
                      SourceLocation.ofFile("allocation.csv"),
                      key,
                      "is a key without shares: national figures cannot be spread over regions")
                  .withHint(
                      key.isEmpty()
                          ? "A product with national figures names its key in products.csv."
                          : null)));
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > ROUNDING) {
      shares.replaceAll((region, share) -> share / sum);
    }
    return new Place("key/" + key, shares, null);
  }

  static Place ofRegion(String region) {
    return new Place("region/" + region, Map.of(region, 1.0), null);
  }

  static Place ofSite(PlanningCase planningCase, RegionLevel level, String site) {
    String region = planningCase.site(site).map(Site::region).orElse(null);
    return new Place("site/" + site, Map.of(region == null ? "" : level.of(region), 1.0), site);
  }

  /**
   * The site at which what falls to the region is collected: the first that lies in it, or in the
   * region of the coarsest level that it is part of.
   */
  Optional<String> collectionSite(PlanningCase planningCase, String region) {
    if (site != null) {
      return Optional.of(site);
    }
    String coarsest = new RegionTree(planningCase.regions()).coarsest(region);
    return planningCase.sites().stream()
        .filter(s -> s.kind() == SiteKind.COLLECTION && coarsest.equals(s.region()))
        .findFirst()
        .map(Site::id);
  }
}
