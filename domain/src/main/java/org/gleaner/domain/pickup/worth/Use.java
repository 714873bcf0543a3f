package org.gleaner.domain.pickup.worth;

import java.util.List;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/** What a plan does with tonnes of a pool. Tonnes are those of the whole period. */
sealed interface Use {

  double tonnes();

  /**
   * Brought to another site.
   *
   * @param transport money per tonne
   * @param transfer money per tonne, at the station that it is brought to
   */
  record Shipped(double tonnes, Pool to, double transport, double transfer) implements Use {}

  /**
   * Put through a recipe.
   *
   * @param cost money per tonne
   * @param outputs as-received tonnes that a tonne of it adds
   */
  record Treated(double tonnes, double cost, List<MaterialShare> outputs) implements Use {

    public Treated {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * Sold.
   *
   * @param price money per tonne
   * @param recovers whether its elements count as recovered
   */
  record Sold(double tonnes, double price, boolean recovers) implements Use {}

  /** Disposed of, at a cost per tonne. */
  record DisposedOf(double tonnes, double cost) implements Use {}

  /** In store at the end of the period: what becomes of it is what becomes of the next one's. */
  record Kept(double tonnes) implements Use {}
}
