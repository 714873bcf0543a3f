package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.Payment.Measure;
import org.gleaner.solver.routing.optaplanner.PlanExplanation.Explained;
import org.gleaner.solver.routing.optaplanner.RoutingJustification;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsRefused;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsTogether;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Late;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Paid;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooFar;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooLong;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooManyUnloadings;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TripOverloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.UnloadingForbidden;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitForbidden;
import org.jspecify.annotations.Nullable;

/** The justifications of the constraints in the names and units of the case. */
record Justifications(CompiledRouting compiled) {

  /**
   * What is paid for a route.
   *
   * @param type of the problem that drives it
   */
  List<Payment> payments(RouteScore score, int type) {
    List<Payment> payments = new ArrayList<>();
    for (Explained line : score.costs()) {
      double amount = compiled.cost(line.amount());
      for (RoutingJustification reason : line.reasons()) {
        payments.add(
            reason instanceof Paid paid
                ? paid(line.name(), paid, amount, type)
                : new Payment(line.name(), Measure.NUMBER, 1, compiled.cost(reason.amount())));
      }
    }
    return payments;
  }

  private Payment paid(String line, Paid paid, double amount, int type) {
    if (line.equals(CostLine.FIXED_COST.id())) {
      return new Payment(line, Measure.NUMBER, paid.quantity(), amount);
    }
    Measure measure = line.equals(CostLine.DISTANCE_COST.id()) ? ofWays(type) : Measure.TIME;
    double quantity = measure == Measure.SEVERAL ? 0 : compiled.figure(paid.quantity());
    return new Payment(line, measure, quantity, amount);
  }

  private Measure ofWays(int type) {
    return switch (compiled.measure(type)) {
      case DISTANCE -> Measure.DISTANCE;
      case TRAVEL_TIME -> Measure.TIME;
      case SUM -> Measure.SEVERAL;
    };
  }

  /**
   * What a route breaks by itself, but for the driving of its crew and the daily capacities of
   * facilities, which it shares with others.
   *
   * @param type of the problem that drives it
   */
  List<Breach> breaches(RouteScore score, int type) {
    return score.limits().stream()
        .flatMap(
            limit -> limit.reasons().stream().flatMap(r -> breach(limit.name(), r, type).stream()))
        .toList();
  }

  private Optional<Breach> breach(String limit, RoutingJustification reason, int type) {
    return ofLength(limit, reason, type)
        .or(() -> ofTrip(limit, reason, type))
        .or(() -> ofPlace(limit, reason));
  }

  private Optional<Breach> ofLength(String limit, RoutingJustification reason, int type) {
    if (reason instanceof TooLong one) {
      return Optional.of(
          Breach.of(limit, compiled.figure(one.duration()), compiled.figure(one.limit())));
    } else if (reason instanceof TooFar one) {
      return Optional.of(
          Breach.of(
              compiled.lengthLimit(type),
              compiled.figure(one.distance()),
              compiled.figure(one.limit())));
    } else if (reason instanceof TooManyUnloadings one) {
      return Optional.of(Breach.of(limit, (double) one.unloadings(), (double) one.limit()));
    }
    return Optional.empty();
  }

  private Optional<Breach> ofTrip(String limit, RoutingJustification reason, int type) {
    if (reason instanceof TripOverloaded one) {
      return Optional.of(
          new Breach(
              compiled.loadLimit(type, one.dimension()),
              null,
              one.trip() + 1,
              compiled.load(one.dimension(), one.load()),
              compiled.load(one.dimension(), one.capacity())));
    } else if (reason instanceof GoodsTogether one) {
      return Optional.of(new Breach(limit, null, one.trip() + 1, one.amount(), 0));
    } else if (reason instanceof GoodsRefused one) {
      return Optional.of(new Breach(limit, idOf(one.depot()), one.trip() + 1, one.amount(), 0));
    }
    return Optional.empty();
  }

  private Optional<Breach> ofPlace(String limit, RoutingJustification reason) {
    if (reason instanceof Late one) {
      return Optional.of(
          Breach.at(
              limit,
              idOf(one.location()),
              compiled.figure(one.reached()),
              compiled.figure(one.latest())));
    } else if (reason instanceof VisitForbidden one) {
      return Optional.of(Breach.at(limit, idOf(one.location()), 1, 0));
    } else if (reason instanceof UnloadingForbidden one) {
      return Optional.of(Breach.at(limit, idOf(one.depot()), 1, 0));
    }
    return Optional.empty();
  }

  private @Nullable String idOf(int location) {
    int place = compiled.placeOf(location);
    return place == RouteEnds.OPEN ? null : compiled.routing().idOf(place);
  }
}
