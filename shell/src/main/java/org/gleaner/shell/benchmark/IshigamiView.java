package org.gleaner.shell.benchmark;

import java.util.List;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.TableView;
import org.gleaner.solver.supply.uncertainty.CorrelationMatrix;
import org.gleaner.solver.supply.uncertainty.InputGroups;
import org.gleaner.solver.supply.uncertainty.Ishigami;
import org.gleaner.solver.supply.uncertainty.PickFreeze;
import org.gleaner.solver.supply.uncertainty.SobolIndex;
import org.gleaner.solver.supply.uncertainty.SobolIndices;
import org.gleaner.solver.supply.uncertainty.SobolSampler;

/** Sobol' indices of the Ishigami function beside the analytic ones. */
public final class IshigamiView {

  private static final double CONFIDENCE = 0.95;

  /** Of points; each costs five runs of the function. */
  private static final int ROWS = 4096;

  private IshigamiView() {}

  /**
   * With their 95 % intervals.
   *
   * @param seed of the points
   */
  public static TableView indices(long seed) {
    Ishigami function = Ishigami.usual();
    int inputs = Ishigami.INPUTS.size();
    PickFreeze design =
        new PickFreeze(
            new SobolSampler(seed, 2 * inputs),
            CorrelationMatrix.none(inputs),
            InputGroups.each(Ishigami.INPUTS));
    return table(
        new SobolIndices(CONFIDENCE, seed).of(function::at, design, ROWS),
        function.firstOrder(),
        function.total());
  }

  private static TableView table(List<SobolIndex> indices, double[] firstOrder, double[] total) {
    TableView.Builder table =
        TableView.of(
            "sobol_indices",
            Column.text("input"),
            Column.number("first_order", 4),
            Column.number("first_order_low", 4),
            Column.number("first_order_high", 4),
            Column.number("first_order_analytic", 4),
            Column.number("total_order", 4),
            Column.number("total_order_low", 4),
            Column.number("total_order_high", 4),
            Column.number("total_order_analytic", 4),
            Column.word("within"));
    for (int j = 0; j < indices.size(); j++) {
      SobolIndex index = indices.get(j);
      table.row(
          index.group(),
          index.firstOrder().value(),
          index.firstOrder().low(),
          index.firstOrder().high(),
          firstOrder[j],
          index.total().value(),
          index.total().low(),
          index.total().high(),
          total[j],
          index.firstOrder().holds(firstOrder[j]) && index.total().holds(total[j]) ? "yes" : "no");
    }
    return table.build();
  }
}
