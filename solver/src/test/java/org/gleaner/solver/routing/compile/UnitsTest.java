package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.LeavingOut;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a road, in metres, at 30 km/h; distances with decimals, so nothing is whole. */
class UnitsTest {

  private static final double PER_KM = 1e-3;
  private static final double PER_HOUR = 1.0 / 3600;

  /** 100 / 3 as programs write it. */
  private static final double THIRD = 33.333333333333336;

  /** 30 km/h are 0.12 s a metre. */
  private record Road() implements Travel {

    @Override
    public double distance(RoutingCase routing, int from, int to) {
      return Math.abs(routing.point(from).x() - routing.point(to).x());
    }

    @Override
    public double duration(RoutingCase routing, int from, int to) {
      return 0.12 * distance(routing, from, to);
    }

    @Override
    public boolean isSymmetric() {
      return true;
    }
  }

  /**
   * 1233.33 kg in all are 1.2e11 hundred-millionths; billionths would be 1.2e12, more than 2^40 =
   * 1.1e12. In those the 1200 kg were refused, and the 3500 of the truck were 1099.5.
   */
  @Test
  void aLoadOfManyDecimalsLeavesLimitsWhatTheyAre() {
    VehicleType truck = VehicleType.of("truck", 1, 3500, 0);
    CompiledRouting compiled = CompiledRouting.of(road(truck, at(1, THIRD), at(2, 1200)));

    RoutingProblem problem = compiled.problem();

    assertThat(problem.vehicleTypes().get(0).capacity().get(0)).isEqualTo(3500L * 100_000_000);
    assertThat(problem.client(1).load().get(0)).isEqualTo(3_333_333_334L);
    assertThat(problem.client(2).load().get(0)).isEqualTo(1200L * 100_000_000);
  }

  /** 60 times 33.3 are 2000: of kilograms the truck carries 3500, of litres any number. */
  @Test
  void whatIsNotLimitedIsNotLimitedByUnits() {
    VehicleType truck =
        VehicleType.of("truck", 1, List.of(3500.0, Double.POSITIVE_INFINITY), 0)
            .withUnloading(List.of(61), 5, false);
    Order[] orders =
        IntStream.range(0, 60).mapToObj(i -> at(i, THIRD, THIRD)).toArray(Order[]::new);
    // A limit of half of the kilograms on a day; none of litres.
    FacilityTerms terms =
        new FacilityTerms(
            FacilityTerms.OPEN.hours(), List.of(), List.of(1000.0, Double.POSITIVE_INFINITY));
    RoutingCase routing = road(truck, terms, orders);
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<Integer> all = IntStream.range(2, 62).boxed().toList();

    List<PlannedRoute> oneTrip = List.of(new PlannedRoute(0, all));
    assertThat(CostEvaluator.evaluate(compiled.problem(), oneTrip).violations()).isEmpty();
    assertThat(RoutingSolutionCheck.check(routing, compiled.solution(oneTrip)).violations())
        .isEmpty();
    // 31 are 1033, too much for the facility on a day, but of kilograms alone.
    List<Integer> unloading = new ArrayList<>(all);
    unloading.add(31, 1);
    assertThat(
            CostEvaluator.evaluate(compiled.problem(), List.of(new PlannedRoute(0, unloading)))
                .violations())
        .singleElement()
        .extracting(violation -> violation.constraint())
        .isEqualTo(RoutingConstraint.FACILITY_CAPACITY);
  }

  /** Somebody's word for "no limit" is one, and makes nothing coarser. */
  @Test
  void aCapacityThatHoldsAllIsNoLimit() {
    VehicleType truck = VehicleType.of("truck", 1, 999_999_999_999.0, 0);

    RoutingProblem problem = CompiledRouting.of(road(truck, at(1, 0.125), at(2, 1200))).problem();

    assertThat(problem.vehicleTypes().get(0).capacity()).containsExactly(Quantities.UNLIMITED);
    assertThat(problem.client(1).load()).containsExactly(125L);
  }

