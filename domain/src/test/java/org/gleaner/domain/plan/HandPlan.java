package org.gleaner.domain.plan;

import java.util.List;
import org.gleaner.domain.planning.CaseHash;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;

/**
 * A legal plan of {@link HandCase}: the works open small in 2026 and grow in 2027; ten tonnes of
 * magnets wait in store over the turn of the year; ten go to the village.
 *
 * <p>2026: 120 t collected = 60 over the hub + 50 straight + 10 to the village; 100 run, 10 stored.
 * 27 t oxide = 10 + 2 home, 8 buyer, 7 port.
 *
 * <p>2027 and 2028: 150 t collected = 40 over the hub + 110 straight; 5 t/a come out of the store.
 * The buyer took 8 t/a in each year and gives back half a year later: 4 t in 2027, 4 t in 2028, so
 * 4 t/a. 159 run. 159 x 0.27 = 42.93 t oxide = 10 + 12.93 home, 8 buyer, 12 port.
 */
public final class HandPlan {

  private HandPlan() {}

  public static NetworkPlan build(PlanningCase planningCase) {
    return plan(planningCase, decisions());
  }

  /** The plan of these decisions, with a bound that closes the gap. */
  public static NetworkPlan plan(PlanningCase planningCase, NetworkDecisions decisions) {
    PlanEvaluation evaluation = PlanEvaluation.of(CaseIndex.of(planningCase), decisions);
    ObjectiveKind kind = planningCase.settings().objective().kind();
    double value = evaluation.value(kind);
    ObjectiveLevel level = ObjectiveLevel.of(kind, value, value, evaluation.grossCostAndRevenue());
    return evaluation.plan(
        "base",
        new SolveReport(
            SolveStatus.OPTIMAL,
            List.of(level),
            1,
            true,
            "pencil",
            "0",
            CaseHash.of(planningCase)));
  }

  public static NetworkDecisions decisions() {
    return new NetworkDecisions(
        List.of(
            new Opening("works", "leaching", "small", 0, 0, 100, 100, 1000),
            new Opening("works", "leaching", "large", 1, 1, 160, 60, 500)),
        List.of(),
        List.of(
            new Collected("point", "magnet", 1, 0, 100),
            new Collected("point", "magnet", 2, 0, 20),
            new Collected("point", "magnet", 1, 1, 100),
            new Collected("point", "magnet", 2, 1, 50)),
        flows(),
        List.of(new Run("works", "leach@magnet", 0, 100), new Run("works", "leach@magnet", 1, 159)),
        List.of(new Stock("works", "magnet", 0, 10)),
        List.of(new Disposed("tip", "cake", 0, 138), new Disposed("tip", "cake", 1, 219.42)),
        sales());
  }

  private static List<Flow> flows() {
    return List.of(
        new Flow("point", "hub", "magnet", "truck", 0, 60, 10),
        new Flow("hub", "works", "magnet", "truck", 0, 60, 100),
        new Flow("point", "works", "magnet", "truck", 0, 50, 120),
        new Flow("point", "village", "magnet", "truck", 0, 10, 5),
        new Flow("works", "home", "nd-oxide", "truck", 0, 12, 50),
        new Flow("works", "buyer", "nd-oxide", "truck", 0, 8, 40),
        new Flow("works", "port", "nd-oxide", "truck", 0, 7, 200),
        new Flow("works", "tip", "cake", "truck", 0, 138, 30),
        new Flow("point", "hub", "magnet", "truck", 1, 40, 10),
        new Flow("hub", "works", "magnet", "truck", 1, 40, 100),
        new Flow("point", "works", "magnet", "truck", 1, 110, 120),
        new Flow("buyer", "works", "magnet", "truck", 1, 4, 40),
        new Flow("works", "home", "nd-oxide", "truck", 1, 22.93, 50),
        new Flow("works", "buyer", "nd-oxide", "truck", 1, 8, 40),
        new Flow("works", "port", "nd-oxide", "truck", 1, 12, 200),
        new Flow("works", "tip", "cake", "truck", 1, 219.42, 30));
  }

  private static List<Sale> sales() {
    return List.of(
        new Sale("home", "nd-oxide", 1, 0, 10),
        new Sale("home", "nd-oxide", 2, 0, 2),
        new Sale("buyer", "nd-oxide", 1, 0, 8),
        new Sale("port", "nd-oxide", 1, 0, 7),
        new Sale("village", "magnet", 1, 0, 10),
        new Sale("home", "nd-oxide", 1, 1, 10),
        new Sale("home", "nd-oxide", 2, 1, 12.93),
        new Sale("buyer", "nd-oxide", 1, 1, 8),
        new Sale("port", "nd-oxide", 1, 1, 12));
  }
}
