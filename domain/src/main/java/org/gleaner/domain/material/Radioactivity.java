package org.gleaner.domain.material;

import org.gleaner.domain.element.Nuclide;

/**
 * Activity of a material and the sum rule of IAEA GSR Part 3: the highest nuclide of each natural
 * series over its exemption value, summed over the series, must not exceed 1.
 */
public record Radioactivity(Material material) {

  private static final double GRAMS_PER_TONNE = 1e6;

  /**
   * Bq per gram of dry material: the declared value, else the parent's mass fraction in
   * equilibrium.
   */
  public double bqPerGDry(Nuclide nuclide) {
    return material.activity().stream()
        .filter(a -> a.nuclide() == nuclide)
        .findFirst()
        .map(a -> a.bqPerGDry().best())
        .orElseGet(
            () ->
                material.composition().fraction(nuclide.parentElement())
                    * nuclide.bqPerGramParent());
  }

  /** Bq in one as-received tonne. */
  public double bqPerTonneWet(Nuclide nuclide) {
    return bqPerGDry(nuclide) * GRAMS_PER_TONNE * material.drySharePerWet();
  }

  /** Sum over series of highest activity over exemption value; above 1 the material is NORM. */
  public double exemptionIndex() {
    double index = 0;
    for (Nuclide.Series series : Nuclide.Series.values()) {
      double highest = 0;
      for (Nuclide nuclide : Nuclide.values()) {
        if (nuclide.series() == series) {
          highest = Math.max(highest, bqPerGDry(nuclide) / nuclide.exemptBqPerGram());
        }
      }
      index += highest;
    }
    return index;
  }

  public boolean isNorm() {
    return exemptionIndex() > 1;
  }

  /**
   * Sum over series of the highest activity, Bq per as-received tonne; what activity limits count.
   */
  public double limitedBqPerTonneWet() {
    double sum = 0;
    for (Nuclide.Series series : Nuclide.Series.values()) {
      double highest = 0;
      for (Nuclide nuclide : Nuclide.values()) {
        if (nuclide.series() == series) {
          highest = Math.max(highest, bqPerTonneWet(nuclide));
        }
      }
      sum += highest;
    }
    return sum;
  }
}
