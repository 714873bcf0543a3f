package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.FailureReport;
import org.gleaner.shell.session.RouteExplaining;
import org.gleaner.shell.session.RouteHistory;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.ExplanationView;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.replan.OrderExplanation;
import org.gleaner.solver.routing.replan.RouteExplanation;
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
          --order says what the order costs where it is, and for every other vehicle the best place
          and what it would cost, or which constraints forbid it by how much.
          --route says what the route costs, how near it is to its limits, and what it would save
          without each of its orders. Of a day planned anew, what is left of it is explained.
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
      @Option(longName = "day", description = "of the horizon, from 1", defaultValue = "1")
          Integer day) {
    if ((order == null) == (route == null)) {
      throw new UsageException("one of --order and --route must be given");
    }
    PlanShelf.Found found = plans.find(planFolder, caseFile);
    RoutingCase routing = found.routing();
    RoutePlan plan = found.plan();
    if (day < 1 || day > routing.days()) {
      throw new UsageException(
          "there is no day " + day, "the case has days 1 to " + routing.days());
    }
    try {
      LiveDay live = new RouteHistory(routing, plan).now();
      RouteExplaining explaining = RouteExplaining.of(live, day - 1);
      ExplanationView view = new ExplanationView(plan, explaining);
      answers.write(
          order == null
              ? ofRoute(String.valueOf(route), plan, explaining, view)
              : ofOrder(order, explaining, view));
      return ExitStatus.OK;
    } catch (UnsupportedRoutingException e) {
      String feature = e.feature().id();
      failures.say(
          new IOException("not planned (" + feature + "): " + e.getMessage()), found.name());
      return new ExitStatus(ExitCodes.BAD_INPUT, "");
    }
  }

  private static Answer ofOrder(String id, RouteExplaining explaining, ExplanationView view) {
    RoutingCase routing = explaining.live().routing();
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
    Optional<OrderExplanation> explanation = explaining.order(order.getAsInt());
    return explanation.map(one -> view.order(exact, one)).orElseGet(() -> view.settled(exact));
  }

  private static Answer ofRoute(
      String vehicle, RoutePlan plan, RouteExplaining explaining, ExplanationView view) {
    for (RoutePlan.Route route : plan.routes()) {
      boolean isMeant =
          String.valueOf(route.vehicle()).equals(vehicle.replaceFirst("^[vV]", ""))
              || route.vehicleType().equals(vehicle);
      if (isMeant && route.day() == explaining.day() + 1) {
        Optional<RouteExplanation> explanation = explaining.route(route.vehicle() - 1);
        if (explanation.isPresent()) {
          return view.route(route.vehicle(), explanation.get());
        }
      }
    }
    throw new UsageException(
        "no route of vehicle '" + vehicle + "' is left to explain", "routes show lists them");
  }
}
