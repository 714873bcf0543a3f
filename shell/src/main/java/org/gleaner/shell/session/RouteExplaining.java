package org.gleaner.shell.session;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.replan.OrderExplanation;
import org.gleaner.solver.routing.replan.RouteExplainer;
import org.gleaner.solver.routing.replan.RouteExplanation;

/**
 * A plan as it can be explained: of a day that has been planned anew, what is left of it.
 *
 * @param live the case and its routes
 * @param day from 0
 * @param rest what is left of the day; empty if nothing of it has been driven
 */
public record RouteExplaining(
    LiveDay live, int day, Optional<RestOfDay> rest, CompiledRouting compiled) {

  /**
   * @param day from 0
   * @throws org.gleaner.solver.routing.UnsupportedRoutingException if the case asks for what is not
   *     planned
   * @throws UsageException if nothing is left of the day to explain
   */
  public static RouteExplaining of(LiveDay live, int day) {
    RoutingCase routing = live.routing();
    if (routing.progressOn(day).isEmpty()) {
      RoutingCase plain =
          RoutePlans.without(ImpossibleOrders.of(routing.withProgress(List.of())), routing);
      return new RouteExplaining(
          live, day, Optional.empty(), CompiledRouting.of(plain.withProgress(List.of())));
    }
    RestOfDay rest =
        RestOfDay.of(live, day, 0)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no vehicle drives any more on that day", "routes show has the plan"));
    return new RouteExplaining(
        live, day, Optional.of(rest), CompiledRouting.tolerant(rest.routing()));
  }

  private RouteExplainer explainer() {
    return RouteExplainer.of(compiled, rest.map(RestOfDay::present).orElse(live.routes()));
  }

  /** Why an order is where it is; empty if it has been collected, or no visit is left of it. */
  public Optional<OrderExplanation> order(int order) {
    int position = rest.isPresent() ? rest.get().orders().indexOf(order) : order;
    return position < 0 || compiled.clientsOf(position).isEmpty()
        ? Optional.empty()
        : Optional.of(explainer().order(position, rest.isPresent() ? 0 : day));
  }

  /** Of a vehicle of the case, from 0; empty if it drives nothing any more. */
  public Optional<RouteExplanation> route(int vehicle) {
    if (rest.isEmpty()) {
      return explainer().route(vehicle, day);
    }
    List<VehicleProgress> driving = driving();
    for (int i = 0; i < driving.size(); i++) {
      if (driving.get(i).vehicle() == vehicle) {
        return explainer().route(i, 0);
      }
    }
    return Optional.empty();
  }

  private List<VehicleProgress> driving() {
    return live.routing().progressOn(day).orElseThrow().vehicles().stream()
        .filter(vehicle -> !vehicle.isOver())
        .toList();
  }

  /** Number in the case, from 1, of a vehicle explained. */
  public int vehicle(int explained) {
    return (rest.isEmpty() ? explained : driving().get(explained).vehicle()) + 1;
  }

  /** Id of a place explained; the start if it is -1. */
  public String place(int explained) {
    if (explained < 0) {
      return "start";
    }
    return rest.map(RestOfDay::routing).orElse(live.routing()).idOf(explained);
  }
}
