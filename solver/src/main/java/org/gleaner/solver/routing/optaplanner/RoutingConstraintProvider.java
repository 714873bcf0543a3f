package org.gleaner.solver.routing.optaplanner;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.countLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;

import java.util.function.Predicate;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.optaplanner.RouteFigures.DailyLimit;
import org.gleaner.solver.routing.optaplanner.RouteFigures.Unloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.FacilityOverloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.NoAlternative;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Paid;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.PrizeLost;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.RequiredUnserved;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooFar;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooLong;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooManyUnloadings;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooManyVehicles;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooMuchDriving;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/**
 * What makes a plan feasible and what it costs: one method for each constraint, under the name that
 * it has wherever it is spoken of ({@link RoutingConstraint}, {@link CostLine}).
 * docs/model/routing.md lists them.
 *
 * <p>Hard counts by how much limits are broken, medium the required orders left out, soft the cost.
 * That no client is visited twice needs no constraint: a stop is on one list.
 */
public final class RoutingConstraintProvider implements ConstraintProvider {

  // One instance of each, so that the constraints share the nodes that test them.
  private static final Predicate<Vehicle> USED = Vehicle::isUsed;
  private static final Predicate<Order> LEFT_OUT = Order::isLeftOut;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      capacity(factory),
      timeWindow(factory),
      depotHours(factory),
      driverBreak(factory),
      dailyDriving(factory),
      maxDuration(factory),
      maxDistance(factory),
      fleet(factory),
      vehicleType(factory),
      separation(factory),
      facilityMaterial(factory),
      facilityCapacity(factory),
      unloadingPlace(factory),
      maxUnloadings(factory),
      dayPattern(factory),
      mandatoryOrder(factory),
      fixedCost(factory),
      distanceCost(factory),
      durationCost(factory),
      overtimeCost(factory),
      unevenWork(factory),
      lostPrize(factory),
      changeCost(factory)
    };
  }

  Constraint capacity(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().overloads().isEmpty())
        .flattenLast(vehicle -> vehicle.route().overloads())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((overload, score) -> overload)
        .asConstraint(RoutingConstraint.CAPACITY.id());
  }

  Constraint timeWindow(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().lateServices().isEmpty())
        .flattenLast(vehicle -> vehicle.route().lateServices())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((late, score) -> late)
        .asConstraint(RoutingConstraint.TIME_WINDOW.id());
  }

  Constraint depotHours(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().lateAtDepots().isEmpty())
        .flattenLast(vehicle -> vehicle.route().lateAtDepots())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((late, score) -> late)
        .asConstraint(RoutingConstraint.DEPOT_HOURS.id());
  }

  Constraint driverBreak(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().lateBreaks().isEmpty())
        .flattenLast(vehicle -> vehicle.route().lateBreaks())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((late, score) -> late)
        .asConstraint(RoutingConstraint.DRIVER_BREAK.id());
  }

  Constraint dailyDriving(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> vehicle.route().driving() > vehicle.type().hours().maxDriving())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD,
            vehicle -> vehicle.route().driving() - vehicle.type().hours().maxDriving())
        .justifyWith(
            (vehicle, score) ->
                new TooMuchDriving(
                    vehicle.number(),
                    vehicle.route().driving(),
                    vehicle.type().hours().maxDriving()))
        .asConstraint(RoutingConstraint.DAILY_DRIVING.id());
  }

  Constraint maxDuration(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> vehicle.route().span() > vehicle.type().maxDuration())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD,
            vehicle -> vehicle.route().span() - vehicle.type().maxDuration())
        .justifyWith(
            (vehicle, score) ->
                new TooLong(vehicle.number(), vehicle.route().span(), vehicle.type().maxDuration()))
        .asConstraint(RoutingConstraint.MAX_DURATION.id());
  }

  Constraint maxDistance(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> vehicle.route().distance() > vehicle.type().maxDistance())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD,
            vehicle -> vehicle.route().distance() - vehicle.type().maxDistance())
        .justifyWith(
            (vehicle, score) ->
                new TooFar(
                    vehicle.number(), vehicle.route().distance(), vehicle.type().maxDistance()))
        .asConstraint(RoutingConstraint.MAX_DISTANCE.id());
  }

  /** A search has no more vehicles than there are; a plan from elsewhere may. */
  Constraint fleet(ConstraintFactory factory) {
    return used(factory)
        .groupBy(Vehicle::typeIndex, Vehicle::type, countLong())
        .filter((index, type, used) -> used > type.count())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (index, type, used) -> used - type.count())
        .justifyWith((index, type, used, score) -> new TooManyVehicles(index, used, type.count()))
        .asConstraint(RoutingConstraint.FLEET.id());
  }

  Constraint vehicleType(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().forbiddenVisits().isEmpty())
        .flattenLast(vehicle -> vehicle.route().forbiddenVisits())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((visit, score) -> visit)
        .asConstraint(RoutingConstraint.VEHICLE_TYPE.id());
  }

  Constraint separation(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().together().isEmpty())
        .flattenLast(vehicle -> vehicle.route().together())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((goods, score) -> goods)
        .asConstraint(RoutingConstraint.SEPARATION.id());
  }

  Constraint facilityMaterial(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().refused().isEmpty())
        .flattenLast(vehicle -> vehicle.route().refused())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((goods, score) -> goods)
        .asConstraint(RoutingConstraint.FACILITY_MATERIAL.id());
  }

  /** The one limit of all vehicles of a day together. */
  Constraint facilityCapacity(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().unloaded().isEmpty())
        .flattenLast(vehicle -> vehicle.route().unloaded())
        .groupBy(Unloaded::limit, sumLong(Unloaded::amount))
        .filter((limit, unloaded) -> unloaded > limit.most())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD, (limit, unloaded) -> unloaded - limit.most())
        .justifyWith((limit, unloaded, score) -> overloaded(limit, unloaded))
        .asConstraint(RoutingConstraint.FACILITY_CAPACITY.id());
  }

  private static FacilityOverloaded overloaded(DailyLimit limit, long unloaded) {
    return new FacilityOverloaded(
        limit.day(), limit.facility(), limit.dimension(), unloaded, limit.most());
  }

  Constraint unloadingPlace(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().forbiddenUnloadings().isEmpty())
        .flattenLast(vehicle -> vehicle.route().forbiddenUnloadings())
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RoutingJustification::amount)
        .justifyWith((unloading, score) -> unloading)
        .asConstraint(RoutingConstraint.UNLOADING_PLACE.id());
  }

  Constraint maxUnloadings(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> vehicle.route().unloadings() > vehicle.type().maxReloads())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD,
            vehicle -> vehicle.route().unloadings() - vehicle.type().maxReloads())
        .justifyWith(
            (vehicle, score) ->
                new TooManyUnloadings(
                    vehicle.number(), vehicle.route().unloadings(), vehicle.type().maxReloads()))
        .asConstraint(RoutingConstraint.MAX_UNLOADINGS.id());
  }

  /** An order with days to choose from is collected on the days of one of its patterns. */
  Constraint dayPattern(ConstraintFactory factory) {
    return factory
        .forEach(Order.class)
        .filter(Order::isMixed)
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .justifyWith((order, score) -> new NoAlternative(order.visited(), order.alternatives()))
        .asConstraint(RoutingConstraint.DAY_PATTERN.id());
  }

  Constraint mandatoryOrder(ConstraintFactory factory) {
    return leftOut(factory)
        .filter(Order::isRequired)
        .penalize(HardMediumSoftLongScore.ONE_MEDIUM)
        .justifyWith((order, score) -> new RequiredUnserved(order.locations()))
        .asConstraint(RoutingConstraint.MANDATORY_ORDER.id());
  }

  Constraint fixedCost(ConstraintFactory factory) {
    return used(factory)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, vehicle -> vehicle.type().fixedCost())
        .justifyWith((vehicle, score) -> paid(vehicle, 1, vehicle.type().fixedCost()))
        .asConstraint(CostLine.FIXED_COST.id());
  }

  Constraint distanceCost(ConstraintFactory factory) {
    return used(factory)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            vehicle -> vehicle.route().distance() * vehicle.type().unitDistanceCost())
        .justifyWith(
            (vehicle, score) ->
                paid(vehicle, vehicle.route().distance(), vehicle.type().unitDistanceCost()))
        .asConstraint(CostLine.DISTANCE_COST.id());
  }

  Constraint durationCost(ConstraintFactory factory) {
    return used(factory)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            vehicle -> vehicle.route().duration() * vehicle.type().unitDurationCost())
        .justifyWith(
            (vehicle, score) ->
                paid(vehicle, vehicle.route().duration(), vehicle.type().unitDurationCost()))
        .asConstraint(CostLine.DURATION_COST.id());
  }

  Constraint overtimeCost(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> overtime(vehicle) > 0)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            vehicle -> vehicle.type().hours().overtime().cost(vehicle.route().end()))
        .justifyWith(
            (vehicle, score) ->
                paid(vehicle, overtime(vehicle), vehicle.type().hours().overtime().unitCost()))
        .asConstraint(CostLine.OVERTIME_COST.id());
  }

  private static long overtime(Vehicle vehicle) {
    return vehicle.type().hours().overtime().beyond(vehicle.route().end());
  }

  Constraint unevenWork(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> vehicle.type().hours().unfairWork().isPaid() && unfair(vehicle) > 0)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            vehicle -> vehicle.type().hours().unfairWork().cost(vehicle.route().duration()))
        .justifyWith(
            (vehicle, score) ->
                paid(vehicle, unfair(vehicle), vehicle.type().hours().unfairWork().unitCost()))
        .asConstraint(CostLine.UNEVEN_WORK.id());
  }

  private static long unfair(Vehicle vehicle) {
    return vehicle.type().hours().unfairWork().beyond(vehicle.route().duration());
  }

  Constraint lostPrize(ConstraintFactory factory) {
    return leftOut(factory)
        .filter(order -> order.prize() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Order::prize)
        .justifyWith((order, score) -> new PrizeLost(order.locations(), order.prize()))
        .asConstraint(CostLine.LOST_PRIZE.id());
  }

  /** A stop that another vehicle type than usual visits. */
  Constraint changeCost(ConstraintFactory factory) {
    return used(factory)
        .filter(vehicle -> !vehicle.route().changes().isEmpty())
        .flattenLast(vehicle -> vehicle.route().changes())
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, RoutingJustification::amount)
        .justifyWith((change, score) -> change)
        .asConstraint(CostLine.CHANGE_COST.id());
  }

  private static UniConstraintStream<Vehicle> used(ConstraintFactory factory) {
    return factory.forEach(Vehicle.class).filter(USED);
  }

  private static UniConstraintStream<Order> leftOut(ConstraintFactory factory) {
    return factory.forEach(Order.class).filter(LEFT_OUT);
  }

  private static Paid paid(Vehicle vehicle, long quantity, long unitCost) {
    return new Paid(vehicle.number(), quantity, unitCost);
  }
}
