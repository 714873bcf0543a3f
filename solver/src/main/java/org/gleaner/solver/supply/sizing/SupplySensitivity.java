package org.gleaner.solver.supply.sizing;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.InputSensitivities;
import org.gleaner.domain.supply.InputSensitivity;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.solver.supply.uncertainty.CorrelationMatrix;
import org.gleaner.solver.supply.uncertainty.InputGroups;
import org.gleaner.solver.supply.uncertainty.PickFreeze;
import org.gleaner.solver.supply.uncertainty.SobolIndex;
import org.gleaner.solver.supply.uncertainty.SobolIndices;
import org.gleaner.solver.supply.uncertainty.SobolPairs;

/**
 * Which input to measure next: Sobol' indices of the nation's tonnes of one element in one year.
 * Only what holds the element is computed, and only for that year.
 */
public final class SupplySensitivity {

  private static final double CONFIDENCE = 0.95;

  private SupplySensitivity() {}

  /**
   * Indices of all inputs that the figure depends on, the largest total first.
   *
   * @param rows of the design, each of as many runs as there are inputs, and two
   * @param stop asked after each row whether these are enough
   */
  public static InputSensitivities of(
      PlanningCase planningCase,
      List<DirectArising> direct,
      String element,
      int year,
      PotentialLevel level,
      int rows,
      long seed,
      BooleanSupplier stop) {
    SupplyModel model = SupplyModel.of(planningCase, direct, year).only(element);
    DrawModel cells =
        new DrawModel(model, CaseIndex.of(planningCase), new YearSpan(year, year), level);
    Spreads spreads = new Spreads(planningCase);
    UncertainInputs inputs = UncertainInputs.of(model, spreads::of, element);
    List<Finding> doubts = spreads.findings();
    CorrelationMatrix correlations = Spreads.correlations(planningCase, inputs.names());
    PickFreeze design =
        new PickFreeze(
            SobolPairs.of(seed, inputs.size(), rows),
            correlations,
            InputGroups.joined(InputGroups.each(inputs.names()), correlations));
    ModelValues values = ModelValues.of(model, Ranged::best).copy();
    double[] byPlace = cells.newPlaces();
    int cell = cells.elements().indexOf(element);
    List<InputSensitivity> inputsByTotal =
        new SobolIndices(CONFIDENCE, seed)
                .of(
                    u -> {
                      inputs.apply(u, values);
                      cells.elementsByPlace(values, byPlace);
                      return cells.nation(byPlace, cell);
                    },
                    design,
                    rows,
                    stop)
                .stream()
                .map(SupplySensitivity::sensitivity)
                .sorted(Comparator.comparingDouble(InputSensitivity::total).reversed())
                .toList();
    return new InputSensitivities(inputsByTotal, doubts);
  }

  private static InputSensitivity sensitivity(SobolIndex index) {
    return new InputSensitivity(
        index.group(),
        index.firstOrder().value(),
        index.firstOrder().low(),
        index.firstOrder().high(),
        index.total().value(),
        index.total().low(),
        index.total().high());
  }
}
