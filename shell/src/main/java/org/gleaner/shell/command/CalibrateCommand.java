package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gleaner.domain.dataset.CaseWriter;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.pickup.calibration.Fit;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.Calibration;
import org.gleaner.shell.session.CalibrationLoop;
import org.gleaner.shell.session.CalibrationRequest;
import org.gleaner.shell.session.OrderRequest;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.ScenarioChoice;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.CalibrationView;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** From what routes cost back to the network's transport terms. */
@Component
final class CalibrateCommand {

  private static final Duration NETWORK_TIME = Duration.ofSeconds(120);
  private static final int NETWORK_THREADS = 2;

  private final Session session;
  private final PlanningReport report;
  private final CalibrationLoop loop;
  private final AnswerWriter answers;
  private final Output output;

  CalibrateCommand(
      Session session,
      PlanningReport report,
      CalibrationLoop loop,
      AnswerWriter answers,
      Output output) {
    this.session = session;
    this.report = report;
    this.loop = loop;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "calibrate"},
      description = "Fit a network's transport costs to what its collection routes cost",
      completionProvider = RoutingCompletions.ROUTES,
      help =
          """
          Plans the network, orders what it collects in a period, plans the routes, shares their cost
          out among the orders, and moves the transport terms of each material to what a tonne costs
          on the routes; again until flows and costs change by no more than the tolerance. It says so
          if they do not come to rest. --to writes the case with the new terms.
          Example:
            ./gleaner routes calibrate --case vietnam --routes hanoi-week --period 2028 --time-limit 1m\
          """)
  void calibrate(
      @Option(longName = "case", description = "network: folder or embedded name")
          @Nullable String caseName,
      @Option(longName = "scenario", description = "name, or file of changes")
          @Nullable String scenario,
      @Option(
              longName = "routes",
              description = "routing case: folder or embedded name",
              required = true)
          String routes,
      @Option(longName = "period", description = "whose flows are ordered, by its first year")
          @Nullable Integer period,
      @Option(longName = "horizon", description = "working days, as 6d; else those of the case")
          @Nullable String horizon,
      @Option(longName = "start", description = "date of the first day; else that of the case")
          @Nullable String start,
      @Option(
              longName = "working-days",
              description = "of a year, over which flows are spread",
              defaultValue = "312")
          Integer workingDays,
      @Option(longName = "loops", description = "most iterations", defaultValue = "5")
          Integer loops,
      @Option(
              longName = "tolerance",
              description = "relative change that counts as none",
              defaultValue = "0.01")
          Double tolerance,
      @Option(
              longName = "damping",
              description = "how far costs go towards the routes' cost, above 0 and at most 1",
              defaultValue = "1")
          Double damping,
      @Option(
              longName = "fit",
              description = "what gives way: fixed cost per tonne, or rate per tonne-km",
              defaultValue = "fixed")
          Fit fit,
      @Option(longName = "objective", description = "of the network; default: the case's own")
          @Nullable ObjectiveKind objective,
      @Option(longName = "gap", description = "of the network's plans", defaultValue = "0.01")
          Double gap,
      @Option(longName = "deterministic", description = "network plans without a clock")
          boolean deterministic,
      @Option(longName = "cpu-limit", description = "of each search for routes, in CPU time")
          @Nullable Duration cpuLimit,
      @Option(longName = "time-limit", description = "of each search for routes; else 10s")
          @Nullable Duration timeLimit,
      @Option(longName = "iterations", description = "of the search for routes: reproducible")
          @Nullable Long iterations,
      @Option(longName = "threads", description = "that search at a time", defaultValue = "1")
          Integer threads,
      @Option(longName = "seed", description = "of random choices", defaultValue = "1") Long seed,
      @Option(longName = "to", description = "folder to write the calibrated case to")
          @Nullable Path to)
      throws IOException {
    require(loops >= 1, "--loops must be at least 1");
    require(tolerance >= 0, "--tolerance must not be negative");
    require(damping > 0 && damping <= 1, "--damping must be above 0 and at most 1");
    require(workingDays >= 1 && workingDays <= 366, "--working-days must be from 1 to 366");
    RoutingRequest routing =
        RouteOptions.search(RoutingEngineKind.FULL, cpuLimit, timeLimit, iterations, seed, threads);
    if (to != null) {
      FileSet.requireWritable(to);
    }
    PlanningLimits limits =
        PlanningLimits.of(objective, gap, NETWORK_TIME, NETWORK_THREADS, seed, deterministic, null);
    ScenarioChoice chosen = session.choose(caseName, scenario);
    PlanningCase base = chosen.planningCase();
    CalibrationRequest request =
        new CalibrationRequest(
            routes,
            Horizons.period(base, period).index(),
            new OrderRequest(Horizons.days(horizon), Horizons.date(start), workingDays, null, null),
            limits,
            routing,
            loops,
            tolerance,
            damping,
            fit);
    // The plans are for changed cases: none of them is that of the scenario.
    Calibration calibration =
        loop.run(
            base,
            request,
            network ->
                report.planUnlessStopped(
                    new ScenarioChoice(network, chosen.scenario(), false), limits));
    finish(calibration, loops, to);
  }

  private void finish(Calibration calibration, int loops, @Nullable Path to) throws IOException {
    answers.write(new CalibrationView(calibration).answer());
    switch (calibration.outcome()) {
      case CONVERGED -> {}
      case OSCILLATES ->
          output.note("it does not converge, but goes in circles; try --damping 0.5");
      case NOT_CONVERGED -> output.note("not converged yet; try more --loops");
      case STOPPED ->
          output.note(
              "stopped after %d of up to %d iterations"
                  .formatted(calibration.steps().size(), loops));
    }
    if (to != null) {
      CaseWriter.write(to, calibration.planningCase());
      output.note("written to " + to);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
