package org.gleaner.solver.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.api.Test;

/** What every engine finds: the optimum of problems on a line that are solved by hand. */
abstract class RoutingSolverContract {

  private static final long NONE = Quantities.UNLIMITED;

  private final RoutingEngineKind engine;

  RoutingSolverContract(RoutingEngineKind engine) {
    this.engine = engine;
  }

  RoutingResult solve(RoutingProblem problem) {
    RunMeter meter = RunMeter.fromNow(() -> 0, () -> 0);
    RoutingRequest request = new RoutingRequest(engine, new RoutingLimit.Iterations(20_000), 1, 1);
    return RoutingSolver.solve(problem, request, meter, () -> false, ImprovementListener.SILENT)
        .result();
  }

  private void assertOptimum(RoutingProblem problem, long cost) {
    RoutingResult result = solve(problem);
    RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
    assertThat(checked.violations()).isEmpty();
    assertThat(checked.cost()).isEqualTo(cost);
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.cost()).isEqualTo(cost);
  }

  private static Legs line(int... at) {
    return (from, to) -> Math.abs(at[from] - at[to]);
  }

  private static RoutingProblem.Builder one(int depots, int... at) {
    RoutingProblem.Builder builder = RoutingProblem.builder().profile(line(at), line(at));
    for (int i = 0; i < depots; i++) {
      builder.depot(Depot.open());
    }
    return builder;
  }

  private static VehicleType type(
      int count, long capacity, int start, int end, long fixed, long perDistance) {
    return VehicleType.builder(count, capacity)
        .depots(start, end)
        .costs(fixed, perDistance, 0)
        .build();
  }

  private static VehicleType limited(long perDuration, long maxDuration, long maxDistance) {
    return VehicleType.builder(2, 9)
        .costs(5, 1, perDuration)
        .shift(0, 100)
        .limits(maxDuration, maxDistance)
        .build();
  }

  @Test
  void keepsTheCapacity() {
    // Two on each side, two to a vehicle: there and back to 6 and to -6.
    RoutingProblem.Builder problem = one(1, 0, 5, 6, -5, -6);
    for (int i = 0; i < 4; i++) {
      problem.client(Client.required(1, 0));
    }
    assertOptimum(problem.vehicles(VehicleType.simple(4, 2)).build(), 24);
  }

  @Test
  void keepsEveryDimensionOfTheCapacity() {
    // The vehicle has room for both by weight, by volume for one.
    VehicleType small = VehicleType.builder(2, 10, 3).build();
    Client bulky = new Client(List.of(1L, 2L), 0, 0, NONE, 0, 0, true);
    assertOptimum(one(1, 0, 5, 6).client(bulky).client(bulky).vehicles(small).build(), 10 + 12);
  }

  @Test
  void serviceBeginsInItsWindow() {
    // Both must be reached by 3, one to the left and one to the right: a vehicle each.
    Client soon = Client.required(1, 0).within(0, 3);
    RoutingProblem problem =
        one(1, 0, 3, -3).client(soon).client(soon).vehicles(VehicleType.simple(2, 9)).build();
    assertOptimum(problem, 12);
  }

  @Test
  void doesNotPayForWaitingAtTheDepot() {
    // 5 for the vehicle, 6 of distance; leaving at 7 it is away for 3 + 2 + 3 = 8, at 3 apiece.
    Client late = Client.required(1, 2).within(10, 20);
    RoutingProblem problem = one(1, 0, 3).client(late).vehicles(limited(3, NONE, NONE)).build();
    assertOptimum(problem, 5 + 6 + 24);
  }

  @Test
  void aSecondVehicleIsDearerThanOvertimeUntilThatCostsMore() {
    // One tour ends at 40, 3 after the shift: 5 + 40 + 3, or with dear overtime 5 + 40 + 6. Two
    // tours cost 10 + 40 and end at 20.
    RoutingProblem.Builder problem = one(1, 0, 10, -10);
    problem.client(Client.required(1, 0)).client(Client.required(1, 0));
    VehicleType cheap = limited(0, NONE, NONE).withHours(DriverHours.FREE.withOvertime(37, 1));
    assertOptimum(problem.vehicles(cheap).build(), 5 + 40 + 3);
    RoutingProblem.Builder again = one(1, 0, 10, -10);
    again.client(Client.required(1, 0)).client(Client.required(1, 0));
    VehicleType dear = limited(0, NONE, NONE).withHours(DriverHours.FREE.withOvertime(37, 2));
    assertOptimum(again.vehicles(dear).build(), 10 + 40);
  }

  @Test
  void workIsSharedFairlyOnceUnevenWorkIsPriced() {
    // Services of 10, 10, 1 and 1 at 5, two to a vehicle: 2 x 5 for the vehicles and 2 x 10 of
    // distance, however they are paired. 30 and 12 in time, or 21 and 21: 1 each beyond 20.
    assertOptimum(fourAtFive(DriverHours.FREE.withFairWork(21, 3)), 30);
    assertOptimum(fourAtFive(DriverHours.FREE.withFairWork(20, 3)), 30 + 2 * 3);
  }

  private static RoutingProblem fourAtFive(DriverHours hours) {
    RoutingProblem.Builder problem = one(1, 0, 5, 5, 5, 5);
    for (int service : List.of(10, 10, 1, 1)) {
      problem.client(Client.required(1, service));
    }
    VehicleType two = VehicleType.builder(2, 2).costs(5, 1, 0).shift(0, 100).build();
    return problem.vehicles(two.withHours(hours)).build();
  }

  @Test
  void leavesOutWhatIsNotWorthTheWay() {
    // 20 there and back: 15 is less, 25 is more.
    Client poor = Client.required(1, 0).optional(15);
    Client rich = Client.required(1, 0).optional(25);
    RoutingProblem problem =
        one(1, 0, 10, -10).client(poor).client(rich).vehicles(VehicleType.simple(2, 9)).build();
    assertOptimum(problem, 20 + 15);
  }

  @Test
  void startsFromTheDepotThatIsNear() {
    // Depots at 0 and 100, clients 10 from each. Together they would cost 200 less 20.
    RoutingProblem problem =
        one(2, 0, 100, 10, 90)
            .client(Client.required(1, 0))
            .client(Client.required(1, 0))
            .vehicles(type(1, 9, 0, 0, 0, 1))
            .vehicles(type(1, 9, 1, 1, 0, 1))
            .build();
    assertOptimum(problem, 40);
  }

  @Test
  void endsAtAnotherDepot() {
    // From 0 by 10 and 90 to 100; the depot at 50 is nobody's.
    RoutingProblem problem =
        one(3, 0, 50, 100, 10, 90)
            .client(Client.required(1, 0))
            .client(Client.required(1, 0))
            .vehicles(type(1, 9, 0, 2, 0, 1))
            .build();
    assertOptimum(problem, 100);
  }

  @Test
  void choosesFromTheFleet() {
    // Three at 10. A van takes one for 1 + 20, the truck all for 10 + 2 * 20 = 50 < 63.
    assertOptimum(fleet(List.of()), 50);
  }

  @Test
  void onlyAllowedTypesVisitAClient() {
    // One must ride in a van: vans for all, 63, are cheaper than a van and the truck, 71.
    assertOptimum(fleet(List.of(0)), 63);
  }

  private static RoutingProblem fleet(List<Integer> typesOfFirst) {
    Client client = Client.required(1, 0);
    return one(1, 0, 10, 10, 10)
        .client(client.visitedBy(typesOfFirst))
        .client(client)
        .client(client)
        .vehicles(type(3, 1, 0, 0, 1, 1))
        .vehicles(type(1, 10, 0, 0, 10, 2))
        .build();
  }

  @Test
  void keepsToTheNumberOfVehicles() {
    // Two vans there are, so the third client needs the truck, which then takes all for 50.
    RoutingProblem.Builder problem = one(1, 0, 10, 10, 10);
    for (int i = 0; i < 3; i++) {
      problem.client(Client.required(1, 0));
    }
    problem.vehicles(type(2, 1, 0, 0, 0, 1)).vehicles(type(1, 10, 0, 0, 30, 1));
    assertOptimum(problem.build(), 50);
  }

  @Test
  void keepsTheLimitOfDistance() {
    // One vehicle would drive 32 for 5 + 32; two drive 16 each, for 5 apiece.
    assertOptimum(bothSides(limited(0, NONE, 31)), 42);
    assertOptimum(bothSides(limited(0, NONE, 32)), 37);
  }

  @Test
  void keepsTheLimitOfDuration() {
    // 2 at each of two clients, 32 on the way.
    assertOptimum(bothSides(limited(0, 35, NONE)), 42);
    assertOptimum(bothSides(limited(0, 36, NONE)), 37);
  }

  private static RoutingProblem bothSides(VehicleType type) {
    return one(1, 0, 8, -8)
        .client(Client.required(1, 2))
        .client(Client.required(1, 2))
        .vehicles(type)
        .build();
  }

  @Test
  void emptiesOnItsWayWhereThatIsCheaperThanAnotherVehicle() {
    // Two to a load. By 4 and 6 to the facility at 10, back by 9 and 8: 20. Two vehicles: 12 + 18.
    assertOptimum(unloading(emptying(1, 2, 0, 1)), 20);
  }

  @Test
  void emptiesNoMoreOftenThanItMay() {
    // One to a load and one reload: the vehicle takes two of four, a second one the others.
    // 20 each, since both drive to the facility; alone, each of four would be 8 + 12 + 16 + 18.
    assertOptimum(unloading(emptying(2, 1, 0, 1)), 40);
  }

  @Test
  void emptiesAtItsOwnDepotToo() {
    // Two to a load, of four at 5 and -5: 10 to either side, the depot between the trips.
    RoutingProblem.Builder problem = one(1, 0, 5, 5, -5, -5);
    for (int i = 0; i < 4; i++) {
      problem.client(Client.required(1, 0));
    }
    VehicleType van = VehicleType.builder(1, 2).costs(7, 1, 0).reloads(List.of(0), 3).build();
    assertOptimum(problem.vehicles(van).build(), 7 + 20);
  }

  @Test
  void unloadingTakesTimeWithinTheHoursOfTheFacility() {
    // At 10 from 12 to 13 for 3: there and back takes 20 + 3, and a wait of 2 if it leaves at 0.
    RoutingProblem.Builder problem =
        RoutingProblem.builder()
            .profile(line(0, 10, 4, 6, 9, 8), line(0, 10, 4, 6, 9, 8))
            .depot(Depot.open())
            .depot(new Depot(3, 12, 13));
    for (int i = 0; i < 4; i++) {
      problem.client(Client.required(1, 0));
    }
    assertOptimum(problem.vehicles(emptying(1, 2, 1, 1)).build(), 20 + 23);
  }

  private static RoutingProblem unloading(VehicleType type) {
    RoutingProblem.Builder problem = one(2, 0, 10, 4, 6, 9, 8);
    for (int i = 0; i < 4; i++) {
      problem.client(Client.required(1, 0));
    }
    return problem.vehicles(type).build();
  }

  /** From and to depot 0, empties at depot 1. */
  private static VehicleType emptying(int count, long capacity, long perDuration, int reloads) {
    return VehicleType.builder(count, capacity)
        .costs(0, 1, perDuration)
        .reloads(List.of(1), reloads)
        .build();
  }

  @Test
  void takesTheCheaperAlternative() {
    // At 10 or at -4, and another at -5 that is visited anyway.
    RoutingProblem problem =
        one(1, 0, 10, -4, -5)
            .client(Client.required(1, 0).optional(0))
            .client(Client.required(1, 0).optional(0))
            .client(Client.required(1, 0))
            .choice(Choice.required(List.of(List.of(1), List.of(2))))
            .vehicles(VehicleType.simple(2, 9))
            .build();
    assertOptimum(problem, 10);
  }

  @Test
  void leavesOutAChoiceThatIsNotWorthTheWay() {
    // Either is 20 there and back: 15 is less.
    RoutingProblem problem =
        one(1, 0, 10, -10)
            .client(Client.required(1, 0).optional(0))
            .client(Client.required(1, 0).optional(0))
            .choice(new Choice(List.of(List.of(1), List.of(2)), 15, false))
            .vehicles(VehicleType.simple(2, 9))
            .build();
    assertOptimum(problem, 15);
  }

  @Test
  void saysThatAPlanIsNotFeasible() {
    RoutingProblem problem =
        one(1, 0, 5).client(Client.required(3, 0)).vehicles(VehicleType.simple(1, 2)).build();
    assertThat(solve(problem).isFeasible()).isFalse();
  }

  @Test
  void givesEqualPlansForEqualIterations() {
    RoutingProblem problem = RandomProblems.capacitated(5, 20, 30);
    assertThat(solve(problem)).isEqualTo(solve(problem));
  }
}
