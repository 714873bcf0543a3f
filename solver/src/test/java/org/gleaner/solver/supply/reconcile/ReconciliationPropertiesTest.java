package org.gleaner.solver.supply.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.reconcile.Classification;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.Reconciliation;
import org.gleaner.domain.reconcile.ReconciliationCheck;
import org.junit.jupiter.api.Test;

/** What holds for any system of flows. */
class ReconciliationPropertiesTest {

  private static final SourceLocation WHERE = SourceLocation.ofFile("flows.json");

  @Property(tries = 100)
  void everyBalanceCloses(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int nodes) {
    FlowSystem system = new RandomFlows(seed, nodes).measured(0.1, 0.7, "Nd");

    Reconciliation result = FlowSystems.reconciled(system);

    // A system may be so under-determined that its bilinear equations have no solution nearby.
    if (!result.periods().isEmpty()) {
      assertThat(ReconciliationCheck.findings(result, WHERE)).isEmpty();
    }
  }

  /**
   * Flows of a chain are one figure, measured several times: its mean, weighted by the inverse
   * squares of errors that lie up to 40 orders apart, and its variance, the inverse of their sum.
   * Where that is too much there is a finding and no figure.
   */
  @Property(tries = 300)
  void aChainIsTheWeightedMeanHoweverFarErrorsLieApart(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int length) {
    Random random = new Random(seed);
    FlowSystems chain = new FlowSystems();
    double smallest = Double.POSITIVE_INFINITY;
    double weights = 0;
    double weighted = 0;
    int span = 1 + random.nextInt(20);
    for (int flow = 0; flow < length; flow++) {
      double error = Math.pow(10, random.nextInt(2 * span + 1) - Math.min(span, 9));
      double value = 100 + Math.min(error, 50) * (random.nextDouble() - 0.5);
      chain.flow("f" + flow, node(flow, length), node(flow + 1, length), value, error);
      smallest = Math.min(smallest, error);
      weights += 1 / (error * error);
      weighted += value / (error * error);
    }

    Reconciliation result = chain.reconciled();

    if (result.periods().isEmpty()) {
      assertThat(result.findings()).extracting(Finding::code).containsOnly("error-span");
      return;
    }
    assertThat(ReconciliationCheck.findings(result, WHERE)).isEmpty();
    double mean = weighted / weights;
    double error = 1 / Math.sqrt(weights);
    // Of the largest figures that are computed with: errors that are heard are below 150 x 1e6, or
    // below 1e8 times the smallest.
    double rounding = 1e-13 * Math.max(150e6, 1e8 * smallest);
    FlowSystems.amounts(result)
        .values()
        .forEach(
            amount -> {
              assertThat(amount.reconciled().value())
                  .isCloseTo(mean, within(1e-3 * error + rounding));
              assertThat(amount.reconciled().standardError())
                  .isCloseTo(error, within(1e-9 * error));
            });
  }

  private static String node(int number, int length) {
    return number == 0 || number == length ? "-" : "n" + number;
  }

  @Property(tries = 100)
  void theRedundanciesOfAllFiguresAreTheDegreesOfFreedom(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int nodes) {
    Reconciliation result = FlowSystems.reconciled(new RandomFlows(seed, nodes).measured(0.1, 0.7));

    double sum =
        FlowSystems.amounts(result).values().stream().mapToDouble(Reconciled::redundancy).sum();
    assertThat(sum)
        .isCloseTo(result.periods().get(0).globalTest().degreesOfFreedom(), within(1e-9));
  }

  @Property(tries = 100)
  void whatIsBalancedStaysAndGetsNoWorse(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int nodes) {
    Reconciliation result = FlowSystems.reconciled(new RandomFlows(seed, nodes).measured(0, 1));

    for (Reconciled amount : FlowSystems.amounts(result).values()) {
      assertThat(amount.adjustment().getAsDouble())
          .isCloseTo(0, within(1e-9 * amount.measured().value()));
      assertThat(amount.reconciled().standardError())
          .isLessThanOrEqualTo(amount.measured().standardError() * (1 + 1e-12));
    }
  }

