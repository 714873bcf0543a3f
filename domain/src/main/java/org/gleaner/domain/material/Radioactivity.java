package org.gleaner.domain.material;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.element.Nuclide.Series;

/**
 * Activity of a material and the sum rule of IAEA GSR Part 3: the highest nuclide of each natural
 * series over its exemption value, summed over the series, must not exceed 1.
 *
 * @param bqPerGDry Bq per gram of dry material; every nuclide is in it
 * @param drySharePerWet dry tonnes in one as-received tonne; water carries no activity
 */
public record Radioactivity(Map<Nuclide, Double> bqPerGDry, double drySharePerWet) {

  private static final double GRAMS_PER_TONNE = 1e6;

  public Radioactivity {
    bqPerGDry = Collections.unmodifiableMap(new EnumMap<>(bqPerGDry));
  }

  /**
   * What the case states of the material: its declared activities; nuclides that it does not
   * declare are in equilibrium with the parent of their series.
   */
  public static Radioactivity declared(Material material) {
    Map<Nuclide, Double> activity = new EnumMap<>(Nuclide.class);
    for (Nuclide nuclide : Nuclide.values()) {
      double parent = stated(material, nuclide.parent()).orElse(0);
      activity.put(nuclide, stated(material, nuclide).orElse(parent));
    }
    return new Radioactivity(activity, material.drySharePerWet());
  }

  /**
   * Bq/g dry, where the case leaves no doubt: a declared activity, or for the parent of a series
   * the mass fraction of its element.
   */
  public static OptionalDouble stated(Material material, Nuclide nuclide) {
    for (NuclideContent content : material.activity()) {
      if (content.nuclide() == nuclide) {
        return OptionalDouble.of(content.bqPerGDry().best());
      }
    }
    return nuclide.isParent()
        ? material.composition().find(nuclide.parentElement()).stream()
            .mapToDouble(c -> c.kgPerKgDry().best() * nuclide.bqPerGramParent())
            .findFirst()
        : OptionalDouble.empty();
  }

  /** Bq per gram of dry material. */
  public double bqPerGDry(Nuclide nuclide) {
    return bqPerGDry.getOrDefault(nuclide, 0.0);
  }

  /** Bq in one as-received tonne. */
  public double bqPerTonneWet(Nuclide nuclide) {
    return bqPerGDry(nuclide) * GRAMS_PER_TONNE * drySharePerWet;
  }

  /** Sum over series of highest activity over exemption value; above 1 the material is NORM. */
  public double exemptionIndex() {
    double index = 0;
    for (Series series : Series.values()) {
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
    for (Series series : Series.values()) {
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
