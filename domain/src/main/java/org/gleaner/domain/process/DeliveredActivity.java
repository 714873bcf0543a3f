package org.gleaner.domain.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.process.ActivityBalance.NuclideBalance;
import org.gleaner.domain.process.ActivityBalance.OutputActivity;

/** What each recipe that makes a material delivers of one nuclide, at its highest over time. */
public final class DeliveredActivity {

  /** Activities are declared to two digits or so. */
  private static final double ROUNDING = 0.01;

  /**
   * @param own whether the recipe states coefficients of the nuclide itself
   * @param arrives MBq per as-received tonne of the recipe's input
   */
  public record Delivery(Recipe recipe, boolean own, OutputActivity output, double arrives) {

    public double bqPerGDry() {
      return output.bqPerGDry();
    }

    /** Bq per gram of output if everything that arrives reached it. */
    public double mostBqPerGDry() {
      return arrives / output.dryTonnes();
    }
  }

  private final Map<String, Delivery> byRecipe = new LinkedHashMap<>();

  void add(Recipe recipe, NuclideBalance nuclide, OutputActivity output) {
    if (output.dryTonnes() > 0) {
      Delivery delivery = new Delivery(recipe, nuclide.own(), output, nuclide.in());
      byRecipe.merge(recipe.id(), delivery, (a, b) -> b.bqPerGDry() > a.bqPerGDry() ? b : a);
    }
  }

  /** The recipe that delivers most; empty if none makes any mass of the material. */
  public Optional<Delivery> highest() {
    return byRecipe.values().stream().reduce((a, b) -> b.bqPerGDry() > a.bqPerGDry() ? b : a);
  }

  /** The recipe that could deliver most, if nothing went elsewhere. */
  public Optional<Delivery> farthest() {
    return byRecipe.values().stream()
        .reduce((a, b) -> b.mostBqPerGDry() > a.mostBqPerGDry() ? b : a);
  }

  public boolean isOfOneRecipe() {
    return byRecipe.size() == 1;
  }

  /** The least that any recipe delivers, Bq per dry gram. */
  public double lowestBqPerGDry() {
    return byRecipe.values().stream().mapToDouble(Delivery::bqPerGDry).min().orElse(0);
  }

  /** Whether that much arrives in any recipe; more would be made of nothing. */
  public boolean canReach(double bqPerGDry) {
    return farthest().filter(f -> bqPerGDry > f.mostBqPerGDry() * (1 + ROUNDING)).isEmpty();
  }

  /** Whether no recipe delivers more than that. */
  public boolean isCoveredBy(double bqPerGDry) {
    return highest().filter(h -> h.bqPerGDry() > bqPerGDry * (1 + ROUNDING)).isEmpty();
  }
}
