package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compartments of a case as loads, kinds and choices of a problem. */
class CompartmentsTest {

  /** Of each convention, all different; many more are worth trying when something changes here. */
  private static final int SEEDS = Integer.getInteger("compartment.seeds", 60);

  private static final long APART = 1000;

  private static final Compartment HOLD = Compartment.of("hold", List.of(6.0));
  private static final Compartment BOX = Compartment.of("box", List.of(5.0));
  private static final Compartment HDD = HOLD.forMaterials(List.of("hdd"));
  private static final Compartment MOTORS = BOX.forMaterials(List.of("motors"));

  private record Drawn(RoundingConvention rounding, long seed) {}

  private static List<Drawn> draws() {
    List<Drawn> draws = new ArrayList<>();
    for (RoundingConvention rounding : RoundingConvention.values()) {
      for (int i = 0; i < SEEDS; i++) {
        draws.add(new Drawn(rounding, APART * rounding.ordinal() + i));
      }
    }
    return draws;
  }

  /** One hold and one box each: a problem says of a plan what the check does. */
  @Test
  void aPlanIsFeasibleInTheProblemIfItIsInTheCheck() {
    int feasible = 0;
    int broken = 0;
    for (Drawn drawn : draws()) {
      long seed = drawn.seed();
      RoundingConvention rounding = drawn.rounding();
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.stowed(random.routing(rounding), false);
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = random.routes(compiled.problem());
      RouteCost planned = CostEvaluator.evaluate(compiled.problem(), routes);

      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));

