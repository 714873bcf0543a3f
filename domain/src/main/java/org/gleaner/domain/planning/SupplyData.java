package org.gleaner.domain.planning;

import java.util.List;
import org.gleaner.domain.arising.CollectionRate;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.demand.PrimarySupply;
import org.gleaner.domain.demand.Trade;
import org.gleaner.domain.product.PublishedTotal;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.gleaner.domain.uncertainty.InputDistribution;

/**
 * What supply sizing holds against the arisings of products and residues: how much of them can be
 * collected, what is wanted, where it comes from today, how the inputs are spread, and what others
 * have published.
 */
public record SupplyData(
    List<CollectionRate> collectionRates,
    List<Demand> demand,
    List<PrimarySupply> primarySupply,
    List<Trade> trade,
    List<InputDistribution> distributions,
    List<InputCorrelation> correlations,
    List<PublishedTotal> published) {

  public static final SupplyData NONE =
      new SupplyData(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public SupplyData {
    collectionRates = List.copyOf(collectionRates);
    demand = List.copyOf(demand);
    primarySupply = List.copyOf(primarySupply);
    trade = List.copyOf(trade);
    distributions = List.copyOf(distributions);
    correlations = List.copyOf(correlations);
    published = List.copyOf(published);
  }
}
