package org.gleaner.solver.supply.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;

class LifePropertiesTest {
  private static final int YEARS = 40;

  /** Use, second use, drawers and the whole of a product, for every cohort in every year. */
  @Property(tries = 150)
  void massClosesAtEveryNode(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LifeFlows flows = new LifeFlows(lives(random).shares(YEARS));
    double[] sales = random.doubles(YEARS, 0, 1e6).toArray();
    flows.run(sales, random.nextBoolean() ? stock(random) : null, pick(random));
    double throughput = 1;
    for (int year = 0; year < YEARS; year++) {
      throughput += Math.abs(flows.inflow(year));
    }
    for (int cohort = 0; cohort < YEARS; cohort++) {
      for (int year = cohort; year < YEARS; year++) {
        assertCloses(flows, year, cohort, 1e-9 * throughput);
      }
    }
  }

  private static void assertCloses(LifeFlows flows, int year, int cohort, double tolerance) {
    double inflow = year == cohort ? flows.inflow(year) : 0;
    boolean isFirst = year == cohort;
    double before =
        isFirst
            ? 0
            : flows.inUse(year - 1, cohort)
                + flows.inSecondUse(year - 1, cohort)
                + flows.hibernating(year - 1, cohort);
    double now =
        flows.inUse(year, cohort)
            + flows.inSecondUse(year, cohort)
            + flows.hibernating(year, cohort);
    double out = flows.exported(year, cohort) + flows.discarded(year, cohort);
    assertThat(now - before).isEqualTo(inflow - out, within(tolerance));
    if (flows.inflow(cohort) >= 0) {
      assertThat(flows.discarded(year, cohort)).isGreaterThan(-tolerance);
      assertThat(flows.hibernating(year, cohort)).isGreaterThan(-tolerance);
    }
  }

  /**
   * With all that is stated, a prescribed stock is in use and second use at the end of its year.
   */
  @Property(tries = 60)
  void reachesThePrescribedStockUnlessItSaysOtherwise(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LifeFlows flows = new LifeFlows(lives(random).shares(YEARS));
    double[] stock = stock(random);
    flows.run(new double[YEARS], stock, pick(random));
    for (int year = 0; year < YEARS; year++) {
      int at = year;
      boolean told =
          flows.events().stream()
              .anyMatch(e -> e.year() == at && e.kind() == StockEvent.Kind.NOT_REACHED);
      if (Double.isNaN(stock[year]) || told) {
        continue;
      }
      double active = 0;
      double largest = 1;
      for (int cohort = 0; cohort <= year; cohort++) {
        active += flows.inUse(year, cohort) + flows.inSecondUse(year, cohort);
        largest = Math.max(largest, Math.abs(flows.inUse(year, cohort)));
      }
      assertThat(active).isEqualTo(stock[year], within(1e-9 * Math.max(largest, stock[year])));
    }
  }

  /**
   * Cohorts that meet the same fates at the same ages are computed once: nothing else comes of it.
   */
  @Property(tries = 60)
  void givesACohortTheSharesItHasAlone(@ForAll long seed) {
    Lives lives = lives(new SplittableRandom(seed));
    LifeShares all = lives.shares(YEARS);
    LifeShares anew = new LifeShares(all.course());
    double[] values = all.course().best();
    anew.update(Arrays.stream(values).map(v -> v * 0.5).toArray());
    anew.update(values);
    for (int cohort = 0; cohort < YEARS; cohort += 7) {
      double gone = 0;
      for (int year = cohort; year < YEARS; year++) {
        assertThat(anew.discarded(year, cohort)).isEqualTo(all.discarded(year, cohort));
        gone += all.discarded(year, cohort) + all.exported(year, cohort);
        double there =
            all.inUse(year, cohort) + all.inSecondUse(year, cohort) + all.hibernating(year, cohort);
        assertThat(gone + there).isEqualTo(1, within(1e-9));
      }
    }
  }

  private static Lives lives(SplittableRandom random) {
    Lives lives = new Lives();
    for (LifeStage stage : LifeStage.values()) {
      lives.weibull(stage, random.nextDouble(0.5, 6), random.nextDouble(1, 20));
    }
    lives.fate(FateKind.HIBERNATION, random.nextDouble(0, 0.4));
    lives.fate(FateKind.SECOND_USE, random.nextDouble(0, 0.4));
    lives.fate(FateKind.EXPORT, random.nextDouble(0, 0.2));
    if (random.nextBoolean()) {
      lives.fate(FateKind.SECOND_USE, Lives.FIRST + random.nextInt(YEARS), random.nextDouble(0.4));
    }
    return lives;
  }

  private static double[] stock(SplittableRandom random) {
    double[] stock = new double[YEARS];
    int from = random.nextInt(YEARS);
    for (int year = 0; year < YEARS; year++) {
      stock[year] = year < from ? Double.NaN : random.nextDouble(0, 1e6);
    }
    return stock;
  }

  private static NegativeInflow pick(SplittableRandom random) {
    return random.nextBoolean() ? NegativeInflow.REPORT : NegativeInflow.CORRECT;
  }
}
