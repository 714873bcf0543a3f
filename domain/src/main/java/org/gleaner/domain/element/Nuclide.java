package org.gleaner.domain.element;

import java.util.Arrays;
import java.util.Optional;

/**
 * A tracked radionuclide. Leaching breaks secular equilibrium, so each has its own activity in
 * every material. Exemption values: IAEA GSR Part 3, Table I-3 (each nuclide of a natural series 1
 * Bq/g, K-40 10 Bq/g). Specific activities of the parents per gram of natural element.
 */
public enum Nuclide {
  U_238("U-238", Series.URANIUM, "U", 12_437, 1),
  RA_226("Ra-226", Series.URANIUM, "U", 12_437, 1),
  PB_210("Pb-210", Series.URANIUM, "U", 12_437, 1),
  TH_232("Th-232", Series.THORIUM, "Th", 4_057, 1),
  RA_228("Ra-228", Series.THORIUM, "Th", 4_057, 1),
  K_40("K-40", Series.POTASSIUM, "K", 31.7, 10);

  /** A decay series, or potassium alone. A limit tests the highest nuclide of each. */
  public enum Series {
    URANIUM,
    THORIUM,
    POTASSIUM
  }

  private final String symbol;
  private final Series series;
  private final String parentElement;
  private final double bqPerGramParent;
  private final double exemptBqPerGram;

  Nuclide(
      String symbol,
      Series series,
      String parentElement,
      double bqPerGramParent,
      double exemptBqPerGram) {
    this.symbol = symbol;
    this.series = series;
    this.parentElement = parentElement;
    this.bqPerGramParent = bqPerGramParent;
    this.exemptBqPerGram = exemptBqPerGram;
  }

  public static Optional<Nuclide> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(n -> n.symbol.equals(symbol)).findFirst();
  }

  public String symbol() {
    return symbol;
  }

  public Series series() {
    return series;
  }

  /** The nuclide that heads the series; itself for K-40. */
  public Nuclide parent() {
    return Arrays.stream(values()).filter(n -> n.series == series).findFirst().orElseThrow();
  }

  /** Whether the nuclide is the parent element itself and no product of its decay. */
  public boolean isParent() {
    return parent() == this;
  }

  /** The element whose mass fraction gives this activity in secular equilibrium. */
  public String parentElement() {
    return parentElement;
  }

  public double bqPerGramParent() {
    return bqPerGramParent;
  }

  public double exemptBqPerGram() {
    return exemptBqPerGram;
  }
}
