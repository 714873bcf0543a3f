package org.gleaner.domain.planning;

import java.util.stream.Stream;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionRate;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.demand.PrimarySupply;
import org.gleaner.domain.demand.Trade;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.fleet.VehicleType;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Fate;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.PublishedTotal;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.product.SurvivalPoint;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;

/** How much of a case rests on assumptions (confidence C). */
public final class Assumptions {

  private Assumptions() {}

  /** Number of facts of the case that are assumptions. */
  public static int count(PlanningCase planningCase) {
    return (int) evidence(planningCase).filter(Evidence::isAssumption).count();
  }

  private static Stream<Evidence> evidence(PlanningCase c) {
    ProductData products = c.products();
    return Stream.of(
            c.materials().stream().flatMap(Assumptions::ofMaterial),
            c.processes().stream().map(Process::evidence),
            c.recipes().stream().flatMap(Assumptions::ofRecipe),
            c.sites().stream().map(Site::evidence),
            c.plants().stream().map(Plant::evidence),
            c.arisings().stream().map(Arising::evidence),
            c.markets().stream().map(Market::evidence),
            c.fleet().stream().map(VehicleType::evidence),
            products.products().stream().map(Product::evidence),
            products.components().stream().map(Component::evidence),
            products.sales().stream().map(Sales::evidence),
            products.stocks().stream().map(StockFigure::evidence),
            products.putOnMarket().stream().map(Sales::evidence),
            products.lifetimes().stream().map(Lifetime::evidence),
            products.survival().stream().map(SurvivalPoint::evidence),
            products.fates().stream().map(Fate::evidence),
            c.supply().collectionRates().stream().map(CollectionRate::evidence),
            c.supply().demand().stream().map(Demand::evidence),
            c.supply().primarySupply().stream().map(PrimarySupply::evidence),
            c.supply().trade().stream().map(Trade::evidence),
            c.supply().published().stream().map(PublishedTotal::evidence))
        .flatMap(s -> s);
  }

  private static Stream<Evidence> ofRecipe(Recipe recipe) {
    return Stream.concat(
        Stream.of(recipe.evidence()), recipe.nuclides().stream().map(NuclideTransfer::evidence));
  }

  private static Stream<Evidence> ofMaterial(Material material) {
    return Stream.of(
            Stream.of(material.evidence()),
            material.composition().contents().stream().map(ElementContent::evidence),
            material.activity().stream().map(NuclideContent::evidence))
        .flatMap(s -> s);
  }
}
