package org.gleaner.domain.material;

import java.util.List;
import java.util.Optional;

/**
 * Declared dry composition; the fractions of elements that are not listed are unknown, not zero.
 */
public record Composition(List<ElementContent> contents) {

  public static final Composition UNKNOWN = new Composition(List.of());

  public Composition {
    contents = List.copyOf(contents);
  }

  public boolean isKnown() {
    return !contents.isEmpty();
  }

  /** Best estimate of the mass fraction of the element in dry material; 0 if it is not listed. */
  public double fraction(String element) {
    return find(element).map(c -> c.kgPerKgDry().best()).orElse(0.0);
  }

  public Optional<ElementContent> find(String element) {
    return contents.stream().filter(c -> c.element().equals(element)).findFirst();
  }
}
