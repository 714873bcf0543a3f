package org.gleaner.solver.supply.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StreamedPercentilesTest {

  @Provide
  Arbitrary<double[]> spreads() {
    // Over many orders of magnitude: what a case has, from micrograms to megatonnes.
    return Arbitraries.doubles()
        .between(-9, 9)
        .map(exponent -> Math.pow(10, exponent))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 100)
  void manyAtOnceAreTheSameAsOneByOne(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -1, max = 1) @Scale(15) Double> values) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] tiny = {2, Bins.SMALLEST, Bins.SMALLEST / 2, 0, -3, Bins.SMALLEST, 0.5};
    StreamedPercentiles atOnce = new StreamedPercentiles(1);
    atOnce.addAll(0, tiny, 0, tiny.length);
    atOnce.addAll(0, all, 0, all.length);
    StreamedPercentiles oneByOne =
        streamed(DoubleStream.concat(Arrays.stream(all), Arrays.stream(tiny)).toArray());
    for (double share = 0; share <= 1; share += 0.0625) {
      assertThat(atOnce.at(0, share)).isEqualTo(oneByOne.at(0, share));
    }
  }

  private static StreamedPercentiles streamed(double... values) {
    StreamedPercentiles streamed = new StreamedPercentiles(1);
    for (double value : values) {
      streamed.add(0, value);
    }
    return streamed;
  }

  @Property(tries = 300)
  void percentilesAreWithinTheStatedErrorOfTheExactOnes(
      @ForAll("spreads") double[] values, @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double exact = Percentiles.of(values).at(share);
    double error = StreamedPercentiles.RELATIVE_ERROR * exact * 1.000001;
    assertThat(streamed(values).at(0, share)).isCloseTo(exact, within(error));

    double[] mirrored = Arrays.stream(values).map(value -> -value).toArray();
    double below = Percentiles.of(mirrored).at(share);
    assertThat(streamed(mirrored).at(0, share))
        .isCloseTo(below, within(-StreamedPercentiles.RELATIVE_ERROR * below * 1.000001));
  }

  @Property(tries = 100)
  void orderAndPartsChangeNothing(@ForAll("spreads") double[] values) {
    StreamedPercentiles forward = streamed(values);
    StreamedPercentiles backward =
        streamed(
            IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray());
    int half = values.length / 2;
    StreamedPercentiles joined = streamed(Arrays.copyOfRange(values, half, values.length));
    joined.addAll(streamed(Arrays.copyOf(values, half)));
    for (double share : new double[] {0, 0.05, 0.5, 0.95, 1}) {
      assertThat(backward.at(0, share)).isEqualTo(forward.at(0, share));
      assertThat(joined.at(0, share)).isEqualTo(forward.at(0, share));
    }
    assertThat(joined.mean(0)).isEqualTo(forward.mean(0));
    assertThat(joined.count(0)).isEqualTo(values.length);
  }

  @Test
  void valuesOfBothSignsAndZerosAreRankedTogether() {
    // -8, -2, 0, 0, 4: powers of 2 begin a bin, whose middle is 1/512 further from 0.
    StreamedPercentiles streamed = streamed(4, 0, -8, -2, 1e-15);
    double middle = 1 + 1.0 / 512;
    assertThat(streamed.at(0, 0)).isEqualTo(-8 * middle);
    assertThat(streamed.at(0, 0.25)).isEqualTo(-2 * middle);
    assertThat(streamed.at(0, 0.5)).isZero();
    assertThat(streamed.at(0, 0.75)).isZero();
    assertThat(streamed.at(0, 0.875)).isEqualTo(2 * middle);
    assertThat(streamed.at(0, 1)).isEqualTo(4 * middle);
    assertThat(streamed.mean(0)).isCloseTo(-6.0 / 5 * middle, within(1e-12));
  }

  @Test
  void cellsAreApart() {
    StreamedPercentiles streamed = new StreamedPercentiles(3);
    streamed.addAll(0, new double[] {9, 1, 1, 9}, 1, 3);
    streamed.add(2, 100);
    assertThat(streamed.count(0)).isEqualTo(2);
    assertThat(streamed.at(0, 1)).isCloseTo(1, within(0.002));
    assertThat(streamed.count(1)).isZero();
    assertThat(streamed.at(2, 0.5)).isCloseTo(100, within(0.2));
    assertThatIllegalStateException().isThrownBy(() -> streamed.at(1, 0.5));
  }

  @Test
  void numbersThatAreNoneAreRefusedAndHugeOnesAreNot() {
    for (double bad : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
      assertThatIllegalArgumentException().isThrownBy(() -> streamed(bad));
    }
    assertThat(streamed(Double.MAX_VALUE).at(0, 0.5))
        .isCloseTo(Double.MAX_VALUE, within(Double.MAX_VALUE * 0.002));
    assertThat(streamed(Double.MIN_VALUE, -0.0).at(0, 0.5)).isZero();
  }

  @Test
  void exactPercentilesAreBetweenNeighboursInProportion() {
    // Ranks 0 to 4: 10 % is rank 0.4, 10 + 0.4 · 10 = 14.
    Percentiles exact = Percentiles.of(new double[] {50, 10, 40, 20, 30});
    assertThat(exact.at(0)).isEqualTo(10);
    assertThat(exact.at(0.1)).isCloseTo(14, within(1e-12));
    assertThat(exact.at(0.5)).isEqualTo(30);
    assertThat(exact.at(1)).isEqualTo(50);
    assertThatIllegalArgumentException().isThrownBy(() -> exact.at(1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Percentiles.of(new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percentiles.of(new double[] {1, Double.NaN}));
  }
}