  @Test
  void noRoundingOfLoadsMakesATripThatTheCheckRejects() {
    int feasible = 0;
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int divisor = random.nextInt(3, 50);
      Order[] orders =
          IntStream.range(0, random.nextInt(1, 60))
              .mapToObj(i -> at(i, random.nextInt(1, 2000) / (double) divisor))
              .toArray(Order[]::new);
      double all = Arrays.stream(orders).mapToDouble(order -> order.loads().get(0)).sum();
      double capacity = random.nextBoolean() ? all : random.nextInt(1, 5000);
      RoutingCase routing = road(VehicleType.of("v", 1, capacity, 0), orders);
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes =
          List.of(new PlannedRoute(0, IntStream.rangeClosed(1, orders.length).boxed().toList()));

      boolean isPlanned = CostEvaluator.evaluate(compiled.problem(), routes).isFeasible();

      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
      assertThat(isPlanned && !check.isFeasible()).as("seed " + seed).isFalse();
      // Each load is rounded up by less than a hundred-thousandth here.
      assertThat(isPlanned || all > capacity - 1e-3).as("seed " + seed).isTrue();
      feasible += isPlanned ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(50);
  }

  /**
   * In dong a kilometre is 8647 and an hour 45,500: 100 km there and back are 1,729,400 + 6 2/3 h =
   * 303,333. In units of 1/36,000 dong and a tenth of a millimetre that was 7.3e14, of which 2^48 =
   * 2.8e14 is no eighth.
   */
  @Test
  void leavingOutIsDearerThanGoingThereInAnyCurrency() {
    VehicleCosts dong = VehicleCosts.of(0, 8647 * PER_KM).withDuration(45_500 * PER_HOUR, 0);
    Order[] orders =
        IntStream.rangeClosed(1, 30).mapToObj(i -> at(100_000.0 * i / 30, 1)).toArray(Order[]::new);
    CompiledRouting compiled =
        CompiledRouting.of(road(VehicleType.of("van", 30, 9, 0).withCosts(dong), orders));
    PlannedRoute farthest = new PlannedRoute(0, List.of(30));

    long alone = CostEvaluator.evaluateRoute(compiled.problem(), farthest).cost();
    long prize = compiled.leavingOut().client(30).prize();

    assertThat(compiled.cost(alone)).isCloseTo(1_729_400 + 303_333.33, within(1.0));
    assertThat(prize).isEqualTo(8 * alone).isLessThanOrEqualTo(Quantities.DEAREST);
    assertThat(LeavingOut.price(compiled.problem(), List.of())).isEqualTo(8.0 * alone);
  }

  /**
   * An order 60 km away: 120 km at 0.451 and, for 0.376 kg at 85.5 a tonne, 0.032148; 4 h at 5.1;
   * and 20. In units of 1/36,000,000 a leg came to 1.4e9, more than 2^30.
   */
  @Test
  void moneyIsCountedAsFinelyAsLongWaysAllow() {
    double perKm = 0.451 + 0.376 * 85.5 / 1000;
    VehicleCosts costs = VehicleCosts.of(20, perKm * PER_KM).withTimes(5.1 * PER_HOUR, 0);

    assertCost(costs, 60_000.5, 20 + 120.001 * perKm + 4 * 5.1, 0.02);
  }

  /** In dong, 60 km away: 120 km at 8647 and 4 h at 45,500. No more than 11.7 km were planned. */
  @Test
  void waysAreAsLongInAnyCurrency() {
    VehicleCosts costs = VehicleCosts.of(0, 8647 * PER_KM).withTimes(45_500 * PER_HOUR, 0);

    assertCost(costs, 60_000.5, 120.001 * 8647 + 4 * 45_500, 100);
    // To the next country: ten thousandths of the cost.
    assertCost(costs, 1_000_000.5, 2000.001 * 8647 + 2000.0 / 30 * 45_500, 21_000);
  }

