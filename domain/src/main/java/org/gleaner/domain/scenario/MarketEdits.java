package org.gleaner.domain.scenario;

import java.util.List;
import java.util.function.Function;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/** What changes of prices and of demand have in common. */
final class MarketEdits {

  private MarketEdits() {}

  static ChangeChecks check(
      PlanningCase planningCase,
      String material,
      @Nullable String market,
      Span span,
      SourceLocation where) {
    ChangeChecks checks =
        new ChangeChecks(where)
            .known(material, CaseNames.sold(planningCase), "market for a material")
            .span(span, planningCase);
    boolean sold = CaseNames.sold(planningCase).contains(material);
    return market == null || !sold
        ? checks
        : checks.known(market, CaseNames.markets(planningCase, material), "market for " + material);
  }

  static PlanningCase apply(
      PlanningCase planningCase,
      String material,
      @Nullable String market,
      Function<Market, List<MarketStep>> steps) {
    List<Market> markets =
        planningCase.markets().stream()
            .map(
                m ->
                    m.material().equals(material) && (market == null || m.site().equals(market))
                        ? new Market(
                            m.site(),
                            m.material(),
                            steps.apply(m),
                            m.stockpile(),
                            m.informal(),
                            m.evidence())
                        : m)
            .toList();
    return planningCase.toBuilder().markets(markets).build();
  }
}
