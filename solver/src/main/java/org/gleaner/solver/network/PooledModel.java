package org.gleaner.solver.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.travel.TransportTerms;
import org.gleaner.solver.milp.ColumnBounds;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpModelBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The pooled twin of a network model: all sites as one place, like plants counted together. A small
 * model whose bound holds for the whole, since haulage is free in it and nothing is out of reach;
 * and whose openings, tried in the whole, are a good start.
 */
final class PooledModel implements AutoCloseable {

  /** Later rounds cut off next to nothing. */
  private static final int CUT_ROUNDS = 6;

  private final NetworkModel whole;
  private final CasePooling.Pooled pooled;
  private final NetworkModel network;
  private final Map<String, Integer> byName;
  private final @Nullable HaulageFloor haulage;

  private PooledModel(NetworkModel whole, CasePooling.Pooled pooled, boolean isAboutMoney) {
    this.whole = whole;
    this.pooled = pooled;
    this.network = NetworkModel.merged(pooled);
    this.byName = integersByName(network);
    this.haulage = isAboutMoney ? new HaulageFloor(whole, pooled, network) : null;
  }

  /**
   * Empty where haulage can earn money or take up emissions, so that doing without it is no
   * relaxation.
   */
  static Optional<PooledModel> of(NetworkModel whole, ObjectiveKind kind) {
    PlanningCase planningCase = whole.assembly().planningCase();
    boolean isRelaxation =
        planningCase.transport().stream().allMatch(PooledModel::costsSomething)
            && planningCase.emissionFactors().stream()
                .allMatch(f -> isNeverNegative(f.kgPerUnit().toArray()) && isEverywhere(f, whole))
            && planningCase.limits().stream()
                .allMatch(l -> isNeverNegative(l.penaltyPerUnit().toArray()));
    return isRelaxation
        ? Optional.of(
            new PooledModel(
                whole,
                relaxed(whole, kind),
                kind == ObjectiveKind.COST || kind == ObjectiveKind.NPV))
        : Optional.empty();
  }

  private static CasePooling.Pooled relaxed(NetworkModel whole, ObjectiveKind kind) {
    return CasePooling.relax(whole.assembly(), kind == ObjectiveKind.RECOVERY);
  }

  private static boolean isEverywhere(EmissionFactor factor, NetworkModel whole) {
    String subject = factor.subject();
    return subject == null
        || (!whole.assembly().index().hasSite(subject) && !subject.contains("/"));
  }

  private static boolean costsSomething(TransportTerms terms) {
    return isNeverNegative(terms.fixedCostPerTonne().toArray())
        && isNeverNegative(terms.costPerTonneKm().toArray())
        && isNeverNegative(terms.kgCo2ePerTonneKm().toArray());
  }

  private static boolean isNeverNegative(double[] values) {
    for (double value : values) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }

  NetworkModel network() {
    return network;
  }

  /** With what is known of haulage, where money is the objective. */
  MilpModel rows() {
    return haulage == null ? network.rows() : haulage.rows();
  }

  LinearForm objective(ObjectiveKind kind) {
    LinearForm form = network.objective(kind);
    boolean isMoney = kind == ObjectiveKind.COST || kind == ObjectiveKind.NPV;
    return haulage != null && isMoney ? form.add(haulage.cost(), 1) : form;
  }

  @Override
  public void close() {
    if (haulage != null) {
      haulage.close();
    }
  }

  boolean hasHaulage() {
    return haulage != null;
  }

  /** Rows that tell more of the haulage of this point; empty if there is no more to tell. */
  Optional<MilpModel> cutOff(MilpModel model, double[] x) {
    return haulage == null ? Optional.empty() : haulage.cutOff(model, x);
  }

  /**
   * The model with rows against a point, and against the point that takes its place, and so on.
   *
   * @param point of the model as it then is; empty to end
   */
  MilpModel tightened(MilpModel model, Function<MilpModel, Optional<double[]>> point) {
    MilpModel tight = model;
    for (int round = 0; round < CUT_ROUNDS; round++) {
      MilpModel now = tight;
      Optional<MilpModel> cut = point.apply(now).flatMap(x -> cutOff(now, x));
      if (cut.isEmpty()) {
        return now;
      }
      tight = cut.get();
    }
    return tight;
  }

  /**
   * The openings of a pooled point with the best flows they allow in the whole model. Not to be
   * stopped: a wish to stop is a wish for the plan that this makes.
   *
   * @param model the whole, with the objective and all that must be held
   */
  Optional<double[]> transfer(double[] x, MilpModel model) {
    ColumnBounds bounds = ColumnBounds.of(model);
    for (PlantSizes sizes : whole.plants().plants()) {
      int rank = pooled.rank().getOrDefault(sizes.plant().id(), 0);
      for (int column : sizes.integers()) {
        Integer twin = twin(sizes.plant(), model.columnName(column));
        boolean isOn = twin != null && Math.rint(x[twin]) > rank;
        bounds.fix(column, isOn ? 1 : 0);
      }
    }
    return BestFlows.with(bounds, model, () -> false);
  }

  /**
   * The whole model with as many openings as the pooled point has, wherever they may be: with the
   * numbers settled, the places are soon found.
   *
   * @param model the whole, with the objective and all that must be held
   */
  MilpModel counted(double[] x, MilpModel model) {
    Map<Integer, LinearForm> sums = new LinkedHashMap<>();
    for (PlantSizes sizes : whole.plants().plants()) {
      for (int column : sizes.integers()) {
        Integer twin = twin(sizes.plant(), model.columnName(column));
        if (twin != null) {
          sums.computeIfAbsent(twin, t -> new LinearForm()).add(column, 1);
        }
      }
    }
    MilpModelBuilder builder = MilpModelBuilder.from(model);
    sums.forEach(
        (twin, sum) -> {
          double count = Math.rint(x[twin]);
          builder.addRow("as_many_as_pooled", count, count, sum.terms());
        });
    return builder.build();
  }

  /** The openings of a point of the whole model, counted, with the best flows in the pooled one. */
  Optional<double[]> aggregate(double[] x, MilpModel pooledModel, BooleanSupplier stop) {
    double[] counts = new double[pooledModel.columnCount()];
    for (PlantSizes sizes : whole.plants().plants()) {
      for (int column : sizes.integers()) {
        Integer twin = twin(sizes.plant(), whole.rows().columnName(column));
        if (twin != null) {
          counts[twin] += Math.rint(x[column]);
        }
      }
    }
    ColumnBounds bounds = ColumnBounds.of(pooledModel).fixIntegers(pooledModel, counts);
    return BestFlows.with(bounds, pooledModel, stop);
  }

  /** The pooled column that counts a decision of the whole model. */
  private @Nullable Integer twin(Plant plant, String column) {
    Plant like = Objects.requireNonNull(pooled.representative().get(plant.id()));
    return byName.get(column.replace("[" + plant.site() + ",", "[" + like.site() + ","));
  }

  private static Map<String, Integer> integersByName(NetworkModel network) {
    Map<String, Integer> byName = new HashMap<>();
    for (int column : network.integerColumns()) {
      byName.put(network.rows().columnName(column), column);
    }
    return byName;
  }
}
