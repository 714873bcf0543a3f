package org.gleaner.domain.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the search for gross errors: the figure with the largest statistic is taken as not
 * measured.
 *
 * @param suspects that figure and all that no balance can tell from it
 * @param statistic of their measurement test
 * @param error measured less what the others say of the first suspect; null if they say nothing
 * @param after global test without that figure; null if nothing would be left to test
 */
public record Elimination(
    List<String> suspects,
    double statistic,
    @Nullable Measurement error,
    @Nullable GlobalTest after) {

  public Elimination {
    suspects = List.copyOf(suspects);
  }
}
