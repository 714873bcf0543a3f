package org.gleaner.solver.supply.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

  private static final int ROWS = 1024;

  private static CorrelationMatrix correlations(List<String> inputs, InputCorrelation... stated) {
    return CorrelationMatrix.of(
            inputs, List.of(stated), SourceLocation.ofFile("correlations.csv"), new Findings())
        .orElseThrow();
  }

  private static List<SobolIndex> indices(
      long seed, List<String> inputs, List<InputGroup> groups, ToDoubleFunction<double[]> model) {
    PickFreeze design =
        new PickFreeze(new SobolSampler(seed, 2 * inputs.size()), correlations(inputs), groups);
    return new SobolIndices(0.95, seed).of(model, design, ROWS);
  }

  private static List<SobolIndex> ishigami(long seed) {
    List<String> inputs = Ishigami.INPUTS;
    return indices(seed, inputs, InputGroups.each(inputs), Ishigami.usual()::at);
  }

  @Test
  void analyticIndicesOfTheIshigamiFunctionAreThePublishedOnes() {
    assertThat(Ishigami.usual().firstOrder())
        .containsExactly(new double[] {0.3139, 0.4424, 0}, within(5e-5));
    assertThat(Ishigami.usual().total())
        .containsExactly(new double[] {0.5576, 0.4424, 0.2437}, within(5e-5));
  }

  @Test
  void intervalsHoldTheAnalyticIndicesAtLeastAsOftenAsTheySay() {
    int held = 0;
    for (long seed = 1; seed <= 20; seed++) {
      List<SobolIndex> indices = ishigami(seed);
      for (int j = 0; j < 3; j++) {
        held += indices.get(j).firstOrder().holds(Ishigami.usual().firstOrder()[j]) ? 1 : 0;
        held += indices.get(j).total().holds(Ishigami.usual().total()[j]) ? 1 : 0;
      }
    }
    // 95 % of 120.
    assertThat(held).isGreaterThanOrEqualTo(114);
  }

  @Test
  void intervalsHoldAsOftenAsTheySayWithManyInputs() {
    // A sum of 120 inputs, every tenth with weight 1, the others 0.1: 12 + 108 / 100 = 13.08.
    int size = 120;
    int rows = 512;
    List<String> inputs = IntStream.range(0, size).mapToObj(i -> "x" + i).toList();
    int held = 0;
    for (long seed = 1; seed <= 3; seed++) {
      PickFreeze design =
          new PickFreeze(
              SobolPairs.of(seed, size, rows), correlations(inputs), InputGroups.each(inputs));
      List<SobolIndex> indices =
          new SobolIndices(0.95, seed)
              .of(
                  u -> IntStream.range(0, size).mapToDouble(i -> weight(i) * u[i]).sum(),
                  design,
                  rows);
      for (int i = 0; i < size; i++) {
        held += indices.get(i).firstOrder().holds(weight(i) * weight(i) / 13.08) ? 1 : 0;
      }
    }
    // 95 % of 360.
    assertThat(held).isGreaterThanOrEqualTo(342);
  }

  private static double weight(int input) {
    return input % 10 == 0 ? 1 : 0.1;
  }

  @Test
  void sharesOfASumAreThoseOfItsVariances() {
    // 3 u + 4 v + 0 w: variances as 9 to 16 to 0, no interaction.
    List<String> inputs = List.of("u", "v", "w");
    List<SobolIndex> indices =
        indices(3, inputs, InputGroups.each(inputs), u -> 3 * u[0] + 4 * u[1]);
    double[] shares = {9.0 / 25, 16.0 / 25, 0};
    for (int j = 0; j < 3; j++) {
      assertThat(indices.get(j).firstOrder().value()).isCloseTo(shares[j], within(0.01));
      assertThat(indices.get(j).total().value()).isCloseTo(shares[j], within(0.01));
    }
    assertThat(indices.get(2).total()).isEqualTo(new Estimate(0, 0, 0));
  }

  @Test
  void hundredsOfInputsAreScreenedInGroups() {
    // 40 products of 10 inputs each; product p weighs p: of squares 1 to 40 (22,140) the last has
    // 1600, 7.2 %. A row costs 42 runs.
    List<String> inputs =
        IntStream.range(0, 400).mapToObj(j -> "input" + j % 10 + "/p" + j / 10).toList();
    List<InputGroup> groups = InputGroups.byThing(inputs);
    assertThat(groups).hasSize(40);
    List<SobolIndex> indices =
        indices(
            1,
            inputs,
            groups,
            u -> IntStream.range(0, 400).mapToDouble(j -> (j / 10 + 1) * u[j]).sum());
    assertThat(indices.get(39).group()).isEqualTo("p39");
    assertThat(indices.get(39).total().value()).isCloseTo(1600.0 / 22_140, within(0.01));
    assertThat(indices.get(0).total().value()).isCloseTo(0, within(0.001));
  }

  @Test
  void correlatedInputsAreOneGroup() {
    List<String> inputs = List.of("sales/ev", "sales/bus", "content/ev/magnet", "sales/phone");
    CorrelationMatrix matrix =
        correlations(inputs, new InputCorrelation("sales/bus", "content/ev/magnet", 0.9));
    List<InputGroup> joined = InputGroups.joined(InputGroups.byThing(inputs), matrix);
    assertThat(joined)
        .containsExactly(
            new InputGroup("ev+bus", List.of(0, 1, 2)), new InputGroup("phone", List.of(3)));

    PickFreeze design = new PickFreeze(new SobolSampler(1, 8), matrix, joined);
    double[][] points = design.row(5);
    assertThat(points).hasDimensions(4, 4);
    assertThat(points[2]).startsWith(points[1][0], points[1][1], points[1][2]);
    assertThat(points[2][3]).isEqualTo(points[0][3]);
  }

  @Test
  void aResultThatDoesNotVaryHasNoShares() {
    List<String> inputs = List.of("u");
    assertThat(indices(1, inputs, InputGroups.each(inputs), u -> 7))
        .containsExactly(new SobolIndex("u", new Estimate(0, 0, 0), new Estimate(0, 0, 0)));
  }

  @Test
  void hugeResultsDoNotOverflow() {
    List<String> inputs = List.of("u", "v");
    List<SobolIndex> indices =
        indices(1, inputs, InputGroups.each(inputs), u -> 1e307 * (u[0] + u[1]));
    assertThat(indices.get(0).total().value()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void theSamplerMustHaveBothPoints() {
    List<String> inputs = List.of("u", "v");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PickFreeze(
                    new SobolSampler(1, 3), correlations(inputs), InputGroups.each(inputs)));
  }
}
