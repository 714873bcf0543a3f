package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.shell.input.Sentence;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.FailureReport;
import org.gleaner.shell.session.LastRoutes;
import org.gleaner.shell.session.ReplannedRoutes;
import org.gleaner.shell.session.RouteHistory;
import org.gleaner.shell.session.RouteReplanning;
import org.gleaner.shell.session.WholePlan;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.ReplanView;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Planning the rest of a day anew when something happens on it. */
@Component
final class ReplanCommand {

  private static final double USUAL_CHANGE_HOURS = 0.25;
  private static final double USUAL_CHANGE_METRES = 5000;
  private static final double SECONDS_PER_HOUR = 3600;

  private final PlanShelf plans;
  private final RouteReplanning replanning;
  private final LastRoutes last;
  private final FailureReport failures;
  private final AnswerWriter answers;
  private final Output output;

  ReplanCommand(
      PlanShelf plans,
      RouteReplanning replanning,
      LastRoutes last,
      FailureReport failures,
      AnswerWriter answers,
      Output output) {
    this.plans = plans;
    this.replanning = replanning;
    this.last = last;
    this.failures = failures;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "replan"},
      description = "Plan the rest of a day anew after events",
      completionProvider = RoutingCompletions.PLANS,
      help =
          """
          What has been driven by now stays; the rest is planned from the present plan. Events, as
          often as needed:
            vehicle V out [from TIME]
            vehicle V late by 40 min [at TIME]
            new vehicle ID like V [from TIME] [at DEPOT]
            order ID cancelled
            order ID skipped [at TIME] [again from TIME]
            order ID 350 kg
            order ID added lat=21 lon=105 kg=90 [day=N] [COLUMN=VALUE]
            orders added from FILE.csv
            facility ID closed [from TIME] [to TIME]
            zone NAME closed [from TIME] [to TIME]
            road PLACE to PLACE closed [from TIME]
          V is the number of a vehicle, as 3 or V3, or a type with one vehicle; #3 is a number also
          where a type is called so. Without --now the rest is planned from the time that an event
          says.
          Ends with 0 with an audited plan, also if orders had to be left out, 1 if an event is not
          understood or the case asks for what is not planned.
          Examples:
            ./gleaner routes replan --plan plan --event "vehicle V3 out from 10:15"
            gleaner> routes replan --event "order p12 cancelled" --now 10:15\
          """)
  ExitStatus replan(
      @Option(longName = "case", description = "routing case; else the one that the plan names")
          @Nullable Path caseFile,
      @Option(longName = "plan", description = "folder of the plan; else the last of this session")
          @Nullable Path planFolder,
      @Option(
              longName = "event",
              description = "what happened, as often as needed",
              required = true)
          List<Sentence> events,
      @Option(longName = "now", description = "when the rest is planned, as 10:15")
          @Nullable String now,
      @Option(longName = "day", description = "of the horizon, from 1", defaultValue = "1")
          Integer day,
      @Option(longName = "change-price", description = "of a stop that changes its vehicle")
          @Nullable Double changePrice,
      @Option(longName = "cpu-limit", description = "longest solve, in CPU time")
          @Nullable Duration cpuLimit,
      @Option(longName = "time-limit", description = "longest solve; 10s if none is given")
          @Nullable Duration timeLimit,
      @Option(longName = "iterations", description = "of the search: reproducible")
          @Nullable Long iterations,
      @Option(longName = "threads", description = "that search at a time", defaultValue = "1")
          Integer threads,
      @Option(longName = "seed", description = "of random choices", defaultValue = "1") Long seed,
      @Option(longName = "out", description = "folder to write the plan to") @Nullable Path out,
      @Option(
              longName = "time-zone",
              description = "of the clocks, for GPX",
              defaultValue = "Asia/Ho_Chi_Minh")
          String timeZone)
      throws IOException {
    RoutingRequest request =
        RouteOptions.search(
            RoutingEngineKind.KERNEL, cpuLimit, timeLimit, iterations, seed, threads);
    PlanTarget target = PlanTarget.of(out, timeZone);
    if (changePrice != null && changePrice < 0) {
      throw new UsageException("--change-price must not be negative");
    }
    PlanShelf.Found found = plans.find(planFolder, caseFile);
    RoutingCase routing = found.routing();
    RoutePlan plan = found.plan();
    if (day < 1 || day > routing.days()) {
      throw new UsageException(
          "there is no day " + day, "the case has days 1 to " + routing.days());
    }
    RouteHistory history = new RouteHistory(routing, plan);
    LiveDay.Moment moment =
        history.moment(events.stream().map(Sentence::text).toList(), day - 1, time(history, now));
    double price = changePrice == null ? usualPrice(routing) : changePrice;
    try {
      return finish(replanning.replan(history, plan, moment, price, request), target);
    } catch (UnsupportedRoutingException e) {
      return new ExitStatus(failures.say(e, found.name()), "");
    }
  }

  private static @Nullable Double time(RouteHistory history, @Nullable String now) {
    if (now == null) {
      return null;
    }
    OptionalDouble time = history.times().time(now);
    if (time.isEmpty()) {
      throw new UsageException(
          "--now is no time: '" + now + "'", "for instance " + history.times().example());
    }
    return time.getAsDouble();
  }

  /** A quarter of an hour and five kilometres of the dearest vehicle. */
  private static double usualPrice(RoutingCase routing) {
    double price = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      VehicleCosts costs = type.costs();
      double ofType =
          USUAL_CHANGE_HOURS * SECONDS_PER_HOUR * (costs.perDuration() + costs.perTravelTime())
              + USUAL_CHANGE_METRES * costs.perDistance();
      price = Math.max(price, ofType);
    }
    return price;
  }

  private ExitStatus finish(ReplannedRoutes replanned, PlanTarget target) throws IOException {
    if (replanned.isRejected()) {
      output.note("error: the check rejects the plan, which is a bug in Gleaner; nothing is kept");
      replanned.plan().violations().forEach(output::note);
      return new ExitStatus(ExitCodes.BUG, "");
    }
    WholePlan whole =
        new WholePlan(replanned.plan(), replanned.live().routing(), replanned.solution());
    last.keep(whole);
    answers.write(new ReplanView(replanned).answer());
    target.write(whole, output);
    return ExitStatus.OK;
  }
}
