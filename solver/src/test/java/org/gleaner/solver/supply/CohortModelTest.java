package org.gleaner.solver.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.solver.supply.CohortModel.CohortYear;
import org.gleaner.solver.supply.survival.Survivals;
import org.junit.jupiter.api.Test;

class CohortModelTest {

  @Test
  void discardsWhatSurvivalLosesFromBirthdayToBirthday() {
    // Shape 1, scale 1/ln 2: half of what is left goes every year, so 1/2, 1/4, 1/8 of a cohort.
    CohortModel model = model(1, 1 / Math.log(2));
    assertThat(model.discardedShare(2020, 2019)).isZero();
    assertThat(model.discardedShare(2020, 2020)).isEqualTo(0.5, within(1e-12));
    assertThat(model.discardedShare(2020, 2021)).isEqualTo(0.25, within(1e-12));
    assertThat(model.inUseShare(2020, 2019)).isZero();
    assertThat(model.inUseShare(2020, 2021)).isEqualTo(0.25, within(1e-12));
  }

  @Test
  void addsUpCohorts() {
    // 80 sold in 2020 and 40 in 2021, halving every year:
    // 2020: out 40, stock 40; 2021: out 20 + 20, stock 20 + 20; 2022: out 10 + 10, stock 20.
    NavigableMap<Integer, Double> sales = new TreeMap<>(Map.of(2020, 80.0, 2021, 40.0));
    List<CohortYear> years = model(1, 1 / Math.log(2)).run(sales, 2022);
    assertThat(years).extracting(CohortYear::year).containsExactly(2020, 2021, 2022);
    assertThat(years.get(0).outflow()).isEqualTo(40, within(1e-9));
    assertThat(years.get(1).outflow()).isEqualTo(40, within(1e-9));
    assertThat(years.get(1).stock()).isEqualTo(40, within(1e-9));
    assertThat(years.get(2).inflow()).isZero();
    assertThat(years.get(2).outflow()).isEqualTo(20, within(1e-9));
    assertThat(years.get(2).stock()).isEqualTo(20, within(1e-9));
  }

  @Test
  void hasNothingToTellOfWhatWasNeverSold() {
    assertThat(model(2, 10).run(new TreeMap<>(), 2030)).isEmpty();
  }

  /**
   * Shape and scale are easily swapped: the mean age then is far from scale x gamma(1 + 1/shape).
   */
  @Test
  void hasTheMeanLifetimeOfAWeibullDistribution() {
    // IRENA 2016, regular loss of photovoltaic modules: shape 5.3759, scale 30 a, mean 27.66 a.
    // What is
    // discarded within a year is on average half a year older than at its last birthday.
    CohortModel model = model(5.3759, 30);
    double mean = 0;
    for (int age = 0; age < 100; age++) {
      mean += (age + 0.5) * model.discardedShare(2000, 2000 + age);
    }
    assertThat(mean).isEqualTo(27.66, within(0.01));
  }

  /** PV_ICE (Ayala et al. 2021) tabulates the same cumulative loss: 1 - S = 63.2 % at the scale. */
  @Test
  void losesAllButOneInEByTheScale() {
    CohortModel model = model(2.4928, 30);
    double lost = 0;
    for (int year = 2000; year < 2030; year++) {
      lost += model.discardedShare(2000, year);
    }
    assertThat(lost).isEqualTo(1 - Math.exp(-1), within(1e-12));
  }

  @Property(tries = 200)
  void keepsEveryUnitEitherInUseOrDiscarded(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1e6) Double> sold,
      @ForAll @DoubleRange(min = 0.5, max = 8) double shape,
      @ForAll @DoubleRange(min = 0.2, max = 40) double scale,
      @ForAll @IntRange(min = 1, max = 40) int more) {
    NavigableMap<Integer, Double> sales = new TreeMap<>();
    for (int i = 0; i < sold.size(); i++) {
      sales.put(2000 + i, sold.get(i));
    }
    double before = 0;
    double throughput = 0;
    for (CohortYear year : model(shape, scale).run(sales, 2000 + sold.size() + more)) {
      throughput += year.inflow();
      assertThat(year.stock())
          .isEqualTo(
              before + year.inflow() - year.outflow(), within(1e-9 * Math.max(1, throughput)));
      before = year.stock();
    }
  }

  private static CohortModel model(double shape, double scale) {
    return new CohortModel(
        Survivals.of(
            Lifetime.weibull(
                "thing", Ranged.exactly(shape), Ranged.exactly(scale), Evidence.NONE),
            List.of()));
  }
}
