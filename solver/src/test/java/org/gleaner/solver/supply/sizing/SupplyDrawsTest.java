package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.Band;
import org.gleaner.domain.supply.InputSensitivity;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplyAudit;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.solver.supply.uncertainty.Percentiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplyDrawsTest {

  private static final Path CARS_FOLDER = Path.of("..", "docs", "examples", "cars");
  private static final PlanningCase CARS = new CaseReader().readOrThrow(CARS_FOLDER);
  private static final List<DirectArising> MUD = DirectArisingsReader.read(CARS, CARS_FOLDER);
  private static final YearSpan YEARS = new YearSpan(2022, 2024);

  @Test
  void drawsWhatHasARange() {
    // The rates of motors in cars count once each; what is sold of cars in both years is one input.
    assertThat(draws(1, 1, DrawSettings.Kind.PLAIN, PotentialLevel.THEORETICAL).inputs())
        .containsExactly(
            "sales/car",
            "lifetime/car/scale",
            "content/car/motor/all",
            "content/motor/magnet/all",
            "composition/magnet/Nd",
            "composition/mud/Nd",
            "direct/s/mud");
  }

  @ParameterizedTest
  @EnumSource(names = {"THEORETICAL", "COLLECTABLE", "RECOVERABLE"})
  void isTheBestEstimateAtBestValues(PotentialLevel level) {
    PlanningCase vietnam = new CaseReader().readEmbedded("vietnam").orThrow();
    List<DirectArising> direct = DirectArisingsReader.readEmbedded(vietnam);
    YearSpan years = new YearSpan(2030, 2032);
    SupplyTable table =
        SupplyTable.of(
            SupplySizer.size(vietnam, direct, years, null),
            SupplyDimension.ELEMENT,
            SupplyFilter.ALL);
    SupplyModel model = SupplyModel.of(vietnam, direct, years.to());
    DrawModel cells = new DrawModel(model, CaseIndex.of(vietnam), years, level);
    double[] byPlace = cells.newPlaces();
    cells.elementsByPlace(ModelValues.of(model, Ranged::best), byPlace);

    for (SupplyTable.Group group : table.groups()) {
      int cell = cells.elements().indexOf(group.id()) * years.size() + 1;
      Double expected = group.years().get(1).at(level);
      assertThat(expected).isNotNull();
      assertThat(cells.nation(byPlace, cell))
          .as(group.id())
          .isEqualTo(expected, within(1e-12 * group.years().get(1).theoretical()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDrawAloneIsTheSameAsAmongOthers(DrawSettings.Kind kind) {
    SupplyDraws draws = draws(9, 1, kind, PotentialLevel.THEORETICAL);
    double[] nation = new double[9];
    double[] south = new double[9];
    for (int draw = 0; draw < 9; draw++) {
      SupplySizing alone = draws.sizing(draw);
      assertThat(new SupplyAudit(alone).findings()).isEmpty();
      nation[draw] = total(alone, "Nd", "");
      south[draw] = total(alone, "Nd", "south");
    }
    SupplyRanges ranges = draws.ranges(done -> {}, () -> false);

    Band band = ranges.of("Nd").orElseThrow().years().get(1);
    assertThat(band.p5()).isEqualTo(Percentiles.of(nation).at(0.05), within(1e-12));
    assertThat(band.p50()).isEqualTo(Percentiles.of(nation).at(0.5), within(1e-12));
    assertThat(band.p95()).isEqualTo(Percentiles.of(nation).at(0.95), within(1e-12));
    Band inSouth = ranges.of("Nd", "south").orElseThrow().years().get(1);
    double exact = Percentiles.of(south).at(0.25);
    assertThat(inSouth.p25()).isEqualTo(exact, within(ranges.regionalError() * exact));
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() {
    SupplyRanges one =
        draws(200, 1, DrawSettings.Kind.SOBOL, PotentialLevel.RECOVERABLE)
            .ranges(done -> {}, () -> false);
    SupplyRanges three =
        draws(200, 3, DrawSettings.Kind.SOBOL, PotentialLevel.RECOVERABLE)
            .ranges(done -> {}, () -> false);

    assertThat(three).isEqualTo(one);
  }

  @Test
  void stopsWithTheFirstDraws() {
    // Batches are of 64: after two of them there are as many as of a run of 128.
    long[] done = new long[1];
    SupplyRanges stopped =
        draws(1000, 2, DrawSettings.Kind.SOBOL, PotentialLevel.THEORETICAL)
            .ranges(count -> done[0] = count, () -> done[0] >= 100);
    SupplyRanges whole =
        draws(128, 1, DrawSettings.Kind.SOBOL, PotentialLevel.THEORETICAL)
            .ranges(count -> {}, () -> false);

    assertThat(stopped.draws()).isEqualTo(128);
    assertThat(stopped).isEqualTo(whole);
  }

  @Test
  void keepsWhatIsCertainOutOfTheSensitivity() {
    List<InputSensitivity> inputs =
        SupplySensitivity.of(CARS, MUD, "Nd", 2022, PotentialLevel.THEORETICAL, 512, 1, () -> false)
            .inputs();

    // Of a product of ranges the widest relative one explains most: magnets in a motor, 0.03 to
    // 0.05.
    assertThat(inputs.get(0).input()).isEqualTo("content/motor/magnet/all");
    assertThat(inputs).hasSize(7);
    assertThat(inputs)
        .allSatisfy(i -> assertThat(i.total()).isBetween(i.totalLow(), i.totalHigh()));
  }

  @Test
  void writesArisingsWithPercentilesOrOfOneDraw() {
    SupplyDraws draws = draws(100, 1, DrawSettings.Kind.LHS, PotentialLevel.THEORETICAL);
    Arising ranged = draws.built(done -> {}, () -> false).arisings().get(0);
    Arising drawn = draws.built(4).arisings().get(0);

    assertThat(ranged.site() + " " + ranged.material()).isEqualTo("n magnet");
    assertThat(ranged.tonnesPerYear().best().at(0)).isEqualTo(6);
    // All inputs at their ends would be 6 x (3 .. 1.7); the 5th and 95th percentile are within.
    assertThat(ranged.tonnesPerYear().low().at(0)).isBetween(3.0, 6.0);
    assertThat(ranged.tonnesPerYear().high().at(0)).isBetween(6.0, 10.2);
    assertThat(drawn.tonnesPerYear().low()).isEqualTo(drawn.tonnesPerYear().high());
    double nd = total(draws.sizing(4), "Nd", "");
    assertThat(nd).isPositive();
    // Whoever has enough gets what was drawn so far: looked at after 16 draws.
    assertThat(draws.built(done -> {}, () -> true).draws()).isEqualTo(16);
  }

  private static SupplyDraws draws(
      long count, int threads, DrawSettings.Kind kind, PotentialLevel level) {
    return SupplyDraws.of(CARS, MUD, YEARS, new DrawSettings(count, 7, kind, level, true, threads));
  }

  /** Tonnes of the element in 2023. */
  private static double total(SupplySizing sizing, String element, String region) {
    SupplyFilter filter =
        new SupplyFilter(
            List.of(element), List.of(), List.of(), region.isEmpty() ? List.of() : List.of(region));
    return SupplyTable.of(sizing, SupplyDimension.YEAR, filter)
        .groups()
        .get(0)
        .years()
        .get(1)
        .theoretical();
  }
}
