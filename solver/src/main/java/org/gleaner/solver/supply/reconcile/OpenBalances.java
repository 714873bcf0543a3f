package org.gleaner.solver.supply.reconcile;

import java.util.Locale;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;

/** Why balanced figures leave balances open beyond rounding, where it is the input's doing. */
final class OpenBalances {

  /** Standard errors: a figure that moves by more loses the digits that its errors have. */
  private static final double FAR = 1e6;

  private OpenBalances() {}

  /** Empty where nothing in the input accounts for it. */
  static Optional<Finding> reason(
      ErrorSpan span, Balanced balanced, SourceLocation where, String period) {
    return span.isWide()
        ? Optional.of(span.finding(where, period))
        : farApart(balanced, where, period);
  }

  private static Optional<Finding> farApart(
      Balanced balanced, SourceLocation where, String period) {
    int farthest = -1;
    double largest = FAR;
    for (int variable : balanced.system().measured()) {
      double moved = Math.abs(balanced.adjustment(variable));
      if (moved > largest) {
        largest = moved;
        farthest = variable;
      }
    }
    if (farthest < 0) {
      return Optional.empty();
    }
    Variable moved = balanced.system().variable(farthest);
    return Optional.of(
        Finding.error(
                "too-far-apart",
                SourceLocation.ofPointer(where.file(), moved.pointer()),
                Double.toString(moved.first()),
                String.format(
                    Locale.ROOT,
                    "%s would move by %.1e times its standard error, too far to balance%s",
                    moved.name(),
                    largest,
                    period))
            .withHint("Maybe a figure is in another unit."));
  }
}
