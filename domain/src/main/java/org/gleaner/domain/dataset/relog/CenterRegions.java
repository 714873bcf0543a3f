package org.gleaner.domain.dataset.relog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.relog.RelogInstance.Product;
import org.gleaner.domain.site.Region;

/**
 * The disposal limit of a product in 0.7 counts what its centres dispose of and nothing that plants
 * do. So the centres of such a product form a region, to which the limit is bound.
 */
final class CenterRegions {

  private final Map<String, String> regions = new LinkedHashMap<>();

  /** Adds the regions that the instance needs; none for 0.8, whose limits count all sites. */
  CenterRegions(Mapping mapping) {
    if (mapping.instance().dialect() == Dialect.V08) {
      return;
    }
    Slugs slugs = new Slugs("region");
    for (Product product : mapping.instance().products()) {
      if (product.disposalLimit().max() > 0) {
        String region = slugs.idFor("centers-of-" + mapping.ids().material(product.name()));
        regions.put(product.name(), region);
        String name = "Collection centers of " + product.name();
        mapping.tables().regions.add(new Region(region, name, "", "", Mapping.COUNTRY));
      }
    }
  }

  /** Id of the region of the centres that give the product. */
  Optional<String> of(String product) {
    return Optional.ofNullable(regions.get(product));
  }
}
