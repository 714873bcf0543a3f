package org.gleaner.domain.element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements a case speaks of, in catalogue order. */
public record ElementCatalogue(List<Element> elements) {

  public ElementCatalogue {
    elements = List.copyOf(elements);
  }

  public Optional<Element> find(String symbol) {
    return elements.stream().filter(e -> e.symbol().equals(symbol)).findFirst();
  }

  public boolean contains(String symbol) {
    return find(symbol).isPresent();
  }

  /** Symbol to element, in catalogue order. */
  public Map<String, Element> bySymbol() {
    Map<String, Element> index = new LinkedHashMap<>();
    elements.forEach(e -> index.put(e.symbol(), e));
    return index;
  }
}
