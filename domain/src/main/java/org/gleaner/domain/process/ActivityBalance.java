package org.gleaner.domain.process;

import java.util.List;
import org.gleaner.domain.element.Nuclide;

/**
 * Where the activity in one as-received tonne of a recipe's input goes in one period.
 *
 * @param nuclides those that go in or that an output is counted with; empty where nothing is active
 */
public record ActivityBalance(Recipe recipe, int period, List<NuclideBalance> nuclides) {

  public ActivityBalance {
    nuclides = List.copyOf(nuclides);
  }

  /**
   * MBq of one nuclide per as-received tonne of recipe input.
   *
   * @param own whether the recipe states coefficients of the nuclide itself, instead of having it
   *     follow its parent element
   * @param unplaced reaches no output: it leaves with the off-gas, or unaccounted
   */
  public record NuclideBalance(
      Nuclide nuclide, boolean own, double in, List<OutputActivity> outputs, double unplaced) {

    private static final double ROUNDING = 1e-9;

    public NuclideBalance {
      outputs = List.copyOf(outputs);
    }

    public double delivered() {
      return outputs.stream().mapToDouble(OutputActivity::delivered).sum();
    }

    /** What limits count for the outputs; above what arrives where another recipe delivers more. */
    public double counted() {
      return outputs.stream().mapToDouble(OutputActivity::counted).sum();
    }

    /** Whether the outputs get more than goes in, beyond rounding. */
    public boolean createsActivity() {
      return delivered() > in * (1 + ROUNDING);
    }
  }

  /**
   * MBq per as-received tonne of recipe input in one output.
   *
   * @param dryTonnes of the output per as-received tonne of input
   * @param delivered by the transfer coefficient
   * @param counted by the activity of the material, which is that of all its tonnes
   */
  public record OutputActivity(
      String material, double dryTonnes, double delivered, double counted) {

    /** Bq per gram of dry output that this recipe delivers; 0 for an output of no mass. */
    public double bqPerGDry() {
      return dryTonnes > 0 ? delivered / dryTonnes : 0;
    }
  }
}
