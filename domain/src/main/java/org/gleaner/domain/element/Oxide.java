package org.gleaner.domain.element;

/** The oxide (or, for lithium, the carbonate) in which an element is traded. */
public record Oxide(String formula, double kgPerKgElement) {

  public Oxide {
    if (!(kgPerKgElement > 1)) {
      throw new IllegalArgumentException(
          formula + " must weigh more than its element: " + kgPerKgElement);
    }
  }
}
