package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;

/** One thing that is different in a scenario. */
public sealed interface Change
    permits PriceChange,
        DemandChange,
        ArisingsChange,
        CollectionChange,
        PlantChange,
        SiteChange,
        BudgetChange,
        DiscountRateChange,
        TransportChange,
        LimitChange,
        MandateChange,
        CompositionChange,
        RecoveryChange,
        PolicyChange {

  /** What is changed, such as {@code price/nd-oxide}. */
  String path();

  /** How, such as {@code *3@2030..2035}; {@link ChangeParser} reads both back. */
  String value();

  /** One line for people. */
  String describe();

  /**
   * What stands in the way of applying it: names the case does not have, values that make no sense.
   *
   * @param where place of the change, to which the findings point
   */
  List<Finding> check(PlanningCase planningCase, SourceLocation where);

  /** The case with the change; {@link #check} has found nothing before. */
  PlanningCase applyTo(PlanningCase planningCase);
}
