package org.gleaner.solver.supply.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.junit.jupiter.api.Test;

class CorrelatedSamplerTest {

  private static final SourceLocation FILE = SourceLocation.ofFile("correlations.csv");
  private static final List<String> INPUTS = List.of("a", "b", "c", "d");
  private static final int DRAWS = 4096;

  private final Findings findings = new Findings();

  private Optional<CorrelationMatrix> read(InputCorrelation... stated) {
    return CorrelationMatrix.of(INPUTS, List.of(stated), FILE, findings);
  }

  private Sampler correlated(InputCorrelation... stated) {
    return new CorrelatedSampler(new SobolSampler(5, 4), read(stated).orElseThrow());
  }

  private static InputCorrelation pair(String a, String b, double rho) {
    return new InputCorrelation(a, b, rho);
  }

  private static double[] scores(Sampler sampler, int dimension) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double[] u = new double[4];
    return IntStream.range(0, DRAWS)
        .mapToDouble(
            i -> {
              sampler.draw(i, u);
              return normal.inverseCumulativeProbability(u[dimension]);
            })
        .toArray();
  }

  private static double correlation(Sampler sampler, int a, int b) {
    return SamplerTest.correlation(scores(sampler, a), scores(sampler, b));
  }

  private Finding onlyFinding() {
    return findings.toList().stream().reduce((a, b) -> b).orElseThrow();
  }

  @Property(tries = 20)
  void theCorrelationThatIsStatedIsReached(
      @ForAll @DoubleRange(min = -1, max = 1) double rho,
      @ForAll @DoubleRange(min = -0.7, max = 0.7) double other) {
    Sampler sampler = correlated(pair("d", "b", rho), pair("a", "b", other * (1 - Math.abs(rho))));
    assertThat(correlation(sampler, 1, 3)).isCloseTo(rho, within(0.01));
    assertThat(correlation(sampler, 0, 1)).isCloseTo(other * (1 - Math.abs(rho)), within(0.01));
    assertThat(correlation(sampler, 0, 3)).isCloseTo(0, within(0.01));
  }

  @Test
  void marginsStayUniform() {
    Sampler sampler = correlated(pair("a", "b", 0.8), pair("b", "c", -0.5));
    double[] u = new double[4];
    int[] counts = new int[16];
    for (int i = 0; i < DRAWS; i++) {
      sampler.draw(i, u);
      counts[(int) (16 * u[2])]++;
    }
    // 256 each on average; by chance alone give or take 15.5.
    assertThat(IntStream.of(counts)).allMatch(count -> count >= 240 && count <= 272);
  }

  @Test
  void inputsThatNothingIsSaidOfKeepTheirDraws() {
    double[] plain = new double[4];
    double[] moved = new double[4];
    new SobolSampler(5, 4).draw(77, plain);
    correlated(pair("b", "c", 0.6)).draw(77, moved);
    assertThat(moved[0]).isEqualTo(plain[0]);
    assertThat(moved[3]).isEqualTo(plain[3]);
    assertThat(moved[1]).isCloseTo(plain[1], within(1e-12));
    assertThat(moved[2]).isNotEqualTo(plain[2]);
  }

  @Test
  void fullCorrelationMakesOneInputOfSeveral() {
    Sampler sampler = correlated(pair("a", "b", 1), pair("a", "c", -1), pair("b", "c", -1));
    double[] u = new double[4];
    sampler.draw(3, u);
    assertThat(u[1]).isCloseTo(u[0], within(1e-12));
    assertThat(u[2]).isCloseTo(1 - u[0], within(1e-12));
  }

  @Test
  void correlationsThatContradictNameThePairAndWhatItMayBe() {
    // a-b 0.9 and a-c 0.9 leave b-c 0.81 ± 0.19: 0.62 to 1.
    assertThat(read(pair("a", "b", 0.9), pair("a", "c", 0.9), pair("b", "c", -0.3))).isEmpty();
    assertThat(onlyFinding().code()).isEqualTo("correlations-contradict");
    assertThat(onlyFinding().value()).isEqualTo("-0.3");
    assertThat(onlyFinding().message()).contains("b and c must be 0.6200 to 1.0000");
  }

  @Test
  void aPairThatWasForgottenIsHintedAt() {
    // a-b 0.9 and b-c 0.9: with a-c 0, b-c is at most √(1 - 0.81) = 0.4359.
    assertThat(read(pair("a", "b", 0.9), pair("b", "c", 0.9))).isEmpty();
    assertThat(onlyFinding().message()).contains("b and c must be -0.4359 to 0.4359");
    assertThat(onlyFinding().hintText())
        .contains("What is not stated counts as uncorrelated, as a and c.");
  }

  @Test
  void wrongNamesNumbersAndPairsAreEachAnError() {
    read(
        pair("a", "x", 0.1),
        pair("a", "b", 1.5),
        pair("a", "b", Double.NaN),
        pair("c", "c", 1),
        pair("a", "d", 0.1),
        pair("d", "a", 0.2));
    assertThat(findings.toList().stream().map(Finding::code))
        .containsExactly(
            "unknown-input",
            "out-of-range",
            "out-of-range",
            "correlation-with-itself",
            "duplicate-correlation");
  }
}
