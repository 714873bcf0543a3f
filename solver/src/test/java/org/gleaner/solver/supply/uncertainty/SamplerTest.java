package org.gleaner.solver.supply.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SamplerTest {

  private static final int DRAWS = 1024;

  private static List<Sampler> all(long seed, int dimensions) {
    return List.of(
        new SobolSampler(seed, dimensions),
        new LatinHypercubeSampler(seed, dimensions, DRAWS),
        new PlainSampler(seed, dimensions));
  }

  private static double[] draw(Sampler sampler, long index) {
    double[] u = new double[sampler.dimensions()];
    sampler.draw(index, u);
    return u;
  }

  private static double[] column(Sampler sampler, int dimension, int draws) {
    return IntStream.range(0, draws).mapToDouble(i -> draw(sampler, i)[dimension]).toArray();
  }

  /** How many of the values lie in each of so many equal parts of the unit interval. */
  private static int[] perPart(double[] values, int parts) {
    int[] counts = new int[parts];
    for (double u : values) {
      assertThat(u).isGreaterThan(0).isLessThan(1);
      counts[(int) (u * parts)]++;
    }
    return counts;
  }

  @Property(tries = 30)
  void aDrawDependsOnSeedAndIndexAlone(
      @ForAll long seed, @ForAll @IntRange(max = DRAWS - 1) int index) {
    List<Sampler> used = all(seed, 5);
    for (Sampler sampler : used) {
      IntStream.range(0, 7).forEach(i -> draw(sampler, i));
    }
    List<Sampler> fresh = all(seed, 5);
    for (int s = 0; s < used.size(); s++) {
      assertThat(draw(fresh.get(s), index)).isEqualTo(draw(used.get(s), index));
    }
  }

  @Property(tries = 20)
  void otherSeedsAndOtherDimensionsAreOtherDraws(@ForAll long seed) {
    for (int s = 0; s < 3; s++) {
      double[] one = draw(all(seed, 4).get(s), 3);
      double[] other = draw(all(seed + 1, 4).get(s), 3);
      for (int j = 0; j < 4; j++) {
        assertThat(one[j]).isNotEqualTo(other[j]);
      }
      assertThat(Arrays.stream(one).distinct().count()).isEqualTo(4);
    }
  }

  @Property(tries = 20)
  void aDimensionKeepsItsDrawsWhenOthersAreAdded(@ForAll long seed) {
    for (int s = 0; s < 3; s++) {
      assertThat(draw(all(seed, 9).get(s), 11)).startsWith(draw(all(seed, 4).get(s), 11));
    }
  }

  @Property(tries = 20)
  void sobolAndLatinHypercubeHaveOneDrawInEachPart(
      @ForAll long seed, @ForAll @IntRange(max = 19) int dimension) {
    assertThat(perPart(column(new SobolSampler(seed, 20), dimension, DRAWS), DRAWS))
        .containsOnly(1);
    assertThat(perPart(column(new LatinHypercubeSampler(seed, 20, DRAWS), dimension, DRAWS), DRAWS))
        .containsOnly(1);
  }

  @Property(tries = 40)
  void latinHypercubesOfAnyNumberAreStratified(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int draws) {
    assertThat(perPart(column(new LatinHypercubeSampler(seed, 2, draws), 1, draws), draws))
        .containsOnly(1);
  }

  @Property(tries = 20)
  void firstTwoSobolDimensionsFillEachOfManySquares(@ForAll long seed) {
    // A (0, m, 2)-net in base 2 stays one when scrambled: of 1024 points one in each of 32 x 32.
    Sampler sobol = new SobolSampler(seed, 2);
    int[] counts = new int[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double[] u = draw(sobol, i);
      counts[32 * (int) (32 * u[0]) + (int) (32 * u[1])]++;
    }
    assertThat(counts).containsOnly(1);
  }

  @Test
  void directionsGiveThePointsOfTheLibrarysSequence() {
    SobolSequenceGenerator library = new SobolSequenceGenerator(1000);
    long[][] directions = SobolDirections.of(1000);
    for (int index : new int[] {0, 1, 2, 3, 100, 4095, 123_456_789, Integer.MAX_VALUE}) {
      double[] expected = library.skipTo(index);
      long gray = index ^ (index >>> 1);
      for (int j = 0; j < 1000; j++) {
        long digits = 0;
        for (int bit = 0; bit < SobolDirections.BITS; bit++) {
          digits ^= ((gray >>> bit) & 1) * directions[j][bit];
        }
        assertThat(digits * 0x1p-52).isEqualTo(expected[j]);
      }
    }
  }

  @Property(tries = 10)
  void marginsAreUniform(@ForAll long seed) {
    // Plain: 1024 draws in 16 parts, chi-squared with 15 degrees of freedom, 1e-6 beyond 57.
    for (Sampler sampler : all(seed, 3)) {
      double chi = 0;
      for (int count : perPart(column(sampler, 2, DRAWS), 16)) {
        chi += (count - 64.0) * (count - 64) / 64;
      }
      assertThat(chi).isLessThan(57);
    }
  }

  @Property(tries = 10)
  void dimensionsAreUncorrelated(@ForAll long seed) {
    // Standard deviation of a correlation of 1024 draws: 1 / 32; six of them.
    for (Sampler sampler : all(seed, 12)) {
      for (int j = 1; j < 12; j++) {
        assertThat(correlation(column(sampler, 0, DRAWS), column(sampler, j, DRAWS)))
            .isCloseTo(0, within(6 / 32.0));
      }
    }
  }

  @Test
  void aSinglePointIsUniformOverSeeds() {
    // Of 4096 seeds 256 in each of 16 parts, chi-squared as above.
    List<IntFunction<Sampler>> kinds =
        List.of(
            seed -> new SobolSampler(seed, 2),
            seed -> new LatinHypercubeSampler(seed, 2, 100),
            seed -> new PlainSampler(seed, 2));
    for (IntFunction<Sampler> kind : kinds) {
      double[] values =
          IntStream.range(0, 4096).mapToDouble(seed -> draw(kind.apply(seed), 5)[1]).toArray();
      double chi = 0;
      for (int count : perPart(values, 16)) {
        chi += (count - 256.0) * (count - 256) / 256;
      }
      assertThat(chi).isLessThan(57);
    }
  }

  @Test
  void sobolIntegratesFarBetterThanPlainDraws() {
    // Mean of the product of 2 u over 6 dimensions is 1, its variance (4/3)^6 - 1 = 4.6: plain
    // draws err by √(4.6 / 4096) = 0.034 on average.
    double sobol = 0;
    double plain = 0;
    for (int seed = 0; seed < 20; seed++) {
      sobol += Math.pow(meanProduct(new SobolSampler(seed, 6)) - 1, 2);
      plain += Math.pow(meanProduct(new PlainSampler(seed, 6)) - 1, 2);
    }
    assertThat(Math.sqrt(plain / 20)).isBetween(0.02, 0.05);
    assertThat(Math.sqrt(sobol / 20)).isLessThan(0.005);
  }

  private static double meanProduct(Sampler sampler) {
    double sum = 0;
    for (int i = 0; i < 4096; i++) {
      sum += Arrays.stream(draw(sampler, i)).reduce(1, (product, u) -> product * 2 * u);
    }
    return sum / 4096;
  }

  @Test
  void moreThanAThousandDimensionsAreDrawnTheRestPlain() {
    Sampler many = new SobolSampler(7, 1003);
    assertThat(draw(many, 9)).startsWith(draw(new SobolSampler(7, 1000), 9));
    double[] plain = draw(new PlainSampler(7, 1003), 9);
    assertThat(Arrays.copyOfRange(draw(many, 9), 1000, 1003))
        .isEqualTo(Arrays.copyOfRange(plain, 1000, 1003));
    assertThat(perPart(column(many, 999, 256), 256)).containsOnly(1);
  }

  @Test
  void aDrawThatIsNotThereIsRefused() {
    for (Sampler sampler : List.of(new LatinHypercubeSampler(1, 2, 10), new SobolSampler(1, 2))) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> draw(sampler, -1));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> draw(sampler, 1L << 31));
    }
  }

  static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
