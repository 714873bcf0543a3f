package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.ColumnBounds;
import org.gleaner.solver.milp.MilpModelBuilder;

/**
 * A plant of any size between two: open or not, plus the size beyond the smallest (for an existing
 * plant: beyond the one it has), which never shrinks and may grow in any period once it is open.
 *
 * @param beyond column of the size beyond the base per period; -1 while it cannot be
 * @param most largest size beyond the base
 */
record LineSizes(
    Plant plant,
    Switch open,
    int[] beyond,
    double most,
    ClosureColumns closure,
    CapexTerms capexTerms)
    implements PlantSizes {

  static LineSizes of(Assembly model, Plant plant, int one) {
    int periods = model.periods();
    boolean[] mayOpen = new boolean[periods];
    for (int t = 0; t < periods; t++) {
      mayOpen[t] = model.index().mayOpenIn(plant, t);
    }
    String name = plant.site() + "," + plant.process();
    Switch open =
        plant.isExisting()
            ? Switch.always(periods, one, model.copies(plant))
            : Switch.risingIn(model, "open[" + name, mayOpen, one, model.copies(plant));
    double most = Math.max(0, plant.largestCapacity() - base(plant));
    int[] beyond = new int[periods];
    int before = -1;
    for (int t = 0; t < periods; t++) {
      boolean mayGrow =
          most > 0 && !open.isNever(t) && model.index().decisionPeriod(plant, t).isPresent();
      if (mayGrow) {
        beyond[t] = growth(model, plant, open, before, most, t);
        before = beyond[t];
      } else {
        beyond[t] = before;
      }
    }
    ClosureColumns closure = ClosureColumns.of(model, plant, open, one);
    LineSizes sizes =
        new LineSizes(plant, open, beyond, most, closure, new CapexTerms(model, plant));
    sizes.addCosts(model);
    sizes.holdFixedOpening(model);
    return sizes;
  }

  /** A prescribed opening happens in its period; a named end of the line sets the size. */
  private void holdFixedOpening(Assembly model) {
    model
        .index()
        .fixedOpening(plant)
        .filter(fixed -> open.isDecidedIn(fixed.period()))
        .ifPresent(
            fixed -> {
              int t = fixed.period();
              model.milp().bounds(open.column(t), 1, 1);
              if (beyond[t] >= 0 && fixed.level() != null) {
                boolean isLargest = plant.levels().get(1).name().equals(fixed.level());
                model.milp().bounds(beyond[t], isLargest ? most : 0, isLargest ? most : 0);
              }
            });
  }

  private static int growth(
      Assembly model, Plant plant, Switch open, int before, double most, int t) {
    MilpModelBuilder milp = model.milp();
    String name = "beyond[" + plant.site() + "," + plant.process() + "," + t + "]";
    int column = milp.addContinuous(name, 0, most * model.copies(plant), 0);
    LinearForm size = new LinearForm().add(column, 1);
    if (!open.isAlways(t)) {
      LinearForm room = new LinearForm().add(open.at(t), most);
      PlantBlock.atMost(model, plant, "beyond_needs_open", t, size, room);
    }
    if (before >= 0) {
      LinearForm had = new LinearForm().add(before, 1);
      PlantBlock.atMost(model, plant, "beyond_grows", t, had, size);
    }
    return column;
  }

  private static double base(Plant plant) {
    return plant.isExisting()
        ? plant.initialCapacityTonnesPerYear()
        : plant.levels().get(0).capacityTonnesPerYear();
  }

  private void addCosts(Assembly model) {
    CapacityLevel small = plant.levels().get(0);
    CapacityLevel large = plant.levels().get(1);
    for (Period period : model.horizon().periods()) {
      int t = period.index();
      if (open.isDecidedIn(t)) {
        capexTerms.add(open.rise(t), t, small.capex().at(capexTerms.decidedIn(t)));
      }
      LinearForm grown = grown(t);
      if (!grown.isConstant()) {
        capexTerms.add(grown, t, slope(small.capex(), large.capex(), capexTerms.decidedIn(t)));
      }
      double slope = slope(small.fixedCostPerYear(), large.fixedCostPerYear(), t);
      double atBase =
          small.fixedCostPerYear().at(t) + slope * (base(plant) - small.capacityTonnesPerYear());
      yearly(model, period, inUse(t), atBase);
      yearly(model, period, beyondInUse(t), slope);
    }
    closure.addCosts(model);
  }

  private static void yearly(Assembly model, Period period, LinearForm form, double perYear) {
    form.forEach(
        (column, value) ->
            model.ledger().yearly(CostKind.FIXED_OPERATION, period, column, perYear * value));
  }

  /** Growth of the size beyond the base in the period. */
  private LinearForm grown(int t) {
    LinearForm form = new LinearForm();
    boolean isNew = beyond[t] >= 0 && (t == 0 || beyond[t - 1] != beyond[t]);
    if (isNew) {
      form.add(beyond[t], 1);
      if (t > 0 && beyond[t - 1] >= 0) {
        form.add(beyond[t - 1], -1);
      }
    }
    return form;
  }

  /** Change of a cost per tonne a year of capacity along the line. */
  private double slope(Series small, Series large, int t) {
    double span =
        plant.levels().get(1).capacityTonnesPerYear()
            - plant.levels().get(0).capacityTonnesPerYear();
    return span == 0 ? 0 : (large.at(t) - small.at(t)) / span;
  }

  private LinearForm beyondInUse(int t) {
    LinearForm form = new LinearForm();
    if (beyond[t] >= 0) {
      form.add(beyond[t], 1).add(closure.closedPart(beyond[t], most, t), -1);
    }
    return form;
  }

  @Override
  public LinearForm inUse(int period) {
    return new LinearForm().add(open.at(period), 1).add(closure.closedPart(open, period), -1);
  }

  @Override
  public boolean isAlwaysInUse(int period) {
    return open.isAlways(period) && !closure.isPossible();
  }

  @Override
  public LinearForm capacity(int period) {
    return new LinearForm().add(inUse(period), base(plant)).add(beyondInUse(period), 1);
  }

  @Override
  public LinearForm link(int period, double fed) {
    return new LinearForm().add(inUse(period), Math.min(fed, base(plant) + most));
  }

  @Override
  public void addVariableCost(Assembly model, Period period, List<RunBlock.Column> runs) {
    double cost = plant.levels().get(0).variableCostPerTonne().at(period.index());
    for (RunBlock.Column run : runs) {
      model.ledger().yearly(CostKind.VARIABLE_OPERATION, period, run.id(), cost);
    }
  }

  @Override
  public List<Opening> openings(double[] x) {
    List<Opening> openings = new ArrayList<>();
    boolean wasOpen = plant.isExisting();
    double before = plant.initialCapacityTonnesPerYear();
    for (int t = 0; t < open.periods(); t++) {
      double size = size(t, x);
      boolean isNew = open.isOn(t, x) && !wasOpen;
      if (isNew || size > before + 1e-9 * Math.max(1, before)) {
        openings.add(opening(t, wasOpen, before, size));
        before = size;
        wasOpen = true;
      }
    }
    return openings;
  }

  private Opening opening(int t, boolean isExpansion, double before, double size) {
    CapacityLevel small = plant.levels().get(0);
    CapacityLevel large = plant.levels().get(1);
    int decided = capexTerms.decidedIn(t);
    double slope = slope(small.capex(), large.capex(), decided);
    double paid =
        isExpansion
            ? slope * (size - before)
            : small.capex().at(decided) + slope * (size - small.capacityTonnesPerYear());
    return new Opening(
        plant.site(), plant.process(), large.name(), t, decided, size, size - before, paid);
  }

  private double size(int t, double[] x) {
    double grown = beyond[t] < 0 ? 0 : Math.max(0, x[beyond[t]]);
    return open.isOn(t, x) ? base(plant) + grown : 0;
  }

  @Override
  public List<Closing> closings(double[] x) {
    return closure.closings(plant, x);
  }

  @Override
  public void trim(double[] x, double[] run) {
    if (closure.isPossible()) {
      return;
    }
    int needed = 0;
    while (needed < run.length && run[needed] <= 1e-7) {
      needed++;
    }
    int from = needed < run.length ? open.latestRise(needed) : run.length;
    if (from >= 0) {
      open.set(x, from);
    }
  }

  @Override
  public void fix(ColumnBounds bounds, List<Opening> openings) {
    for (int t = 0; t < open.periods(); t++) {
      double capacity = PlantSizes.capacityAfter(openings, plant, t);
      if (open.isDecidedIn(t)) {
        bounds.fix(open.column(t), PlantSizes.isOpenAfter(openings, plant, t) ? 1 : 0);
      }
      if (beyond[t] >= 0) {
        bounds.fix(beyond[t], Math.min(most, Math.max(0, capacity - base(plant))));
      }
    }
  }

  @Override
  public List<Integer> integersOf(int period) {
    return open.isDecidedIn(period) ? List.of(open.column(period)) : List.of();
  }

  @Override
  public List<Integer> integers() {
    List<Integer> columns = new ArrayList<>();
    for (int t = 0; t < open.periods(); t++) {
      if (open.isDecidedIn(t)) {
        columns.add(open.column(t));
      }
    }
    columns.addAll(closure.integers());
    return columns;
  }
}
