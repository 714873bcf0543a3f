package org.gleaner.solver.supply.reconcile;

import java.util.List;
import java.util.Objects;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Tells measurements from those with an error so large that they say nothing beside the others.
 * With the weight of such a figure, the inverse square of its error, below 1e-16 of the best known
 * a balanced figure that hears it and one that does not are the same to all digits that matter,
 * while squares and sums of it would overflow or lose the others.
 *
 * @param largest amount of the system, without its sign
 * @param smallestError of its amounts that are not exact
 */
record Informative(double largest, double smallestError) {

  /** Times the largest amount, or a whole share. */
  private static final double SAYS_NOTHING = 1e6;

  /** Times the best known amount's. */
  private static final double BESIDE_OTHERS = 1e8;

  static Informative of(List<Flow> flows) {
    List<Measurement> amounts = flows.stream().map(Flow::amount).filter(Objects::nonNull).toList();
    return new Informative(
        amounts.stream().mapToDouble(amount -> Math.abs(amount.value())).max().orElse(0),
        amounts.stream()
            .filter(amount -> !amount.isExact())
            .mapToDouble(Measurement::standardError)
            .min()
            .orElse(0));
  }

  boolean amount(@Nullable Measurement measured) {
    return measured == null
        || largest == 0
        || measured.standardError() <= SAYS_NOTHING * largest
        || measured.standardError() <= BESIDE_OTHERS * smallestError;
  }

  /** A concentration or a transfer coefficient. */
  boolean share(@Nullable Measurement measured) {
    return measured == null || measured.standardError() <= SAYS_NOTHING;
  }
}
