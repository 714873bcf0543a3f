package org.gleaner.domain.supply;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is in a material. Flows are as received, contents are of dry mass: {@link #perTonne} is
 * where the two meet.
 *
 * @param dryShare dry tonnes in an as-received tonne
 * @param kgPerKgDry by element, best estimate
 * @param recoverableShare by element: what the best chain of recipes puts into products
 */
public record MaterialContents(
    String material,
    double dryShare,
    Map<String, Double> kgPerKgDry,
    Map<String, Yearly> recoverableShare) {

  public MaterialContents {
    kgPerKgDry = Collections.unmodifiableMap(new LinkedHashMap<>(kgPerKgDry));
    recoverableShare = Collections.unmodifiableMap(new LinkedHashMap<>(recoverableShare));
  }

  /** Tonnes of the element in an as-received tonne; 0 if it is not listed. */
  public double perTonne(String element) {
    return dryShare * kgPerKgDry.getOrDefault(element, 0.0);
  }

  /** Of the element in the material; 0 where no recipe puts it into a product. */
  public double recoverable(String element, int year) {
    Yearly share = recoverableShare.get(element);
    return share == null ? 0 : share.at(year);
  }
}
