package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.solver.milp.EngineReport;
import org.gleaner.solver.milp.HighsEngine;
import org.gleaner.solver.milp.HighsLinearSolver;
import org.gleaner.solver.milp.MilpExchange;
import org.gleaner.solver.milp.MilpLimits;
import org.gleaner.solver.milp.MilpListener;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpSolver;
import org.gleaner.solver.milp.MilpStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PooledProofTest {

  /**
   * Two sources of 100 t and two places for a plant, 10 km from the nearer source and 50 km from
   * the other; haulage costs 1 a tonne-km and collection nothing.
   */
  private static PlanningCase twoTowns() {
    SmallCase small = SmallCase.of(1).arises("a", 100).arises("b", 100);
    return small
        .process("make", "p", 0.1)
        .plant(small.candidate("near-a", "make", small.level("only", 200, 700, 0, 0)))
        .plant(small.candidate("near-b", "make", small.level("only", 200, 700, 0, 0)))
        .road("a", "near-a", 10)
        .road("a", "near-b", 50)
        .road("b", "near-b", 10)
        .road("b", "near-a", 50)
        .market("near-a", "p", 0, 100)
        .market("near-b", "p", 0, 100)
        .disposes("near-a", "r", 0, 200)
        .disposes("near-b", "r", 0, 200)
        .rule(new Policy.CollectionMandate("all", List.of("w"), null, 1, 0, List.of()))
        .build();
  }

  /**
   * All 200 t with one plant: 100 x 10 + 100 x 50 = 6,000; with two: 200 x 10 = 2,000; with half a
   * plant at each place more: 100 x 10 + 50 x 10 + 50 x 50 = 4,000.
   */
  @Test
  void haulageFallsWithThePlantsInUse() {
    PlanningCase planningCase = twoTowns();
    NetworkModel whole = NetworkModel.of(planningCase);
    HaulageProblem problem =
        new HaulageProblemBuilder(whole, "w", whole.assembly().graph().arcs(), 0)
            .build(planningCase.arisings(), List.of(planningCase.plants()));
    assertThat(least(problem, 200, 1)).isCloseTo(6_000, within(1e-6));
    assertThat(least(problem, 200, 1.5)).isCloseTo(4_000, within(1e-6));
    assertThat(least(problem, 200, 2)).isCloseTo(2_000, within(1e-6));
    assertThat(least(problem, 100, 1)).isCloseTo(1_000, within(1e-6));
    assertThat(problem.cutAt(200, 200, new double[] {0})).isEmpty();
  }

  private static double least(HaulageProblem problem, double tonnes, double plants) {
    double[] counts = {plants};
    return problem.cutAt(tonnes, tonnes, counts).orElseThrow().at(tonnes, tonnes, counts);
  }

  /**
   * Without haulage one plant for 700 would do. With it two plants cost 1,400 + 2,000, one costs
   * 700 + 6,000: the pooled model finds 3,400, and so does the whole.
   */
  @Test
  void thePooledModelKnowsThatASecondPlantSavesHaulage() {
    NetworkModel whole = NetworkModel.of(twoTowns());
    assertThat(pooledOptimum(whole))
        .hasValueSatisfying(v -> assertThat(v).isCloseTo(3_400, within(1e-4)));
    assertThat(wholeOptimum(whole))
        .hasValueSatisfying(v -> assertThat(v).isCloseTo(3_400, within(1e-4)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsProvedOnThePooledModelHoldsForTheWhole(long seed) {
    NetworkModel whole = NetworkModel.of(towns(new SplittableRandom(seed)));
    Optional<Double> optimum = wholeOptimum(whole);
    Optional<Double> bound = pooledOptimum(whole);
    assertThat(optimum).isPresent();
    assertThat(bound).isPresent();
    double scale = Math.max(1, Math.abs(optimum.get()));
    assertThat(bound.get()).isLessThanOrEqualTo(optimum.get() + 1e-6 * scale);
  }

  /** Towns in the plane, a station between them, plants of two kinds, two steps of collection. */
  private static PlanningCase towns(SplittableRandom random) {
    SmallCase small = SmallCase.of(1, 2).discount(0.1);
    int towns = random.nextInt(3, 7);
    int places = random.nextInt(2, 5);
    double[][] at = new double[towns + places + 2][];
    for (int i = 0; i < at.length; i++) {
      at[i] = new double[] {random.nextDouble(200), random.nextDouble(200)};
    }
    String[] ids = new String[at.length];
    for (int i = 0; i < towns; i++) {
      ids[i] = "town-" + i;
      small.arises(ids[i], random.nextInt(20, 120), random.nextInt(20, 120));
      small.collected(ids[i], 0, new double[] {random.nextInt(5), 0.6}, new double[] {20, 0.4});
    }
    small.process("make", "p", 0.1).process("rough", "p", 0.08);
    for (int i = 0; i < places; i++) {
      String place = "place-" + i;
      ids[towns + i] = place;
      small.plant(
          small.candidate(
              place,
              "make",
              small.level("small", 80, 4_000, 300, 5),
              small.level("large", 250, 9_000, 500, 5)));
      if (random.nextBoolean()) {
        small.plant(small.candidate(place, "rough", small.level("only", 150, 2_500, 200, 4)));
      }
      small.disposes(place, "r", 3, 1_000);
    }
    ids[towns + places] = "station";
    small.passes("station", 1, 1_000);
    ids[towns + places + 1] = "shop";
    small.market("shop", "p", random.nextInt(200, 1_500), 1_000);
    if (random.nextInt(4) == 0) {
      small.stores("place-0", "w", 1, 500, 0);
    }
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < at.length; j++) {
        if (i != j && random.nextInt(6) > 0) {
          small.road(ids[i], ids[j], Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]));
        }
      }
    }
    return small
        .rule(new Policy.CollectionMandate("most", List.of("w"), null, 0.3, 0, List.of()))
        .build();
  }

  /** The shop has 50 t of p in store and sells them for 4 each: nothing is hauled to it. */
  @Test
  void whatIsInStoreAtTheMarketIsNotChargedALane() {
    SmallCase small = SmallCase.of(1).arises("a", 100);
    small
        .process("make", "p", 0.1)
        .plant(small.candidate("works", "make", small.level("only", 50, 700, 0, 0)))
        .road("a", "works", 10)
        .road("works", "shop", 100)
        .market("shop", "p", 4, 100)
        .stores("shop", "p", 0, 100, 50)
        .disposes("works", "r", 0, 200);
    NetworkModel whole = NetworkModel.of(small.build());
    assertThat(wholeOptimum(whole))
        .hasValueSatisfying(v -> assertThat(v).isCloseTo(-200, within(1e-6)));
    assertThat(pooledOptimum(whole))
        .hasValueSatisfying(v -> assertThat(v).isLessThanOrEqualTo(-200 + 1e-6));
  }

  /** 100 t must be taken and the only plant takes 50. */
  @Test
  void whatThePooledModelCannotDoNobodyCan() {
    SmallCase small = SmallCase.of(1).arises("a", 100);
    small
        .process("make", "p", 0.1)
        .plant(small.candidate("works", "make", small.level("only", 50, 700, 0, 0)))
        .road("a", "works", 10)
        .market("works", "p", 0, 100)
        .disposes("works", "r", 0, 200)
        .rule(new Policy.CollectionMandate("all", List.of("w"), null, 1, 0, List.of()));
    NetworkModel whole = NetworkModel.of(small.build());
    assertThat(proof(whole).end()).isEqualTo(EngineReport.End.INFEASIBLE);
    assertThat(wholeOptimum(whole)).isEmpty();
  }

  private static EngineReport proof(NetworkModel whole) {
    MilpModel model = whole.minimising(whole.objective(ObjectiveKind.COST));
    return proof(
        whole,
        model,
        new MilpExchange(model, MilpLimits.exact(), MilpListener.SILENT, () -> false));
  }

  private static EngineReport proof(NetworkModel whole, MilpModel model, MilpExchange exchange) {
    try (PooledModel twin = PooledModel.of(whole, ObjectiveKind.COST).orElseThrow()) {
      LinearForm cost = twin.objective(ObjectiveKind.COST);
      MilpModel rows = twin.rows();
      MilpModel pooled = rows.withCosts(cost.costs(rows.columnCount()), cost.constant());
      PooledProver prover =
          new PooledProver(
              new PooledProver.Task(twin, pooled),
              whole,
              new HighsLinearSolver(),
              new HighsEngine(),
              20);
      return prover.run(model, MilpLimits.exact(), exchange);
    }
  }

  private static Optional<Double> wholeOptimum(NetworkModel whole) {
    LinearForm cost = whole.objective(ObjectiveKind.COST);
    return optimum(whole.minimising(cost));
  }

  /** With every haulage cut that its solutions give occasion for. */
  private static Optional<Double> pooledOptimum(NetworkModel whole) {
    MilpModel model = whole.minimising(whole.objective(ObjectiveKind.COST));
    MilpExchange exchange =
        new MilpExchange(model, MilpLimits.exact(), MilpListener.SILENT, () -> false);
    assertThat(proof(whole, model, exchange).end()).isNotEqualTo(EngineReport.End.FAILED);
    return Double.isFinite(exchange.bound()) ? Optional.of(exchange.bound()) : Optional.empty();
  }

  private static Optional<Double> optimum(MilpModel model) {
    var result = MilpSolver.light().solve(model, MilpLimits.exact());
    return result.status() == MilpStatus.OPTIMAL
        ? Optional.of(result.objective())
        : Optional.empty();
  }
}