      String name = "seed " + seed + " " + planned + " " + check;
      assertThat(planned.isFeasible() && !check.isFeasible()).as(name).isFalse();
      if (rounding.givesWholeNumbers()) {
        assertThat(planned.isFeasible()).as(name).isEqualTo(check.isFeasible());
      }
      feasible += planned.isFeasible() ? 1 : 0;
      broken += check.brokenConstraints().equals(List.of("compartment")) ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(10);
    assertThat(broken).isPositive();
  }

  /** Where there is a choice, a plan names it, and the check may find a better one. */
  @Test
  void whatIsFeasibleWithAChoiceOfCompartmentsIsSoInTheCheckAndBack() {
    int feasible = 0;
    for (Drawn drawn : draws()) {
      long seed = drawn.seed();
      RoundingConvention rounding = drawn.rounding();
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.stowed(random.routing(rounding), true);
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = random.routes(compiled.problem());
      RouteCost planned = CostEvaluator.evaluate(compiled.problem(), routes);

      RoutingSolution solution = compiled.solution(routes);
      RoutingCheck check = RoutingSolutionCheck.check(routing, solution);

      String name = "seed " + seed + " " + planned + " " + check;
      assertThat(planned.isFeasible() && !check.isFeasible()).as(name).isFalse();
      if (check.isFeasible() && rounding.givesWholeNumbers()) {
        feasible++;
        // Stowed as the check does it, the plan is one of the problem.
        List<PlannedRoute> stowed = compiled.planned(solution);
        assertThat(CostEvaluator.evaluate(compiled.problem(), stowed).isFeasible())
            .as(name)
            .isTrue();
      }
    }
    assertThat(feasible).isGreaterThan(10);
  }

  /** Beside reliefs, windows, days, classes apart by vehicle and facilities that refuse goods. */
  @Test
  void besideAllElseThatACaseStatesItIsFeasibleInBothOrInNeither() {
    int feasible = 0;
    for (Drawn drawn : draws()) {
      long seed = drawn.seed();
      RoundingConvention rounding = drawn.rounding();
      RandomCases random = new RandomCases(seed);
      RoutingCase routing = random.divided(random.richer(random.routing(rounding)));
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = random.routes(compiled.problem());
      RouteCost planned = CostEvaluator.evaluate(compiled.problem(), routes);

      RoutingSolution solution = compiled.solution(routes);
      RoutingCheck check = RoutingSolutionCheck.check(routing, solution);

      String name = "seed " + seed + " " + planned + " " + check;
      assertThat(planned.isFeasible() && !check.isFeasible()).as(name).isFalse();
      boolean hasWindows = routing.orders().stream().anyMatch(o -> o.hours().windows().size() > 1);
      if (check.isFeasible() && rounding.givesWholeNumbers() && !hasWindows) {
        feasible++;
        List<PlannedRoute> stowed = compiled.planned(solution);
        RouteCost again = CostEvaluator.evaluate(compiled.problem(), stowed);
        assertThat(again.violations()).as(name).isEmpty();
        assertThat(compiled.reported(again.cost()))
            .as(name)
            .isCloseTo(check.cost(), within(1e-9 * check.cost()));
      }
    }
    assertThat(feasible).isGreaterThan(5);
  }

  @Test
  void whatTheSearchFindsTheCheckAccepts() {
    int feasible = 0;
    for (long seed = 0; seed < 8; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase routing =
          random.stowed(random.routing(RoundingConvention.DOUBLE_TO_HUNDREDTHS), true);

      feasible += AcceptedPlan.of(routing, seed).isPresent() ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(2);
  }

  /** Of hdd there are 4 + 4, of 6 at most; of motors 3, and the box of 5 never is full. */
  @Test
  void aCompartmentThatCanBeFullIsALoad() {
    RoutingProblem problem =
        compile(
            List.of(type("v", HDD, MOTORS), type("w")),
            order("a", 4, "hdd", null),
            order("b", 4, "hdd", null),
            order("c", 3, "motors", null));

    assertThat(problem.choices()).isEmpty();
    assertThat(problem.vehicleTypes().get(0).capacity()).containsExactly(20L, 6L);
    // Without compartments, only the 20 count.
    assertThat(problem.vehicleTypes().get(1).capacity()).containsExactly(20L, Quantities.UNLIMITED);
    assertThat(problem.client(1).load()).containsExactly(4L, 4L);
    assertThat(problem.client(3).load()).containsExactly(3L, 0L);
  }

  @Test
  void compartmentsInWhichTheSameRidesShareALoad() {
    Compartment small = Compartment.of("s", List.of(5.0)).forMaterials(List.of("hdd"));
    RoutingProblem problem =
        compile(
            List.of(type("v", HDD), type("w", small)),
            order("a", 4, "hdd", null),
            order("b", 4, "hdd", null));

    assertThat(problem.vehicleTypes().get(0).capacity()).containsExactly(20L, 6L);
    assertThat(problem.vehicleTypes().get(1).capacity()).containsExactly(20L, 5L);
  }

  /** 5.5 fits in the hold of 6 only, each 4 in the box of 5 too; 8 are more than it holds. */
  @Test
  void anOrderThatSeveralCompartmentsTakeIsAChoice() {
    RoutingProblem problem =
        compile(
            List.of(type("v", HOLD, BOX)),
            order("a", 5.5, null, null),
            order("b", 4, null, null),
            order("c", 4, null, null));

    assertThat(problem.choices())
        .extracting(Choice::alternatives)
        .containsExactly(List.of(List.of(2), List.of(3)), List.of(List.of(4), List.of(5)));
    assertThat(problem.vehicleTypes().get(0).capacity()).containsExactly(200L, 60L, 50L);
    assertThat(problem.client(1).load()).containsExactly(55L, 55L, 0L);
    assertThat(problem.client(2).load()).containsExactly(40L, 40L, 0L);
    assertThat(problem.client(3).load()).containsExactly(40L, 0L, 40L);
  }

  /** The box of 5 takes 4 and no 5.5: whatever fits in there may be there. */
  @Test
  void whereThereIsRoomForAllThereIsNoChoice() {
    RoutingProblem problem =
        compile(
            List.of(type("v", HOLD, BOX)), order("a", 5.5, null, null), order("b", 4, null, null));

    assertThat(problem.choices()).isEmpty();
    assertThat(problem.client(2).load()).containsExactly(40L, 0L);
  }

  @Test
  void whatIsApartByCompartmentIsOfAKindOfItsCompartment() {
    RoutingProblem apart =
        compile(
            List.of(type("v", HDD, MOTORS)),
            order("a", 1, "hdd", "8"),
            order("b", 1, "motors", "4.3"),
            order("c", 1, "hdd", "4.3"));

    // In the hold 8 and 4.3 are apart; what is in the box is apart from nothing.
    assertThat(apart.client(2).goods()).isZero();
    assertThat(apart.client(1).goods() & apart.client(3).goods()).isZero();
    assertThat(apart.separations().apart()).containsExactly(2L, 1L);
  }

  @Test
  void tooManyChoicesAreRefusedByName() {
    List<DayPattern> patterns =
        IntStream.range(0, 1 << 9)
            .filter(days -> Integer.bitCount(days) == 3 || Integer.bitCount(days) == 4)
            .mapToObj(CompartmentsTest::daysOf)
            .toList();
    Order any = order("a", 4, null, null).withDayPatterns(patterns);
    Order other = order("b", 4, null, null).withDayPatterns(patterns);
    RoutingCase routing = routing(9, List.of(type("v", HOLD, BOX)), any, other);

    // 84 + 126 patterns with 2 compartments each are 420 ways, were it the same one every day.
    assertThatThrownBy(() -> CompiledRouting.of(routing))
        .isInstanceOf(UnsupportedRoutingException.class)
        .extracting(e -> ((UnsupportedRoutingException) e).feature())
        .isEqualTo(RoutingFeature.COMPARTMENTS);
  }

  private static DayPattern daysOf(int set) {
    return new DayPattern(IntStream.range(0, 9).filter(d -> (set >> d & 1) > 0).boxed().toList());
  }

  /** 8 and 4.3 ride in two compartments of one vehicle, which costs 2 for the way; in no hold. */
  @Test
  void theSearchUsesCompartments() {
    Order acid = order("a", 1, null, "8");
    Order swarf = order("b", 1, null, "4.3");
    CompiledRouting two =
        CompiledRouting.of(routing(1, List.of(type("v", HOLD, BOX)), acid, swarf));
    CompiledRouting one = CompiledRouting.of(routing(1, List.of(type("v")), acid, swarf));

    assertThat(two.reported(KernelSearch.solve(two).cost())).isEqualTo(2);
    RouteCost together =
        CostEvaluator.evaluate(one.problem(), List.of(new PlannedRoute(0, List.of(1, 2))));
    assertThat(together.amount(RoutingConstraint.SEPARATION)).isEqualTo(1);
  }

  @Test
  void aPresentRouteIsStowedAsTheCheckWouldDoIt() {
    RoutingCase routing =
        routing(
            1,
            List.of(type("v", HOLD, BOX)),
            order("a", 4, null, null),
            order("b", 4, null, null),
            order("c", 1, null, null));
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingSolution plan =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2, 3))), null);

    List<PlannedRoute> planned = compiled.planned(plan);

    assertThat(CostEvaluator.evaluate(compiled.problem(), planned).isFeasible()).isTrue();
    assertThat(compiled.solution(planned).routes()).isEqualTo(plan.routes());
  }

  private static RoutingProblem compile(List<VehicleType> types, Order... orders) {
    return CompiledRouting.of(routing(1, types, orders)).problem();
  }

  private static VehicleType type(String id, Compartment... compartments) {
    VehicleType type = VehicleType.of(id, 2, 20, 0);
    return type.withEquipment(
        type.equipment()
            .withHazardClasses(List.of("8", "4.3"))
            .withCompartments(List.of(compartments)));
  }

  private static Order order(
      String id, double load, @Nullable String material, @Nullable String hazard) {
    return Order.of(id, new Point(1, 0), load)
        .withHandling(new Handling(material, hazard, List.of()));
  }

  private static RoutingCase routing(int days, List<VehicleType> types, Order... orders) {
    return new RoutingCase(
            "compartments",
            days,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            new ArrayList<>(List.of(orders)),
            List.of(),
            types,
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0)
        .withRules(HandlingRules.SHIPPED);
  }
}
