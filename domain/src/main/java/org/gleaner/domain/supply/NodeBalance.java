package org.gleaner.domain.supply;

/**
 * What goes into use of a product, material or element, what leaves, and what is there at the end
 * of each year: units, as-received tonnes or tonnes of element. Nothing is there before the first
 * year.
 *
 * @param outflow discarded, or gone abroad
 * @param exported of the outflow, what has gone abroad in use
 */
public record NodeBalance(
    Kind kind, String id, Yearly inflow, Yearly outflow, Yearly exported, Yearly stock) {

  /** What is balanced. */
  public enum Kind {
    PRODUCT,
    MATERIAL,
    ELEMENT
  }

  /**
   * Largest <i>|inflow - outflow - change of stock|</i> of a year, relative to all that came in.
   */
  public double residual() {
    double worst = 0;
    double before = 0;
    double came = 0;
    for (int year = inflow.firstYear(); year <= inflow.lastYear(); year++) {
      came += inflow.at(year);
      double open = inflow.at(year) - outflow.at(year) - (stock.at(year) - before);
      worst = Math.max(worst, Math.abs(open));
      before = stock.at(year);
    }
    return came == 0 ? worst : worst / came;
  }
}
