package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.SupplyAudit;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.gleaner.domain.supply.YearSpan;

class SizingPropertiesTest {

  private static final PlanningCase VIETNAM = new CaseReader().readEmbedded("vietnam").orThrow();

  @Provide
  Arbitrary<List<Double>> units() {
    return Arbitraries.doubles().between(0, 1e7).list().ofMinSize(1).ofMaxSize(40);
  }

  @Property(tries = 10)
  void massClosesWhateverIsSoldAndHoweverLongItLives(
      @ForAll("units") List<Double> units,
      @ForAll @DoubleRange(min = 0.3, max = 8) double shape,
      @ForAll @DoubleRange(min = 0.2, max = 60) double scale,
      @ForAll @IntRange(min = 1990, max = 2040) int first) {
    PlanningCase changed = withSales(units, shape, scale, first);
    SupplySizing sizing =
        SupplySizer.size(
            changed, DirectArisingsReader.readEmbedded(VIETNAM), new YearSpan(1990, 2050), null);

    assertThat(new SupplyAudit(sizing).findings()).isEmpty();
    assertRegionsAddUp(sizing);
  }

  private static void assertRegionsAddUp(SupplySizing sizing) {
    double nation = total(SupplyTable.of(sizing, SupplyDimension.MATERIAL, SupplyFilter.ALL));
    double regions = total(SupplyTable.of(sizing, SupplyDimension.REGION, SupplyFilter.ALL));
    double sources = total(SupplyTable.of(sizing, SupplyDimension.PRODUCT, SupplyFilter.ALL));
    assertThat(regions).isEqualTo(nation, within(1e-9 * nation));
    assertThat(sources).isEqualTo(nation, within(1e-9 * nation));
  }

  private static double total(SupplyTable table) {
    return table.groups().stream().mapToDouble(SupplyTable.Group::total).sum();
  }

  private static PlanningCase withSales(List<Double> units, double shape, double scale, int first) {
    ProductData data = VIETNAM.products();
    List<Sales> sales = new ArrayList<>();
    List<Lifetime> lifetimes = new ArrayList<>();
    for (String product : List.of("ev-car", "laptop", "hybrid-car")) {
      for (int i = 0; i < units.size(); i++) {
        sales.add(new Sales(product, null, first + i, Ranged.exactly(units.get(i)), Evidence.NONE));
      }
      lifetimes.add(
          Lifetime.weibull(product, Ranged.exactly(shape), Ranged.exactly(scale), Evidence.NONE));
    }
    return VIETNAM.toBuilder()
        .products(
            new ProductData(
                data.products(), data.components(), sales, lifetimes, data.allocation()))
        .build();
  }
}
