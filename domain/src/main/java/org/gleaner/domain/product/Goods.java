package org.gleaner.domain.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products, and which materials in them, a total counts. Names may hold {@code *} for any
 * text.
 *
 * @param products empty for all
 * @param except of these
 * @param materials ids or families; empty for all
 */
public record Goods(List<String> products, List<String> except, List<String> materials) {

  public Goods {
    products = List.copyOf(products);
    except = List.copyOf(except);
    materials = List.copyOf(materials);
  }

  public boolean countsProduct(String product) {
    return isAny(products, product) && (except.isEmpty() || !isAny(except, product));
  }

  /**
   * @param family of the material; null if it has none
   */
  public boolean countsMaterial(String material, @Nullable String family) {
    return isAny(materials, material) || (family != null && isAny(materials, family));
  }

  private static boolean isAny(List<String> names, String id) {
    return names.isEmpty() || names.stream().anyMatch(name -> new NamePattern(name).matches(id));
  }
}
