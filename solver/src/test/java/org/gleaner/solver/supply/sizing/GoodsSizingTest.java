package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.product.Goods;
import org.gleaner.domain.supply.GoodsMove;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cars of a tonne of scrap and 100 kg of glass last a year and a bit, bikes of 10 kg of scrap two:
 * they leave in the year after that of sale, or the one after that.
 */
class GoodsSizingTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  @TempDir Path folder;

  @BeforeEach
  void writeCase() throws Exception {
    Map<String, String> files =
        Map.of(
            "case.json",
            """
            {"format": "gleaner-case/1", "name": "cars", "currency": "USD", "price_year": 2024,
             "horizon": {"start_year": 2022, "period_years": [1]}}
            """,
            "regions.csv",
            "id,code\nnorth,01\n",
            "materials.csv",
            "id,kind,material_family,source\nscrap,waste,metal,test\nglass,waste,,test\n",
            "products.csv",
            "id,allocation,source\ncar,people,test\nbike-red,people,test\nbike-blue,people,test\n",
            "components.csv",
            """
            parent,component,kg_per_unit,low,high,source
            car,scrap,1000,800,1500,test
            car,glass,100,,,test
            bike-red,scrap,10,,,test
            bike-blue,scrap,10,,,test
            """,
            "sales.csv",
            """
            product,year,units,low,high,source
            car,2019,30,30,30,test
            car,2020,50,40,70,test
            car,2021,100,90,110,test
            bike-red,2020,600,,,test
            bike-blue,2020,400,,,test
            """,
            "lifetimes.csv",
            """
            product,family,mean_years,mean_low,mean_high,source
            car,fixed,1.5,1.5,2.5,test
            bike-red,fixed,2.5,,,test
            bike-blue,fixed,2.5,,,test
            """,
            "allocation.csv",
            "key,region,share\npeople,north,1\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void countsTheGoodsThatATotalCounts() {
    GoodsSizing sizing = GoodsSizing.of(new CaseReader().readOrThrow(folder), 2022);

    // 2022: 100 cars of 2021 and 1000 bikes of 2020. 100 x 1.1 t + 1000 x 10 kg = 120 t.
    assertThat(sizing.tonnes(goods("*"), 2022)).isCloseTo(120, DIGITS);
    assertThat(sizing.units(goods("*"), 2022)).isCloseTo(1100, DIGITS);
    assertThat(sizing.tonnes(goods("bike-*"), 2022)).isCloseTo(10, DIGITS);
    assertThat(sizing.tonnes(new Goods(List.of("*"), List.of("bike-*"), List.of("metal")), 2022))
        .isCloseTo(100, DIGITS);
    assertThat(sizing.tonnes(new Goods(List.of(), List.of("car"), List.of("scrap")), 2022))
        .isCloseTo(10, DIGITS);
    assertThat(sizing.tonnes(goods("car"), 2018)).isZero();
  }

  @Test
  void movesOneKindOfInputAtATime() {
    GoodsSizing sizing = GoodsSizing.of(new CaseReader().readOrThrow(folder), 2022);

    List<GoodsMove> moves = sizing.moves(goods("car"), 2022);

    // At best 100 x 1.1 = 110 t. Masses: 0.9 and 1.6 t a car. Lifetimes: at their high the 50 of
    // 2020 leave, 55 t. Sales: 90 and 110 cars. At once: the 40 of 2020 at 0.9 t, 36 t; and the
    // 110 of 2021 at 1.6 t, 176 t.
    assertThat(moves)
        .extracting(GoodsMove::moved)
        .containsExactly("unit-masses", "lifetimes", "sales-and-stocks", "all-at-once");
    assertThat(moves.get(0).atLow()).isCloseTo(90, DIGITS);
    assertThat(moves.get(0).atHigh()).isCloseTo(160, DIGITS);
    assertThat(moves.get(1).atLow()).isCloseTo(110, DIGITS);
    assertThat(moves.get(1).atHigh()).isCloseTo(55, DIGITS);
    assertThat(moves.get(2).atLow()).isCloseTo(99, DIGITS);
    assertThat(moves.get(2).atHigh()).isCloseTo(121, DIGITS);
    assertThat(moves.get(3).atLow()).isCloseTo(36, DIGITS);
    assertThat(moves.get(3).atHigh()).isCloseTo(176, DIGITS);
  }

  @Test
  void refusesATotalOfGoodsThatTheCaseHasNot() throws Exception {
    Files.writeString(
        folder.resolve("published.csv"),
        """
        quantity,year,tonnes_per_year,products,materials
        cars,2022,100,car lorr*,scrap
        glass,2022,9,,glas
        """);
    assertThat(new CaseReader().read(folder).findings())
        .filteredOn(Finding::isError)
        .extracting(f -> f.where().line() + " " + f.value() + " " + f.hint())
        .containsExactly("2 lorr* null", "3 glas Maybe glass.");
  }

  private static Goods goods(String product) {
    return new Goods(List.of(product), List.of(), List.of());
  }
}