  /** In kilograms all is a thousand times what it is in tonnes, and the tests are the same. */
  @Property(tries = 50)
  void theUnitOfTheMassDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int nodes) {
    FlowSystem tonnes = new RandomFlows(seed, nodes).measured(0.1, 0.7);

    Reconciliation result = FlowSystems.reconciled(tonnes);
    Reconciliation inKilograms = FlowSystems.reconciled(scaled(tonnes, 1000));

    assertThat(inKilograms.periods().get(0).globalTest().statistic())
        .isCloseTo(result.periods().get(0).globalTest().statistic(), within(1e-6));
    Map<String, Reconciled> kilograms = FlowSystems.amounts(inKilograms);
    FlowSystems.amounts(result)
        .forEach(
            (id, amount) -> {
              assertThat(kilograms.get(id).classification()).isEqualTo(amount.classification());
              if (amount.classification() != Classification.NOT_DETERMINABLE) {
                double value = amount.reconciled().value();
                assertThat(kilograms.get(id).reconciled().value())
                    .isCloseTo(1000 * value, within(1e-6 * (1 + Math.abs(value))));
              }
            });
  }

  /** A balanced system with one flow that is off by 30 of its standard errors. */
  @Property(tries = 50)
  void aGrossErrorIsAmongTheFirstSuspects(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int nodes) {
    FlowSystem system = new RandomFlows(seed, nodes).measured(0, 1);
    Map<String, Reconciled> amounts = FlowSystems.amounts(FlowSystems.reconciled(system));
    for (int index = 0; index < system.flows().size(); index += 3) {
      Flow flow = system.flows().get(index);
      if (amounts.get(flow.id()).redundancy() > 0.1) {
        Reconciliation result = FlowSystems.reconciled(with(system, index, 30));
        assertThat(result.periods().get(0).eliminations().get(0).suspects()).contains(flow.id());
      }
    }
  }

  /** A thousand flows between 300 nodes are a matter of seconds. */
  @Test
  void aThousandFlowsAreBalanced() {
    RandomFlows random = new RandomFlows(1, 300);
    while (random.size() < 1000) {
      random.addPath();
    }

    Reconciliation result = FlowSystems.reconciled(random.measured(0.05, 0.75));

    assertThat(result.periods()).hasSize(1);
    assertThat(result.periods().get(0).flows()).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(ReconciliationCheck.findings(result, WHERE)).isEmpty();
  }

  private static FlowSystem scaled(FlowSystem system, double factor) {
    return mapped(
        system,
        flow ->
            flow.amount() == null
                ? flow
                : flow(
                    flow,
                    new Measurement(
                        factor * flow.amount().value(), factor * flow.amount().standardError())));
  }

  private static FlowSystem with(FlowSystem system, int index, double errors) {
    Flow wrong = system.flows().get(index);
    Measurement amount = wrong.amount();
    Measurement off =
        new Measurement(amount.value() + errors * amount.standardError(), amount.standardError());
    return mapped(system, flow -> flow.equals(wrong) ? flow(flow, off) : flow);
  }

  private static FlowSystem mapped(FlowSystem system, UnaryOperator<Flow> change) {
    return new FlowSystem(
        system.layers(),
        system.nodes(),
        system.flows().stream().map(change).toList(),
        system.transferCoefficients());
  }

  private static Flow flow(Flow flow, Measurement amount) {
    return new Flow(
        flow.id(), flow.from(), flow.to(), flow.isStockChange(), amount, flow.concentrations());
  }

  /** True flows, which balance as they are sums of paths from outside to outside. */
  private static final class RandomFlows {

    private final Random random;
    private final int nodes;
    private final Map<List<Integer>, Double> amounts = new LinkedHashMap<>();

    RandomFlows(long seed, int nodes) {
      random = new Random(seed);
      this.nodes = nodes;
      for (int path = 0; path < nodes + 2; path++) {
        addPath();
      }
    }

    int size() {
      return amounts.size();
    }

    void addPath() {
      double amount = 1 + 99 * random.nextDouble();
      int before = -1;
      List<Integer> path = new ArrayList<>();
      for (int node = 0; node < nodes; node++) {
        path.add(node);
      }
      Collections.shuffle(path, random);
      for (int node : path.subList(0, 1 + random.nextInt(Math.min(nodes, 8)))) {
        amounts.merge(List.of(before, node), amount, Double::sum);
        before = node;
      }
      amounts.merge(List.of(before, -1), amount, Double::sum);
    }

    /** As measured: with such relative deviations, and such a share of flows measured at all. */
    FlowSystem measured(double deviation, double share, String... layers) {
      FlowSystems system = new FlowSystems(layers);
      amounts.forEach(
          (ends, amount) -> {
            double value = amount * Math.max(0.1, 1 + deviation * random.nextGaussian());
            boolean isMeasured = random.nextDouble() < share;
            Map<String, Measurement> concentrations = new LinkedHashMap<>();
            for (String layer : layers) {
              if (random.nextDouble() < share) {
                concentrations.put(
                    layer, new Measurement(0.2 * (1 + 0.1 * random.nextGaussian()), 0.02));
              }
            }
            system.flow(
                "f" + ends.get(0) + "-" + ends.get(1),
                name(ends.get(0)),
                name(ends.get(1)),
                isMeasured ? new Measurement(value, 0.1 * amount) : null,
                concentrations);
          });
      return system.system();
    }

    private static String name(int node) {
      return node < 0 ? "-" : "n" + node;
    }
  }
}
