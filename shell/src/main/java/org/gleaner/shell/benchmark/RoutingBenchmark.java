package org.gleaner.shell.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.gleaner.domain.dataset.routing.BestKnownCosts;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.dataset.routing.SolutionWriter;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.shell.runner.CurrentCommand;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingOutcome;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans one instance after the other, each on a meter of its own, and has each plan checked. */
@Component
public final class RoutingBenchmark {

  private static final double EARLY = 10;
  private static final double LATER = 30;

  /** Set by the launcher when it has built before it started Java: no part of a benchmark. */
  private static final String BUILT = "gleaner.built";

  private static final double MILLIS_PER_SECOND = 1000;

  private final Output output;
  private final Cancellation cancellation;
  private final CurrentCommand command;
  private final ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);
  private boolean hasMetered;

  RoutingBenchmark(Output output, Cancellation cancellation, CurrentCommand command) {
    this.output = output;
    this.cancellation = cancellation;
    this.command = command;
  }

  /**
   * What an instance came to.
   *
   * @param isRejected whether the check finds fault with a plan that the engine calls feasible
   */
  public record Result(BenchmarkRow row, boolean isRejected) {}

  /**
   * Plans an instance. The best plan so far is taken on Ctrl-C.
   *
   * @param solutionName of the file to write, without ending; null for none
   * @throws org.gleaner.domain.finding.InvalidInputException if it cannot be read
   * @throws org.gleaner.solver.routing.UnsupportedRoutingException if it asks for what the engine
   *     cannot do
   * @throws IOException if the solution cannot be written
   */
  public Result run(Path instance, @Nullable String solutionName, BenchmarkRequest request)
      throws IOException {
    RunMeter meter = meter();
    String name = BestKnownCosts.name(instance);
    RoutingCaseReading reading = RoutingCaseReader.read(instance);
    RoutingCase routing = reading.orThrow();
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingOutcome outcome;
    try (BenchmarkProgress progress =
        new BenchmarkProgress(output, name, meter, compiled::reported)) {
      outcome =
          RoutingSolver.solve(
              compiled.problem(), request.run(), meter, cancellation::isRequested, progress);
    }
    RoutingSolution solution = compiled.solution(outcome.result().routes());
    RoutingCheck check = RoutingSolutionCheck.check(routing, solution);
    if (request.solutions() != null && solutionName != null && check.isFeasible()) {
      Path file = request.solutions().resolve(solutionName + ".sol");
      SolutionWriter.write(file, routing, solution, check.cost());
    }
    boolean isRejected = outcome.result().isFeasible() && !check.isFeasible();
    if (isRejected) {
      check.violations().stream().map(RoutingViolation::message).forEach(output::note);
    }
    return new Result(row(name, instance, request, compiled, outcome, check, meter), isRejected);
  }

  /**
   * The start of the process belongs to the first instance of a command that it was started for.
   */
  private RunMeter meter() {
    boolean isFirst = command.isOneShot() && !hasMetered;
    hasMetered = true;
    if (!isFirst) {
      return RunMeter.fromNow(cpu, System::nanoTime);
    } else if (Boolean.getBoolean(BUILT)) {
      return RunMeter.since(cpu, System::nanoTime, cpu.endedChildren(), secondsOfJava());
    }
    return RunMeter.since(cpu, System::nanoTime, 0, cpu.age());
  }

  private static double secondsOfJava() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND;
  }

  private static BenchmarkRow row(
      String name,
      Path instance,
      BenchmarkRequest request,
      CompiledRouting compiled,
      RoutingOutcome outcome,
      RoutingCheck check,
      RunMeter meter) {
    RoutingLimit limit = request.run().limit();
    double cpuSeconds = meter.cpuSeconds();
    double wallSeconds = meter.wallSeconds();
    double spent = limit instanceof RoutingLimit.WallSeconds ? wallSeconds : cpuSeconds;
    CostHistory history = new CostHistory(outcome, limit, spent, compiled::reported, check.cost());
    var bestKnown = request.bestKnown().of(instance);
    return new BenchmarkRow(
        name,
        check.isFeasible(),
        check.cost(),
        check.routes(),
        cpuSeconds,
        wallSeconds,
        bestKnown.isPresent() ? bestKnown.getAsDouble() : null,
        history.at(EARLY),
        history.at(LATER));
  }
}
