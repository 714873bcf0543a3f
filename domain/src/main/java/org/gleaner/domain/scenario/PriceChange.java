package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/**
 * The price of a material, at every step of one market or of all.
 *
 * @param market site of the market; null for all
 */
public record PriceChange(String material, @Nullable String market, Edit edit, Span span)
    implements Change {

  @Override
  public String path() {
    return "price/" + material + (market == null ? "" : "/" + market);
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    String where = market == null ? "" : " at " + market;
    return "price of " + material + where + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return MarketEdits.check(planningCase, material, market, span, where).findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    Horizon horizon = planningCase.horizon();
    return MarketEdits.apply(
        planningCase,
        material,
        market,
        (Market m) ->
            m.steps().stream()
                .map(
                    s ->
                        new MarketStep(
                            span.edit(s.pricePerTonne(), edit, horizon), s.maxTonnesPerYear()))
                .toList());
  }
}
