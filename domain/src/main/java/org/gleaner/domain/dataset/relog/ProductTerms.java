package org.gleaner.domain.dataset.relog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.quantity.Series;

/** Objects of RELOG 0.8 that state something for each of a site's products. */
record ProductTerms(Catalogue catalogue) {

  /** The entries for the products; entries for others are warned of and left out. */
  Map<String, Field> of(Field site, String key, Collection<String> products) {
    Map<String, Field> entries = new LinkedHashMap<>();
    site.get(key).filter(f -> !f.isNull()).ifPresent(f -> entries.putAll(catalogue.byProduct(f)));
    entries
        .entrySet()
        .removeIf(
            entry -> {
              boolean stranger = !products.contains(entry.getKey());
              if (stranger) {
                Doubts.notListed(entry.getValue(), entry.getKey());
              }
              return stranger;
            });
    return entries;
  }

  Series amount(Map<String, Field> entries, String product) {
    Field field = entries.get(product);
    return field == null ? zero() : catalogue.series().amount(field);
  }

  Series cost(Map<String, Field> entries, String product) {
    Field field = entries.get(product);
    return field == null ? zero() : catalogue.series().cost(field);
  }

  /** What is not stated may not be done; RELOG itself stops with an error there. */
  Series limit(Map<String, Field> entries, String product, Field site, String key) {
    Field field = entries.get(product);
    if (field == null) {
      Doubts.notStated(site, key + ": " + product, "0");
      return zero();
    }
    return catalogue.series().limit(field);
  }

  private Series zero() {
    return catalogue.series().constant(0);
  }
}
