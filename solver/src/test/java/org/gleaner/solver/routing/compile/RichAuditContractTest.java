package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RouteViolation;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * As {@link AuditContractTest}, of cases that state all they can: what the constraint streams find
 * broken in a plan has the names that the independent check has for it.
 */
class RichAuditContractTest {

  private static final int CASES = 240;

  /** Streams are slow, and are held to the evaluator elsewhere too. */
  private static final int EXPLAINED = 15;

  private static final Set<RoutingConstraint> TIMES =
      EnumSet.of(
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.DRIVER_BREAK,
          RoutingConstraint.MAX_DURATION);

  private static final Set<RoutingConstraint> LATENESS =
      EnumSet.of(
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.DRIVER_BREAK);

  private static final Set<RoutingConstraint> OF_ALL_ROUTES =
      EnumSet.of(
          RoutingConstraint.MANDATORY_ORDER,
          RoutingConstraint.DAY_PATTERN,
          RoutingConstraint.FACILITY_CAPACITY,
          RoutingConstraint.FLEET);

  /** Plans by the name of what the check finds broken in them, or only the problem tells apart. */
  private final Map<String, Integer> seen = new TreeMap<>();

  /** What the check says of a ban that leaves no window. */
  private static final String BANNED = "may not stand at";

  /** What a problem calls the capacity in litres; to the check, it is a capacity. */
  private static final String SECOND_LOAD = "capacity 2";

  private static final String BANNED_ALL_DAY = "banned all day";

  /** In a week more long days than there may be; and one that may be. */
  private static final String LONG_DAYS = "long days";

  private static final String LONG_DAY_KEPT = "long day kept";

  /** Midnight is 400 later than shifts of the day begin. */
  private static final double LATE = 86_000;