  /**
   * Ways of 10 and 2 km, there and back 10 · 2 at 0.451, 20 / 30 h at 5.1, a third order beyond.
   * Beside a prize of 100,000,000 a unit was 1/360: kilometres cost nothing, an hour 10.
   */
  @Test
  void aPrizeThatMeansMustLeavesPricesWhatTheyAre() {
    VehicleCosts costs = VehicleCosts.of(0, 0.451 * PER_KM).withTimes(5.1 * PER_HOUR, 0);
    VehicleType van = VehicleType.of("van", 1, 9, 0).withCosts(costs);
    RoutingCase routing =
        road(van, at(2000.5, 1), at(10_000.5, 1).withPrize(1e8), at(9000, 1).withPrize(0.01));
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> routes = List.of(new PlannedRoute(0, List.of(1, 2)));

    RouteCost cost = CostEvaluator.evaluate(compiled.problem(), routes);

    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
    double exact = 20.001 * (0.451 + 5.1 / 30) + 0.01;
    assertThat(check.lines().total()).isCloseTo(exact, within(1e-9));
    assertThat(compiled.reported(cost.cost())).isCloseTo(exact, within(0.005));
    assertThat(compiled.cost(cost.lines().get(CostLine.LOST_PRIZE))).isEqualTo(0.01);
    // Dearer than any way, and told as the case states it.
    assertThat(compiled.cost(compiled.problem().client(2).prize())).isGreaterThan(10 * exact);
    assertThat(compiled.prize(2)).isEqualTo(1e8);
  }

  /** Whole ways, prices and prizes: 10^13 are more than 2^40 of the coarsest unit, and refused. */
  @Test
  void aPrizeThatNoUnitHoldsIsAmple() {
    VehicleType van = VehicleType.of("van", 1, 9, 0);
    Order[] orders = {at(1000, 1).withPrize(1e13), at(2000, 1).withPrize(4000.0)};
    RoutingCase routing = road(van, orders).withTravel(new PlanarTravel());
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> routes = List.of(new PlannedRoute(0, List.of(1)));

    RouteCost cost = CostEvaluator.evaluate(compiled.problem(), routes);

    // 1000 there and back, and the prize of the other.
    assertThat(compiled.reported(cost.cost())).isEqualTo(2000 + 4000);
    assertThat(compiled.problem().client(1).prize()).isEqualTo(Quantities.UNLIMITED);
    assertThat(compiled.prize(1)).isEqualTo(1e13);
  }

  private static void assertCost(
      VehicleCosts costs, double metres, double expected, double tolerance) {
    RoutingCase routing = road(VehicleType.of("van", 1, 9, 0).withCosts(costs), at(metres, 1));
    CompiledRouting compiled = CompiledRouting.of(routing);
    List<PlannedRoute> routes = List.of(new PlannedRoute(0, List.of(1)));

    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
    long cost = CostEvaluator.evaluate(compiled.problem(), routes).cost();

    assertThat(check.cost()).isCloseTo(expected, within(tolerance));
    assertThat(compiled.reported(cost)).isCloseTo(check.cost(), within(tolerance));
  }

  private static Order at(double metres, double load) {
    return Order.of("o" + metres, new Point(metres, 0), load);
  }

  private static Order at(double metres, double kg, double litres) {
    return new Order(
        "o" + metres,
        new Point(metres, 0),
        List.of(kg, litres),
        0,
        List.of(TimeWindow.ALWAYS),
        0,
        null,
        at(0, 0).dayPatterns());
  }

  private static RoutingCase road(VehicleType type, Order... orders) {
    return new RoutingCase(
        "road",
        1,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(),
        List.of(type),
        new Road(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  /** With a facility half a metre away. */
  private static RoutingCase road(VehicleType type, FacilityTerms terms, Order... orders) {
    RoutingCase without = road(type, orders);
    return new RoutingCase(
        "road",
        1,
        without.depots(),
        without.orders(),
        List.of(new IntermediateFacility("f", new Point(0.5, 0), 0, terms)),
        List.of(type),
        new Road(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
