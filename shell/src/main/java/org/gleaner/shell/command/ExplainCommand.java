package org.gleaner.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.runner.FailureReport;
import org.gleaner.shell.session.RouteExplaining;
import org.gleaner.shell.session.RouteHistory;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.OrderExplanationView;
import org.gleaner.shell.view.RouteExplanationView;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.explain.OrderExplanation;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Saying why a plan of routes is as it is. */
@Component
final class ExplainCommand {

  private final PlanShelf plans;
  private final FailureReport failures;
  private final AnswerWriter answers;

  ExplainCommand(PlanShelf plans, FailureReport failures, AnswerWriter answers) {
    this.plans = plans;
    this.failures = failures;
    this.answers = answers;
  }

  @Command(
      name = {"routes", "explain"},
      description = "Why an order or a route is as it is",
      completionProvider = RoutingCompletions.PLANS,
      help =
          """
          --order says on which day and in which vehicle the order is and what it costs there, and
          for every other vehicle the best place and what it would cost, or which constraints forbid
          it by how much; of an order that is left out, on all its days.
          --route says what the routes of a vehicle cost, how near they are to their limits, and
          what they would save without each of their orders.
          --day leaves places, or routes, of that day only. Of a day planned anew, what is left of
          it is explained.
          Examples:
            ./gleaner routes explain --plan plan --order p12
            gleaner> routes explain --route 3\
          """)
  ExitStatus explain(
      @Option(longName = "case", description = "routing case; else the one that the plan names")
          @Nullable Path caseFile,
      @Option(longName = "plan", description = "folder of the plan; else the last of this session")
          @Nullable Path planFolder,
      @Option(longName = "order", description = "id of an order") @Nullable String order,
      @Option(longName = "route", description = "number of a vehicle, or a type with one vehicle")
          @Nullable String route,
      @Option(longName = "day", description = "of the horizon, from 1; else all")
          @Nullable Integer day) {
    if ((order == null) == (route == null)) {
      throw new UsageException("one of --order and --route must be given");
    }
    PlanShelf.Found found = plans.find(planFolder, caseFile);
    RoutingCase routing = found.routing();
    RoutePlan plan = found.plan();
    OptionalInt only = day == null ? OptionalInt.empty() : OptionalInt.of(day);
    if (day != null && (day < 1 || day > routing.days())) {
      throw new UsageException(
          "there is no day " + day, "the case has days 1 to " + routing.days());
    }
    try {
      LiveDay live = RouteHistory.stateOf(routing, plan);
      answers.write(
          order == null
              ? ofRoute(String.valueOf(route), plan, live, only)
              : ofOrder(order, plan, live, only));
      return ExitStatus.OK;
    } catch (UnsupportedRoutingException e) {
      return new ExitStatus(failures.say(e, found.name()), "");
    }
  }

  private static Answer ofOrder(String id, RoutePlan plan, LiveDay live, OptionalInt day) {
    RoutingCase routing = live.routing();
    OptionalInt order =
        IntStream.range(0, routing.orders().size())
            .filter(i -> routing.orders().get(i).id().equalsIgnoreCase(id))
            .findFirst();
    if (order.isEmpty()) {
      throw new UsageException(
          "there is no order '" + id + "'",
          NearestName.of(id, routing.orders().stream().map(Order::id).toList())
              .map(name -> "Maybe " + name + ".")
              .orElse(null));
    }
    String exact = routing.orders().get(order.getAsInt()).id();
    OrderExplanation explanation = new RouteExplaining(live).order(order.getAsInt());
    return new OrderExplanationView(plan, routing, exact, explanation).answer(day);
  }

  private static Answer ofRoute(String vehicle, RoutePlan plan, LiveDay live, OptionalInt day) {
    List<RoutePlan.Route> meant =
        plan.routes().stream()
            .filter(route -> isMeant(route, vehicle))
            .filter(route -> day.isEmpty() || route.day() == day.getAsInt())
            .toList();
    RouteExplaining explaining = new RouteExplaining(live);
    List<RouteExplanationView.Explained> explained =
        meant.stream()
            .filter(route -> route.vehicle() == meant.get(0).vehicle())
            .flatMap(
                route ->
                    explaining.route(route.vehicle() - 1, route.day() - 1).stream()
                        .map(one -> new RouteExplanationView.Explained(route, one)))
            .toList();
    if (explained.isEmpty()) {
      throw new UsageException(
          "no route of vehicle '" + vehicle + "' is left to explain", "routes show lists them");
    }
    return new RouteExplanationView(plan, live.routing(), explained).answer();
  }

  private static boolean isMeant(RoutePlan.Route route, String vehicle) {
    return String.valueOf(route.vehicle()).equals(vehicle.replaceFirst("^[vV#]", ""))
        || route.vehicleType().equals(vehicle);
  }
}
