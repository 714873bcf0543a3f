package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * What a market takes of a material in a year: the total of its steps, the last of which gives way
 * or grows.
 *
 * @param market site of the market; null for each of all
 */
public record DemandChange(String material, @Nullable String market, Edit edit, Span span)
    implements Change {

  @Override
  public String path() {
    return "demand/" + material + (market == null ? "" : "/" + market);
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    String where = market == null ? "" : " at " + market;
    return "demand for " + material + where + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    return MarketEdits.check(planningCase, material, market, span, where)
        .set(edit, 0, Double.POSITIVE_INFINITY)
        .findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    List<Integer> periods = span.periods(planningCase.horizon());
    return MarketEdits.apply(planningCase, material, market, m -> steps(m, periods));
  }

  private List<MarketStep> steps(Market market, List<Integer> periods) {
    List<Series> sizes =
        StepTotals.edit(
            market.steps().stream().map(MarketStep::maxTonnesPerYear).toList(),
            edit,
            periods,
            Double.POSITIVE_INFINITY);
    List<MarketStep> steps = new ArrayList<>();
    for (int k = 0; k < sizes.size(); k++) {
      steps.add(new MarketStep(market.steps().get(k).pricePerTonne(), sizes.get(k)));
    }
    return steps;
  }
}
