package org.gleaner.solver.supply.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.solver.supply.uncertainty.Percentiles;

/**
 * The tables of a case that its sizing fills.
 *
 * @param arisings in the order of the case's sites and materials, rounded to kilograms
 * @param putOnMarket of products that stocks drive, in the order of products and their stocks
 * @param draws how many these are of; 0 if none were made
 */
public record BuiltTables(List<Arising> arisings, List<Sales> putOnMarket, int draws) {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Draws between two looks at whether the user has enough. */
  private static final int BATCH = 16;

  public BuiltTables {
    arisings = List.copyOf(arisings);
    putOnMarket = List.copyOf(putOnMarket);
  }

  /**
   * By the best estimate; low and high take the low and high of sales, stocks and kilograms
   * together, at the best lifetime.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if a region has no collection site or
   *     an allocation key no shares
   */
  public static BuiltTables of(PlanningCase planningCase, List<DirectArising> direct) {
    SupplyModel model = SupplyModel.of(planningCase, direct, planningCase.horizon().endYear() - 1);
    return of(
        model,
        ModelValues.of(model, Ranged::best),
        ModelValues.of(model, Ranged::low),
        ModelValues.of(model, Ranged::high));
  }

  /** By values that are taken for certain. */
  static BuiltTables of(SupplyModel model, ModelValues values) {
    return of(model, values, values, values);
  }

  private static BuiltTables of(
      SupplyModel model, ModelValues best, ModelValues low, ModelValues high) {
    return new BuiltTables(
        SizedArisings.of(model, List.of(best, low, high)).arisings(),
        putOnMarket(model, best, low, high),
        0);
  }

  /**
   * What is put on the market, as {@link #of(PlanningCase, List)} has it; of a case that need not
   * have sites.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if an allocation key has no shares
   */
  public static List<Sales> putOnMarket(PlanningCase planningCase) {
    int lastYear = planningCase.horizon().endYear() - 1;
    SupplyModel model = SupplyModel.of(planningCase, List.of(), lastYear);
    return putOnMarket(
        model,
        ModelValues.of(model, Ranged::best),
        ModelValues.of(model, Ranged::low),
        ModelValues.of(model, Ranged::high));
  }

  private static List<Sales> putOnMarket(
      SupplyModel model, ModelValues best, ModelValues low, ModelValues high) {
    SizedSales sales = new SizedSales(model);
    return sales.rows(sales.units(best), sales.units(low), sales.units(high));
  }

  /**
   * By the best estimate, with the 5th and 95th percentile of draws as low and high, but for best
   * figures outside of them, which end the range.
   *
   * @param draws by index
   * @param progress told how many draws are done, now and then
   * @param stop asked as often whether these are enough: the percentiles are then of the first ones
   */
  static BuiltTables of(
      SupplyModel model,
      int count,
      IntFunction<ModelValues> draws,
      LongConsumer progress,
      BooleanSupplier stop) {
    ModelValues best = ModelValues.of(model, Ranged::best);
    SizedArisings arisings = SizedArisings.of(model, List.of(best, best, best));
    SizedSales sales = new SizedSales(model);
    Drawn arising = new Drawn(arisings.cells(), count);
    Drawn sold = new Drawn(sales.cells(), count);
    int done = 0;
    do {
      ModelValues values = draws.apply(done);
      arising.set(done, arisings.figures(values));
      sold.set(done, sales.units(values));
      done++;
      if (done % BATCH == 0) {
        progress.accept(done);
      }
    } while (done < count && !(done % BATCH == 0 && stop.getAsBoolean()));
    arisings.range(arising.percentiles(done, LOW), arising.percentiles(done, HIGH));
    return new BuiltTables(
        arisings.arisings(),
        sales.rows(sales.units(best), sold.percentiles(done, LOW), sold.percentiles(done, HIGH)),
        done);
  }

  /** Figures by cell and draw. */
  private record Drawn(double[][] cells) {

    Drawn(int cells, int draws) {
      this(new double[cells][draws]);
    }

    void set(int draw, double[] figures) {
      for (int cell = 0; cell < figures.length; cell++) {
        cells[cell][draw] = figures[cell];
      }
    }

    double[] percentiles(int draws, double share) {
      double[] all = new double[cells.length];
      for (int cell = 0; cell < all.length; cell++) {
        all[cell] = Percentiles.of(Arrays.copyOf(cells[cell], draws)).at(share);
      }
      return all;
    }
  }
}