  /** What a case states beside the plain ones, and what of it must have been broken. */
  private enum Terms {
    RICH(
        "separation",
        "relief-limit",
        "facility-material",
        "facility-capacity",
        "max-orders",
        "max-travel-time",
        "no-way",
        "daily-driving") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return random.richer(plain);
      }
    },
    COMPARTMENTS("compartment") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return random.stowed(plain, false);
      }
    },
    RICH_AND_COMPARTMENTS("compartment", "separation", "relief-limit", "facility-capacity") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return random.divided(random.richer(plain));
      }
    },
    RICH_AND_BREAKS("driver-break", "separation") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return random.withBreaks(random.richer(plain));
      }
    },
    RICH_AND_VOLUMES("capacity", SECOND_LOAD, "facility-capacity", "separation") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return new WiderCases(seed).withVolumes(random.richer(plain));
      }
    },
    COMPARTMENTS_AND_VOLUMES(SECOND_LOAD, "compartment") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return new WiderCases(seed).withVolumes(random.stowed(plain, false));
      }
    },
    RICH_AND_DEPOT_HOURS("depot-hours", "vehicle-feature", "hazard-permit") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return new WiderCases(seed).withDepotHours(random.richer(plain));
      }
    },
    RICH_OVER_THE_WEEKEND("daily-driving", LONG_DAYS, LONG_DAY_KEPT) {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return new WiderCases(seed).overTheWeekend(random.richer(plain));
      }
    },
    RICH_AND_BANS("truck-ban", BANNED_ALL_DAY, "no-way", "separation") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return RandomRoadRules.of(random.richer(plain), seed);
      }
    },
    RICH_AND_BANS_AT_NIGHT("truck-ban", BANNED_ALL_DAY, "separation") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return RandomRoadRules.atNight(NightCases.later(random.richer(plain), LATE), seed);
      }
    },
    BANS_AND_CLOSURES("truck-ban") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return RandomRoadRules.of(plain, seed);
      }
    },
    HOURS_CARRIED_OVER("daily-driving", "weekly-driving", "fortnightly-driving") {
      @Override
      RoutingCase of(RandomCases random, RoutingCase plain, long seed) {
        return carriedOver(random.richer(plain), seed);
      }
    };

    private final List<String> broken;

    Terms(String... broken) {
      this.broken = List.of(broken);
    }

    abstract RoutingCase of(RandomCases random, RoutingCase plain, long seed);
  }

  @ParameterizedTest
  @EnumSource(Terms.class)
  void streamsAndCheckAgreeByName(Terms terms) {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase plain = random.routing(RoundingConvention.NEAREST_INTEGER);
      RoutingCase routing = terms.of(random, plain, seed);
      CompiledRouting compiled = CompiledRouting.of(routing);
      List<PlannedRoute> routes = random.routesOfAnybody(compiled);
      RouteCost evaluated = CostEvaluator.evaluate(compiled.problem(), routes);
      if (seed < EXPLAINED) {
        assertEqualNames(compiled, routes, evaluated);
      }
      RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(routes));
      String name = terms + " " + seed + " " + check.violations();
      if (!check.brokenConstraints().contains(RoutingConstraint.VISITED_TWICE.id())) {
        assertAgreement(name, routing, names(compiled, routes, evaluated), names(check));
        Set<String> met = met(check);
        met.addAll(longDays(routing, compiled.solution(routes), check));
        met.forEach(this::count);
      }
    }
    assertThat(terms.broken)
        .allSatisfy(id -> assertThat(seen.getOrDefault(id, 0)).as(id).isBetween(3, CASES - 3));
  }

  private void count(String met) {
    seen.merge(met, 1, Integer::sum);
  }

  private static Set<String> met(RoutingCheck check) {
    Set<String> met = new TreeSet<>(check.brokenConstraints());
    if (check.violations().stream().anyMatch(RichAuditContractTest::isBannedAllDay)) {
      met.add(BANNED_ALL_DAY);
    }
    return met;
  }

  private static Set<String> longDays(
      RoutingCase routing, RoutingSolution plan, RoutingCheck check) {
    if (!hasScarceLongDays(routing)) {
      return Set.of();
    }
    if (check.violations().stream().anyMatch(one -> one.message().contains("is driven on"))) {
      return Set.of(LONG_DAYS);
    }
    boolean isAny =
        plan.routes().stream()
            .anyMatch(
                route ->
                    DrivingWeeks.driving(routing, route)
                        > routing.typeOf(route).hours().crew().rules().daily());
    boolean isKept = !check.brokenConstraints().contains(RoutingConstraint.DAILY_DRIVING.id());
    return isAny && isKept ? Set.of(LONG_DAY_KEPT) : Set.of();
  }

  private static void assertEqualNames(
      CompiledRouting compiled, List<PlannedRoute> routes, RouteCost evaluated) {
    PlanExplanation streams = PlanExplanation.of(compiled.problem(), routes);
    for (RoutingConstraint constraint : RoutingConstraint.values()) {
      assertThat(streams.amount(constraint.id()))
          .as(constraint.id())
          .isEqualTo(evaluated.amount(constraint));
    }
  }

  private static void assertAgreement(
      String name,
      RoutingCase routing,
      Set<RoutingConstraint> problem,
      Set<RoutingConstraint> check) {
    if (check.contains(RoutingConstraint.MAX_UNLOADINGS)) {
      // Then the trips have their orders counted one by one, and not those of the route.
      problem.remove(RoutingConstraint.MAX_ORDERS);
      check.remove(RoutingConstraint.MAX_ORDERS);
    }
    assertIneligible(name, problem, check);
    if (hasWeeks(routing) || hasScarceLongDays(routing)) {
      // Its days have a share each of what is left of a week, or some of them are long, and the
      // check adds them up. Where there is no way, a problem measures nothing.
      boolean isOver =
          problem.remove(RoutingConstraint.DAILY_DRIVING)
              || problem.contains(RoutingConstraint.NO_WAY);
      assertThat(check.remove(RoutingConstraint.DAILY_DRIVING) && !isOver).as(name).isFalse();
    }
    assertThat(without(TIMES, problem)).as(name).isEqualTo(without(TIMES, check));
    if (!Collections.disjoint(check, TIMES)) {
      assertThat(problem).as(name).containsAnyElementsOf(TIMES);
    }
    if (!hasChoices(routing)) {
      Set<RoutingConstraint> incomparable = afterLateness(check);
      assertThat(without(incomparable, problem)).as(name).isEqualTo(without(incomparable, check));
    }
  }

  /** Who may not serve an order for want of a compartment, or of a place for it, breaks these. */
  private static void assertIneligible(
      String name, Set<RoutingConstraint> problem, Set<RoutingConstraint> check) {
    boolean isOfCheck = check.remove(RoutingConstraint.VEHICLE_TYPE);
    boolean isOfProblem = problem.remove(RoutingConstraint.VEHICLE_TYPE);
    assertThat(isOfCheck && !isOfProblem).as(name).isFalse();
    if (isOfProblem && !problem.contains(RoutingConstraint.SEPARATION)) {
      // Classes that no vehicle may carry together are not told apart in a problem.
      check.remove(RoutingConstraint.SEPARATION);
    }
    if (isOfProblem && !isOfCheck) {
      assertThat(check)
          .as(name)
          .containsAnyOf(RoutingConstraint.COMPARTMENT, RoutingConstraint.FACILITY_MATERIAL);
    }
  }

  /** One a week of several. */
  private static boolean hasScarceLongDays(RoutingCase routing) {
    return routing.vehicleTypes().stream()
        .anyMatch(type -> type.hours().crew().rules().extendedDays().perWeek() == 1);
  }

  private static boolean hasWeeks(RoutingCase routing) {
    return routing.vehicleTypes().stream()
        .anyMatch(type -> Double.isFinite(type.hours().crew().rules().weekly()));
  }

  /** Where a plan chooses a window, and the check may find that another one is kept. */
  private static boolean hasChoices(RoutingCase routing) {
    return routing.orders().stream().anyMatch(order -> order.hours().windows().size() > 1)
        || routing.facilities().stream().anyMatch(one -> one.terms().hours().windows().size() > 1)
        || !routing.terms().roads().bans().isEmpty();
  }

  /**
   * In the problem a late route goes on as if it had been in time (time warp); in the check it goes
   * on late. What follows after that differs.
   */
  private static Set<RoutingConstraint> afterLateness(Set<RoutingConstraint> check) {
    if (check.contains(RoutingConstraint.TIME_WINDOW)) {
      return EnumSet.of(
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.DRIVER_BREAK);
    }
    return Collections.disjoint(check, LATENESS) ? EnumSet.noneOf(RoutingConstraint.class) : TIMES;
  }

  private static Set<RoutingConstraint> without(
      Set<RoutingConstraint> some, Set<RoutingConstraint> of) {
    Set<RoutingConstraint> others = new TreeSet<>(of);
    others.removeAll(some);
    return others;
  }

  private Set<RoutingConstraint> names(
      CompiledRouting compiled, List<PlannedRoute> routes, RouteCost evaluated) {
    Set<String> ids = new TreeSet<>();
    for (PlannedRoute route : routes) {
      RouteCost alone = CostEvaluator.evaluateRoute(compiled.problem(), route);
      ids.addAll(compiled.broken(route, alone).keySet());
    }
    if (ids.contains(SECOND_LOAD)) {
      count(SECOND_LOAD);
    }
    Set<RoutingConstraint> names = new TreeSet<>();
    ids.forEach(id -> names.add(ofWhole(constraint(id))));
    evaluated.violations().stream()
        .map(RouteViolation::constraint)
        .filter(OF_ALL_ROUTES::contains)
        .forEach(constraint -> names.add(ofWhole(constraint)));
    return names;
  }

  private static Set<RoutingConstraint> names(RoutingCheck check) {
    return check.violations().stream()
        .map(
            one -> isBannedAllDay(one) ? RoutingConstraint.VEHICLE_TYPE : ofWhole(one.constraint()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isBannedAllDay(RoutingViolation violation) {
    return violation.constraint() == RoutingConstraint.TRUCK_BAN
        && violation.message().contains(BANNED);
  }

  /** A relief has its id behind its word, a load but the first its number. */
  private static RoutingConstraint constraint(String id) {
    if (id.startsWith("relief ")) {
      return RoutingConstraint.RELIEF_LIMIT;
    }
    if (id.equals(SECOND_LOAD)) {
      return RoutingConstraint.CAPACITY;
    }
    return Stream.of(RoutingConstraint.values())
        .filter(constraint -> constraint.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A problem has no facilities but depots, says of bans by windows when an order may be visited,
   * and not why a vehicle may not serve one, shares weeks out among their days, and has a client
   * for each day of an order.
   */
  private static RoutingConstraint ofWhole(RoutingConstraint constraint) {
    return switch (constraint) {
      case FACILITY_HOURS -> RoutingConstraint.DEPOT_HOURS;
      case TRUCK_BAN -> RoutingConstraint.TIME_WINDOW;
      case VEHICLE_FEATURE, HAZARD_PERMIT -> RoutingConstraint.VEHICLE_TYPE;
      case WEEKLY_DRIVING, FORTNIGHTLY_DRIVING -> RoutingConstraint.DAILY_DRIVING;
      case MANDATORY_ORDER -> RoutingConstraint.DAY_PATTERN;
      default -> constraint;
    };
  }

  /** Of the week and of the one before: some have little left of them, and some nothing. */
  private static RoutingCase carriedOver(RoutingCase routing, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<VehicleType> types =
        routing.vehicleTypes().stream()
            .map(type -> type.withHours(type.hours().withCrew(driven(random))))
            .toList();
    return routing.withVehicleTypes(types);
  }

  private static CrewHours driven(SplittableRandom random) {
    DrivingRules rules =
        new DrivingRules(
            40 + random.nextInt(200),
            random.nextInt(30),
            0,
            200 + random.nextInt(400),
            ExtendedDays.NONE,
            500,
            800);
    return new CrewHours(rules, random.nextInt(300), random.nextInt(300));
  }
}
