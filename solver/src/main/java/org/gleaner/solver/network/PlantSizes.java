package org.gleaner.solver.network;

import java.util.List;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.ColumnBounds;

/** How large a plant is in each period, as columns of the model. */
sealed interface PlantSizes permits LevelSizes, LineSizes {

  Plant plant();

  /** 1 while the plant is open and not closed, else 0. */
  LinearForm inUse(int period);

  boolean isAlwaysInUse(int period);

  /** Capacity after all openings of this plant up to the period; 0 before the first. */
  static double capacityAfter(List<Opening> openings, Plant plant, int period) {
    double capacity = plant.initialCapacityTonnesPerYear();
    for (Opening opening : openings) {
      if (opening.plant().equals(plant.id()) && opening.period() <= period) {
        capacity = Math.max(capacity, opening.capacityTonnesPerYear());
      }
    }
    return capacity;
  }

  /** Whether the plant exists or one of these openings has come by the period. */
  static boolean isOpenAfter(List<Opening> openings, Plant plant, int period) {
    return plant.isExisting()
        || openings.stream().anyMatch(o -> o.plant().equals(plant.id()) && o.period() <= period);
  }

  /** Capacity in use, tonnes a year. */
  LinearForm capacity(int period);

  /**
   * What a run that can never exceed {@code most} needs: a plant larger than its feed is worth no
   * more than one that fits it, and the model is tighter for saying so.
   */
  LinearForm link(int period, double most);

  /** Puts the variable cost of the runs on the ledger, by the size in use where it matters. */
  void addVariableCost(Assembly model, Period period, List<RunBlock.Column> runs);

  List<Opening> openings(double[] x);

  List<Closing> closings(double[] x);

  /** The sizes that these runs need at least, as values of the integer columns; for trimming. */
  void trim(double[] x, double[] run);

  /** Holds the plant at the sizes that those of the openings which are its own give it. */
  void fix(ColumnBounds bounds, List<Opening> openings);

  /** Integer columns decided in the period. */
  List<Integer> integersOf(int period);

  /** All integer columns, in order. */
  List<Integer> integers();
}
