package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.Closure;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.MilpModelBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plant has closed, where it may: a switch, and for every column of its size the part of
 * it that is closed (the product of the two, by its convex hull).
 */
final class ClosureColumns {

  private final Assembly model;
  private final Plant plant;
  private final @Nullable Switch closed;
  private final Map<String, Integer> parts = new LinkedHashMap<>();

  private ClosureColumns(Assembly model, Plant plant, @Nullable Switch closed) {
    this.model = model;
    this.plant = plant;
    this.closed = closed;
  }

  static ClosureColumns of(Assembly model, Plant plant, Switch open, int one) {
    int end = model.index().closedFrom(plant).orElse(Integer.MAX_VALUE);
    if (plant.closure() == null && end == Integer.MAX_VALUE) {
      return new ClosureColumns(model, plant, null);
    }
    boolean[] mayClose = new boolean[model.periods()];
    for (int t = 0; t < mayClose.length; t++) {
      boolean mayBeOpen = t == 0 ? plant.isExisting() : !open.isNever(t - 1);
      mayClose[t] = mayBeOpen && (t == end || (t < end && plant.closure() != null));
    }
    String name = "closed[" + plant.site() + "," + plant.process();
    Switch closed = Switch.risingIn(model, name, mayClose, one, 1);
    for (int t = 1; t < mayClose.length; t++) {
      if (mayClose[t] && !open.isAlways(t - 1)) {
        PlantBlock.atMost(model, plant, "closed_was_open", t, closed.at(t), open.at(t - 1));
      }
    }
    if (end < mayClose.length && mayClose[end]) {
      LinearForm wasOpen = open.isAlways(0) ? new LinearForm().addConstant(1) : open.at(end - 1);
      PlantBlock.atMost(model, plant, "fixed_closing", end, wasOpen, closed.at(end));
    }
    return new ClosureColumns(model, plant, closed);
  }

  boolean isPossible() {
    return closed != null;
  }

  /** The closed part of a yes or no of the plant's size. */
  LinearForm closedPart(Switch size, int t) {
    if (closed == null || closed.isNever(t) || size.isNever(t)) {
      return new LinearForm();
    }
    return size.isAlways(t) ? closed.at(t) : product(size.column(t), 1, t);
  }

  /** The closed part of a continuous column of at most {@code most}. */
  LinearForm closedPart(int column, double most, int t) {
    if (closed == null || closed.isNever(t)) {
      return new LinearForm();
    }
    return product(column, most, t);
  }

  /** McCormick rows of column x closed; exact since closed is binary. */
  private LinearForm product(int column, double most, int t) {
    Switch isClosed = Objects.requireNonNull(closed);
    Integer known = parts.get(column + "," + t);
    if (known != null) {
      return new LinearForm().add(known, 1);
    }
    MilpModelBuilder milp = model.milp();
    String name = "closed_part[" + milp.columnCount() + "," + t + "]";
    int part = milp.addContinuous(name, 0, most, 0);
    parts.put(column + "," + t, part);
    LinearForm form = new LinearForm().add(part, 1);
    LinearForm whole = new LinearForm().add(column, 1);
    LinearForm ifClosed = new LinearForm().add(isClosed.at(t), most);
    PlantBlock.atMost(model, plant, "closed_part_of_size", t, form, whole);
    PlantBlock.atMost(model, plant, "closed_part_if_closed", t, form, ifClosed);
    LinearForm least = new LinearForm().add(column, 1).add(isClosed.at(t), most).addConstant(-most);
    PlantBlock.atMost(model, plant, "closed_part_in_full", t, least, form);
    return new LinearForm().add(part, 1);
  }

  void addCosts(Assembly assembly) {
    Closure terms = plant.closure();
    if (closed == null || terms == null) {
      return;
    }
    for (Period period : assembly.horizon().periods()) {
      double cost = terms.cost().at(period.index());
      closed
          .rise(period.index())
          .forEach(
              (column, value) ->
                  assembly
                      .ledger()
                      .once(
                          CostKind.CLOSURE,
                          period.index(),
                          column,
                          cost * value,
                          period.firstYear()));
    }
  }

  List<Closing> closings(Plant of, double[] x) {
    List<Closing> closings = new ArrayList<>();
    if (closed != null) {
      for (int t = 0; t < closed.periods() && closings.isEmpty(); t++) {
        if (closed.isOn(t, x)) {
          closings.add(new Closing(of.site(), of.process(), t));
        }
      }
    }
    return closings;
  }

  List<Integer> integers() {
    List<Integer> columns = new ArrayList<>();
    if (closed != null) {
      for (int t = 0; t < closed.periods(); t++) {
        if (closed.isDecidedIn(t)) {
          columns.add(closed.column(t));
        }
      }
    }
    return columns;
  }
}
