package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.ColumnBounds;
import org.gleaner.solver.milp.MilpModelBuilder;

/**
 * A plant with discrete sizes. {@code reached[l]} says whether level l or a larger one is reached,
 * so that a size is a chain of yes, and capacity and cost are sums of increments: the relaxation of
 * this form is the convex hull of the sizes.
 */
record LevelSizes(Plant plant, List<Switch> reached, ClosureColumns closure, CapexTerms capexTerms)
    implements PlantSizes {

  static LevelSizes of(Assembly model, Plant plant, int one, RunBlock runs) {
    List<Switch> reached = new ArrayList<>();
    boolean isFixed = model.index().fixedOpening(plant).isPresent();
    int useful = isFixed ? plant.levels().size() : usefulLevels(model, plant, runs);
    for (int l = 0; l < plant.levels().size(); l++) {
      reached.add(level(model, plant, l, useful, one));
    }
    CapexTerms capexTerms = new CapexTerms(model, plant);
    ClosureColumns closure = ClosureColumns.of(model, plant, reached.get(0), one);
    LevelSizes sizes = new LevelSizes(plant, List.copyOf(reached), closure, capexTerms);
    sizes.addChain(model);
    sizes.addCosts(model);
    sizes.holdFixedOpening(model);
    return sizes;
  }

  /** A prescribed opening happens in its period, with its level if it names one. */
  private void holdFixedOpening(Assembly model) {
    model
        .index()
        .fixedOpening(plant)
        .ifPresent(
            fixed -> {
              for (int l = 0; l < reached.size(); l++) {
                hold(model, fixed, l);
              }
            });
  }

  private void hold(Assembly model, FixedOpening fixed, int level) {
    int t = fixed.period();
    if (reached.get(level).isDecidedIn(t)) {
      int wanted = fixed.level() == null ? -1 : levelNamed(fixed.level());
      boolean isAtLeast = level == 0 || level <= wanted;
      boolean isAbove = wanted >= 0 && level > wanted;
      model.milp().bounds(reached.get(level).column(t), isAtLeast ? 1 : 0, isAbove ? 0 : 1);
    }
  }

  private int levelNamed(String name) {
    for (int l = 0; l < plant.levels().size(); l++) {
      if (plant.levels().get(l).name().equals(name)) {
        return l;
      }
    }
    return -1;
  }

  private static Switch level(Assembly model, Plant plant, int level, int useful, int one) {
    int periods = model.periods();
    CapacityLevel terms = plant.levels().get(level);
    if (terms.capacityTonnesPerYear() <= plant.initialCapacityTonnesPerYear()) {
      return Switch.always(periods, one, model.copies(plant));
    }
    if (level >= useful) {
      return Switch.never(periods, one);
    }
    boolean[] mayRise = new boolean[periods];
    boolean mayBeOpen = plant.isExisting();
    for (int t = 0; t < periods; t++) {
      boolean mayOpen = model.index().mayOpenIn(plant, t);
      mayBeOpen |= mayOpen;
      boolean mayExpand = mayBeOpen && model.index().decisionPeriod(plant, t).isPresent();
      mayRise[t] = level == 0 ? mayOpen : mayExpand;
    }
    String name = "reached[" + plant.site() + "," + plant.process() + "," + terms.name();
    return Switch.risingIn(model, name, mayRise, one, model.copies(plant));
  }

  /**
   * Levels beyond the first that takes all that can ever be fed only cost more; so do all levels of
   * a plant that is never fed. Not so where having a level earns money.
   */
  private static int usefulLevels(Assembly model, Plant plant, RunBlock runs) {
    double most = 0;
    for (int t = 0; t < model.periods(); t++) {
      most = Math.max(most, runs.of(plant, t).stream().mapToDouble(RunBlock.Column::most).sum());
    }
    int useful = 0;
    while (useful < plant.levels().size()
        && (capacityBelow(plant, useful) < most || isCheaper(model, plant, useful))) {
      useful++;
    }
    return useful;
  }

  private static double capacityBelow(Plant plant, int level) {
    return level == 0 ? 0 : plant.levels().get(level - 1).capacityTonnesPerYear();
  }

  /**
   * Whether the level costs less than the one below (the first: than nothing) in anything: such
   * data keep all their levels.
   */
  private static boolean isCheaper(Assembly model, Plant plant, int level) {
    CapacityLevel upper = plant.levels().get(level);
    CapacityLevel lower = level == 0 ? upper : plant.levels().get(level - 1);
    for (int t = 0; t < model.periods(); t++) {
      double capexBelow = level == 0 ? 0 : lower.capex().at(t);
      double fixedBelow = level == 0 ? 0 : lower.fixedCostPerYear().at(t);
      if (upper.capex().at(t) < capexBelow
          || upper.fixedCostPerYear().at(t) < fixedBelow
          || upper.variableCostPerTonne().at(t) < lower.variableCostPerTonne().at(t)) {
        return true;
      }
    }
    return false;
  }

  private void addChain(Assembly model) {
    for (int l = 1; l < reached.size(); l++) {
      for (int t = 0; t < model.periods(); t++) {
        boolean isNew =
            reached.get(l).isDecidedIn(t) || (t > 0 && reached.get(l - 1).isDecidedIn(t));
        if ((isNew || t == 0) && !reached.get(l).isNever(t) && !reached.get(l).isAlways(t)) {
          PlantBlock.atMost(
              model, plant, "level_chain", t, reached.get(l).at(t), reached.get(l - 1).at(t));
        }
      }
    }
  }

  private void addCosts(Assembly model) {
    for (Period period : model.horizon().periods()) {
      int t = period.index();
      for (int l = 0; l < reached.size(); l++) {
        if (reached.get(l).isDecidedIn(t)) {
          int decided = capexTerms.decidedIn(t);
          double step = capex(l, decided) - (l == 0 ? 0 : capex(l - 1, decided));
          capexTerms.add(reached.get(l).rise(t), t, step);
        }
        double fixed = fixedCost(l, t) - (l == 0 ? 0 : fixedCost(l - 1, t));
        active(l, t)
            .forEach(
                (column, value) ->
                    model.ledger().yearly(CostKind.FIXED_OPERATION, period, column, fixed * value));
      }
    }
    closure.addCosts(model);
  }

  /** Level l is reached and not closed. */
  private LinearForm active(int level, int t) {
    return new LinearForm()
        .add(reached.get(level).at(t), 1)
        .add(closure.closedPart(reached.get(level), t), -1);
  }

  @Override
  public LinearForm inUse(int period) {
    return active(0, period);
  }

  @Override
  public boolean isAlwaysInUse(int period) {
    return reached.get(0).isAlways(period) && !closure.isPossible();
  }

  @Override
  public LinearForm capacity(int period) {
    return link(period, Double.POSITIVE_INFINITY);
  }

  @Override
  public LinearForm link(int period, double most) {
    LinearForm form = new LinearForm();
    double below = 0;
    for (int l = 0; l < reached.size(); l++) {
      double upTo = Math.min(most, plant.levels().get(l).capacityTonnesPerYear());
      if (upTo > below) {
        form.add(active(l, period), upTo - below);
        below = upTo;
      }
    }
    return form;
  }

  @Override
  public void addVariableCost(Assembly model, Period period, List<RunBlock.Column> runs) {
    int t = period.index();
    double lowest = plant.levels().get(0).variableCostPerTonne().at(t);
    boolean isSame =
        plant.levels().stream().allMatch(l -> l.variableCostPerTonne().at(t) == lowest);
    if (isSame) {
      for (RunBlock.Column run : runs) {
        model.ledger().yearly(CostKind.VARIABLE_OPERATION, period, run.id(), lowest);
      }
    } else {
      addVariableCostByLevel(model, period, runs);
    }
  }

  /** Splits the run over the levels, of which only the one in use may run. */
  private void addVariableCostByLevel(Assembly model, Period period, List<RunBlock.Column> runs) {
    int t = period.index();
    MilpModelBuilder milp = model.milp();
    LinearForm total = new LinearForm();
    runs.forEach(run -> total.add(run.id(), 1));
    for (int l = 0; l < reached.size(); l++) {
      double capacity = plant.levels().get(l).capacityTonnesPerYear();
      String name = "run_at_level[" + plant.id() + "," + l + "," + t + "]";
      int share = milp.addContinuous(name, 0, capacity * model.copies(plant), 0);
      total.add(share, -1);
      LinearForm isSize = active(l, t);
      if (l + 1 < reached.size()) {
        isSize.add(active(l + 1, t), -1);
      }
      LinearForm room = new LinearForm().add(isSize, capacity);
      PlantBlock.atMost(model, plant, "level_in_use", t, new LinearForm().add(share, 1), room);
      double cost = plant.levels().get(l).variableCostPerTonne().at(t);
      model.ledger().yearly(CostKind.VARIABLE_OPERATION, period, share, cost);
    }
    String name = "run_over_levels[" + plant.id() + "," + t + "]";
    milp.addRow(name, -total.constant(), -total.constant(), total.terms());
  }

  @Override
  public List<Opening> openings(double[] x) {
    List<Opening> openings = new ArrayList<>();
    int before = -1;
    for (int l = 0; l < reached.size(); l++) {
      if (plant.levels().get(l).capacityTonnesPerYear() <= plant.initialCapacityTonnesPerYear()) {
        before = l;
      }
    }
    for (int t = 0; t < reached.get(0).periods(); t++) {
      int size = size(t, x);
      if (size > before) {
        int decided = capexTerms.decidedIn(t);
        double paid = capex(size, decided) - (before < 0 ? 0 : capex(before, decided));
        double had = before < 0 ? 0 : plant.levels().get(before).capacityTonnesPerYear();
        CapacityLevel level = plant.levels().get(size);
        double has = level.capacityTonnesPerYear();
        openings.add(
            new Opening(
                plant.site(), plant.process(), level.name(), t, decided, has, has - had, paid));
        before = size;
      }
    }
    return openings;
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
    for (int l = 0; l < reached.size(); l++) {
      double below = l == 0 ? 0 : plant.levels().get(l - 1).capacityTonnesPerYear();
      int needed = firstAbove(run, below);
      int from = needed < run.length ? reached.get(l).latestRise(needed) : run.length;
      if (from >= 0) {
        reached.get(l).set(x, from);
      }
    }
  }

  /** First period whose run needs more than the capacity; the number of periods if none does. */
  private static int firstAbove(double[] run, double capacity) {
    int t = 0;
    while (t < run.length && run[t] <= capacity + 1e-7 * Math.max(1, capacity)) {
      t++;
    }
    return t;
  }

  @Override
  public void fix(ColumnBounds bounds, List<Opening> openings) {
    for (int l = 0; l < reached.size(); l++) {
      double size = plant.levels().get(l).capacityTonnesPerYear();
      for (int t = 0; t < reached.get(l).periods(); t++) {
        if (reached.get(l).isDecidedIn(t)) {
          boolean isReached = PlantSizes.capacityAfter(openings, plant, t) >= size * (1 - 1e-9);
          bounds.fix(reached.get(l).column(t), isReached ? 1 : 0);
        }
      }
    }
  }

  @Override
  public List<Integer> integersOf(int period) {
    List<Integer> columns = new ArrayList<>();
    for (Switch level : reached) {
      if (level.isDecidedIn(period)) {
        columns.add(level.column(period));
      }
    }
    return columns;
  }

  @Override
  public List<Integer> integers() {
    List<Integer> columns = new ArrayList<>();
    for (Switch level : reached) {
      for (int t = 0; t < level.periods(); t++) {
        if (level.isDecidedIn(t)) {
          columns.add(level.column(t));
        }
      }
    }
    columns.addAll(closure.integers());
    return columns;
  }

  private int size(int t, double[] x) {
    int size = -1;
    for (int l = 0; l < reached.size(); l++) {
      if (reached.get(l).isOn(t, x)) {
        size = l;
      }
    }
    return size;
  }

  private double capex(int level, int period) {
    return plant.levels().get(level).capex().at(period);
  }

  private double fixedCost(int level, int period) {
    return plant.levels().get(level).fixedCostPerYear().at(period);
  }
}
