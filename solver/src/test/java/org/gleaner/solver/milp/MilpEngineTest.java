package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MilpEngineTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final ChildPool CHILDREN = new ChildPool();

  @AfterAll
  static void endChildren() {
    CHILDREN.close();
  }

  static Stream<MilpEngine> engines() {
    return Stream.of(new HighsEngine(), new ScipEngine());
  }

  static Stream<MilpEngine> all() {
    return Stream.concat(
        engines(),
        Stream.of(
            new ChildEngine(EngineKind.HIGHS, CHILDREN),
            new ChildEngine(EngineKind.SCIP, CHILDREN)));
  }

  /** SCIP in this JVM has taken 9 s to see an interrupt inside its root node. */
  static Stream<MilpEngine> interruptible() {
    return all().filter(engine -> !(engine instanceof ScipEngine));
  }

  private static MilpResult solve(MilpEngine engine, MilpModel model, MilpLimits limits) {
    return new MilpSolver(EngineRace.inOrder(List.of(engine))).solve(model, limits);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void theOptimumIsThatOfEnumeration(MilpEngine engine) {
    for (int seed = 0; seed < 40; seed++) {
      MilpModel model = RandomModels.draw(seed, 6, 4, true);
      double optimum = RandomModels.enumerate(model);
      MilpResult result = solve(engine, model, MilpLimits.exact());
      assertThat(result.status()).isEqualTo(MilpStatus.OPTIMAL);
      assertThat(result.objective()).isCloseTo(optimum, within(1e-9));
      assertThat(result.bound()).isCloseTo(optimum, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void halfAnIntegerIsInfeasible(MilpEngine engine) {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addColumn("x", 0, 9, 1, true);
    int y = builder.addColumn("y", 0, 9, 1, true);
    builder.addRow("odd", 7, 7, new int[] {x, y}, new double[] {2, 4});
    MilpResult result = solve(engine, builder.build(), MilpLimits.exact());
    assertThat(result.status()).isEqualTo(MilpStatus.INFEASIBLE);
    assertThat(result.incumbent()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aGainWithoutLimitIsUnbounded(MilpEngine engine) {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addColumn("x", 0, INF, -1, true);
    int y = builder.addContinuous("y", 0, INF, 0);
    builder.addRow("difference", -INF, 1, new int[] {x, y}, new double[] {1, -1});
    assertThat(solve(engine, builder.build(), MilpLimits.exact()).status())
        .isEqualTo(MilpStatus.UNBOUNDED);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aModelWithoutRowsPutsEachColumnAtItsBetterBound(MilpEngine engine) {
    MilpModelBuilder builder = new MilpModelBuilder();
    builder.addColumn("x", -1, 4.5, -2, true);
    builder.addContinuous("y", -3.5, 4, 1);
    MilpResult result = solve(engine, builder.offset(100).build(), MilpLimits.exact());
    assertThat(result.x()).containsExactly(4, -3.5);
    assertThat(result.objective()).isEqualTo(88.5);
    assertThat(result.status()).isEqualTo(MilpStatus.OPTIMAL);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aLinearModelHasItsOptimumAndBound(MilpEngine engine) {
    MilpModel model = NetworkInstance.small().model(NetworkInstance.Goal.VALUE, true).relaxed();
    MilpResult result = solve(engine, model, MilpLimits.exact());
    assertThat(result.status()).isEqualTo(MilpStatus.OPTIMAL);
    assertThat(result.gap()).isLessThan(1e-6);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTimeLimitKeepsTheIncumbentAndATrueBound(MilpEngine engine) {
    MilpModel model = NetworkInstance.medium().model(NetworkInstance.Goal.RECOVERY, false);
    LinearSolution relaxed = new SizedLinearSolver().solve(model, LinearLimits.NONE);
    MilpResult result = solve(engine, model, MilpLimits.exact().withSeconds(2.5));
    double slack = 1e-6 * Math.abs(relaxed.objective());
    double root = relaxed.objective() - slack;
    // A busy machine may not come to a first point, or to the root, in that time.
    for (double seconds = 5; isYoung(result, root) && seconds <= 40; seconds *= 2) {
      result = solve(engine, model, MilpLimits.exact().withSeconds(seconds));
    }
    assertThat(result.status()).isEqualTo(MilpStatus.FEASIBLE);
    assertThat(Violation.of(model, result.x()).isFeasible()).isTrue();
    assertThat(result.bound()).isLessThan(result.objective());
    if (Double.isFinite(result.bound())) {
      assertThat(result.bound()).isGreaterThan(root);
    }
  }

  private static boolean isYoung(MilpResult result, double root) {
    boolean hasWeakBound = Double.isFinite(result.bound()) && result.bound() <= root;
    return result.incumbent().isEmpty() || hasWeakBound;
  }

  @ParameterizedTest
  @MethodSource("all")
  void nodeLimitedRunsAreEqual(MilpEngine engine) {
    MilpModel model = NetworkInstance.tiny().model(NetworkInstance.Goal.RECOVERY, false);
    MilpLimits limits = MilpLimits.exact().withNodes(4).withSeed(3);
    MilpResult first = solve(engine, model, limits);
    MilpResult second = solve(engine, model, limits);
    assertThat(first.x()).isEqualTo(second.x());
    assertThat(first.bound()).isEqualTo(second.bound());
    assertThat(first.reports().get(0).nodes()).isEqualTo(second.reports().get(0).nodes());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aStartIsKeptOrBeaten(MilpEngine engine) {
    MilpModel model = NetworkInstance.tiny().model(NetworkInstance.Goal.RECOVERY, false);
    double[] start = solve(new HighsEngine(), model, MilpLimits.exact().withGap(0.2)).x();
    List<String> sources = new ArrayList<>();
    MilpResult result =
        new MilpSolver(EngineRace.inOrder(List.of(engine)))
            .solve(
                model,
                MilpLimits.exact().withNodes(1),
                Optional.of(start),
                new MilpListener() {
                  @Override
                  public void incumbent(Incumbent incumbent, double bound) {
                    sources.add(incumbent.source());
                  }
                },
                () -> false);
    assertThat(sources.get(0)).isEqualTo("start");
    assertThat(result.objective()).isLessThanOrEqualTo(model.objectiveOf(start));
  }

  @ParameterizedTest
  @MethodSource("interruptible")
  void aStopRequestIsObeyedInSeconds(MilpEngine engine) {
    MilpModel model = NetworkInstance.medium().model(NetworkInstance.Goal.RECOVERY, true);
    AtomicBoolean isWanted = new AtomicBoolean();
    long[] asked = new long[1];
    Thread user =
        new Thread(
            () -> {
              try {
                Thread.sleep(1500);
              } catch (InterruptedException e) {
                return;
              }
              asked[0] = System.nanoTime();
              isWanted.set(true);
            });
    user.start();
    MilpResult result =
        new MilpSolver(EngineRace.inOrder(List.of(engine)))
            .solve(model, MilpLimits.exact(), Optional.empty(), MilpListener.SILENT, isWanted::get);
    double seconds = (System.nanoTime() - asked[0]) / 1e9;
    assertThat(isWanted).isTrue();
    assertThat(seconds).isLessThan(5);
    assertThat(result.status()).isIn(MilpStatus.FEASIBLE, MilpStatus.STOPPED);
  }
}
