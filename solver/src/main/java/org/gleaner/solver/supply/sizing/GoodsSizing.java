package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Goods;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.GoodsMove;
import org.gleaner.domain.uncertainty.InputKind;

/**
 * What is discarded of certain goods in a year, in the whole country, and what moves that: all
 * ranges of one kind at their low, then at their high, all else at its best. What is stated
 * directly is of no product and does not count.
 */
public final class GoodsSizing {

  private final SupplyModel model;
  private final ModelValues best;
  private final UncertainInputs inputs;

  private GoodsSizing(SupplyModel model) {
    this.model = model;
    best = ModelValues.of(model, Ranged::best);
    inputs = UncertainInputs.of(model, name -> Ends::new);
  }

  /**
   * Of all years until the last.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if an allocation key has no shares
   */
  public static GoodsSizing of(PlanningCase planningCase, int lastYear) {
    return new GoodsSizing(SupplyModel.of(planningCase, List.of(), lastYear));
  }

  /** As-received tonnes by the best estimate. */
  public double tonnes(Goods goods, int year) {
    return tonnes(best, goods, year);
  }

  /** Products that are discarded, as their sales are counted. */
  public double units(Goods goods, int year) {
    double units = 0;
    for (int p = 0; p < model.products().size(); p++) {
      ProductModel product = model.products().get(p);
      if (goods.countsProduct(product.product().id()) && product.firstYear() <= year) {
        double[] byYear = ProductFlows.of(model, p, best).units(FlowKind.DISCARDED);
        units += byYear[year - product.firstYear()];
      }
    }
    return units;
  }

  private double tonnes(ModelValues values, Goods goods, int year) {
    double tonnes = 0;
    for (int p = 0; p < model.products().size(); p++) {
      ProductModel product = model.products().get(p);
      if (goods.countsProduct(product.product().id()) && product.firstYear() <= year) {
        for (MaterialFlow flow : ProductFlows.of(model, p, values).materials(FlowKind.DISCARDED)) {
          Material material = model.material(flow.material());
          tonnes +=
              goods.countsMaterial(material.id(), material.family())
                  ? flow.tonnes()[year - product.firstYear()]
                  : 0;
        }
      }
    }
    return tonnes;
  }

  /** What each kind of range makes of the goods' tonnes; and all of them, each at its worse end. */
  public List<GoodsMove> moves(Goods goods, int year) {
    List<GoodsMove> moves = new ArrayList<>();
    double[] least = at(Ends.BEST);
    double[] most = at(Ends.BEST);
    for (Moved moved : Moved.values()) {
      double low = tonnes(moved, Ends.LOW, goods, year);
      double high = tonnes(moved, Ends.HIGH, goods, year);
      moves.add(new GoodsMove(moved.word, low, high));
      moved.set(inputs.names(), low <= high ? Ends.LOW : Ends.HIGH, least);
      moved.set(inputs.names(), low <= high ? Ends.HIGH : Ends.LOW, most);
    }
    moves.add(new GoodsMove("all-at-once", tonnes(least, goods, year), tonnes(most, goods, year)));
    return moves;
  }

  private double tonnes(Moved moved, double end, Goods goods, int year) {
    double[] u = at(Ends.BEST);
    moved.set(inputs.names(), end, u);
    return tonnes(u, goods, year);
  }

  private double tonnes(double[] u, Goods goods, int year) {
    ModelValues values = best.copy();
    inputs.apply(u, values);
    return tonnes(values, goods, year);
  }

  private double[] at(double quantile) {
    double[] u = new double[inputs.size()];
    Arrays.fill(u, quantile);
    return u;
  }

  /** Inputs of one kind. */
  private enum Moved {
    MASSES("unit-masses", name -> is(InputKind.CONTENT, name)),
    LIFETIMES(
        "lifetimes",
        name ->
            is(InputKind.LIFETIME, name) && (name.endsWith("/scale") || name.endsWith("/mean"))),
    SALES("sales-and-stocks", name -> is(InputKind.SALES, name) || is(InputKind.STOCK, name));

    private final String word;
    private final Predicate<String> inputs;

    Moved(String word, Predicate<String> inputs) {
      this.word = word;
      this.inputs = inputs;
    }

    private static boolean is(InputKind kind, String name) {
      return name.startsWith(kind.word() + "/");
    }

    void set(List<String> names, double end, double[] u) {
      for (int i = 0; i < u.length; i++) {
        u[i] = inputs.test(names.get(i)) ? end : u[i];
      }
    }
  }
}
