package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.routing.BestKnownCosts;
import org.gleaner.domain.dataset.routing.BestKnownReader;
import org.gleaner.domain.dataset.routing.InstanceFolder;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.SolutionReader;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.shell.benchmark.BenchmarkRequest;
import org.gleaner.shell.benchmark.BenchmarkRow;
import org.gleaner.shell.benchmark.RoutingBenchmark;
import org.gleaner.shell.benchmark.SolutionCheckView;
import org.gleaner.shell.benchmark.SolutionNames;
import org.gleaner.shell.benchmark.SyntheticInstance;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.FailureReport;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.RowStream;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Measuring the engines on public instances. */
@Component
final class BenchmarkCommands {

  /** What the reader takes, less the depot. */
  private static final int MOST_STOPS = 99_999;

  private final RoutingBenchmark benchmark;
  private final Cancellation cancellation;
  private final FailureReport failures;
  private final AnswerWriter answers;
  private final Output output;

  BenchmarkCommands(
      RoutingBenchmark benchmark,
      Cancellation cancellation,
      FailureReport failures,
      AnswerWriter answers,
      Output output) {
    this.benchmark = benchmark;
    this.cancellation = cancellation;
    this.failures = failures;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"benchmark", "routing"},
      description = "Plan public routing instances and compare the costs with the best known ones",
      help =
          """
          PATHS are files and folders, searched with the folders in them, of any format that is
          read (VRPLIB, Solomon, Cordeau, PVRP-IF, VROOM, a folder of M3CVRP or of ours). One row is
          written per instance as soon as it is done; every plan goes through a check that shares no
          code with the engines.
          The engines: full is all that Gleaner has, kernel its ruin-and-recreate search alone. To
          compare with: optaplanner is OptaPlanner alone, and ortools the routing library of
          OR-Tools, which plans no release times, no breaks, no goods kept apart, no daily
          capacities and no orders of several days.
          Without a limit each instance gets --cpu-limit 60s. CPU time is user and system time of the
          process and its children; the first instance pays for the start. Ctrl-C ends the instance
          with its best plan, and the command.
          Ends with 1 if a file has errors or asks for what is not planned; the others still run.
          Examples:
            ./gleaner benchmark routing X-n101-k25.vrp --cpu-limit 10s --best-known bks.csv
            ./gleaner benchmark routing instances --time-limit 30s --format csv --solutions plans""")
  ExitStatus routing(
      @Arguments List<Path> paths,
      @Option(longName = "cpu-limit", description = "CPU time of each instance")
          @Nullable Duration cpuLimit,
      @Option(longName = "time-limit", description = "wall time of each instance")
          @Nullable Duration timeLimit,
      @Option(longName = "iterations", description = "iterations of each instance: reproducible")
          @Nullable Long iterations,
      @Option(longName = "engine", description = "what plans", defaultValue = "full")
          RoutingEngineKind engine,
      @Option(longName = "threads", description = "threads of the engine", defaultValue = "1")
          Integer threads,
      @Option(longName = "seed", description = "of random choices", defaultValue = "1") Long seed,
      @Option(longName = "best-known", description = "CSV file of best-known costs")
          @Nullable Path bestKnown,
      @Option(longName = "solutions", description = "folder to write solution files to")
          @Nullable Path solutions)
      throws IOException {
    BenchmarkRequest request =
        new BenchmarkRequest(
            BenchmarkRequest.run(
                engine, BenchmarkRequest.limit(cpuLimit, timeLimit, iterations), seed, threads),
            bestKnown(bestKnown),
            solutions);
    if (paths.isEmpty()) {
      throw new UsageException("name a file or folder", "for instance: benchmark routing x.vrp");
    }
    if (solutions != null) {
      FileSet.requireWritable(solutions);
    }
    return new Runs(request).all(paths);
  }

  private static BestKnownCosts bestKnown(@Nullable Path file) {
    return file == null ? BestKnownCosts.NONE : BestKnownReader.read(file).orThrow();
  }

  /** The runs of one command, and the worst that happened to any. */
  private final class Runs {

    private final BenchmarkRequest request;
    private boolean hasBadInput;
    private boolean hasNoPlan;
    private boolean hasBug;

    Runs(BenchmarkRequest request) {
      this.request = request;
    }

    ExitStatus all(List<Path> paths) {
      // From here on Ctrl-C ends an instance and not the process.
      boolean isStopped = cancellation.isRequested();
      List<Path> instances = instances(paths);
      List<String> names = instances.stream().map(BestKnownCosts::name).toList();
      Map<Path, String> solutions =
          request.solutions() == null ? Map.of() : SolutionNames.of(instances);
      try (RowStream rows = answers.stream(BenchmarkRow.widest(names))) {
        for (Path instance : instances) {
          if (isStopped || cancellation.isRequested()) {
            break;
          }
          one(instance, solutions.get(instance), rows);
        }
      }
      return new ExitStatus(code(), "");
    }

    private List<Path> instances(List<Path> paths) {
      Set<Path> found = new LinkedHashSet<>();
      for (Path path : paths) {
        try {
          List<Path> some =
              Files.isDirectory(path) ? InstanceFolder.instances(path) : List.of(path);
          if (some.isEmpty()) {
            bad(new IOException("there is no instance in " + path), path);
          }
          some.stream().map(Path::normalize).forEach(found::add);
        } catch (IOException e) {
          bad(e, path);
        }
      }
      return new ArrayList<>(found);
    }

    private void one(Path instance, @Nullable String solution, RowStream rows) {
      RoutingBenchmark.Result result;
      try {
        result = benchmark.run(instance, solution, request);
      } catch (UnsupportedRoutingException | InvalidInputException | IOException e) {
        bad(e, instance);
        return;
      } catch (RuntimeException e) {
        // Hours of runs may follow: one that fails by a fault of ours must not cost the others.
        hasBug |= failures.say(e, instance.toString()) == ExitCodes.BUG;
        hasBadInput = true;
        return;
      }
      rows.row(result.row().cells());
      hasNoPlan |= !result.row().feasible();
      hasBug |= result.isRejected();
      if (result.isRejected()) {
        output.note("error: the check rejects the plan of " + instance + ": a bug in Gleaner");
      }
    }

    private void bad(Exception why, Path where) {
      hasBadInput = true;
      failures.say(why, where.toString());
    }

    private int code() {
      if (hasBug) {
        return ExitCodes.BUG;
      } else if (hasBadInput) {
        return ExitCodes.BAD_INPUT;
      }
      return hasNoPlan ? ExitCodes.NO_PLAN : ExitCodes.DONE;
    }
  }

  @Command(
      name = {"benchmark", "generate"},
      description = "Write a large routing instance drawn from a seed, in VRPLIB format",
      help =
          """
          Stops at random around a depot, to measure how planning scales. Equal options give equal
          files. --windows gives each stop a time window, --mixed the vehicles three sizes, and no
          more of them than are needed.
          Example:
            ./gleaner benchmark generate large.vrp --stops 20000 --windows""")
  void generate(
      @Argument(index = 0, description = "file to write") Path file,
      @Option(longName = "stops", description = "how many", defaultValue = "20000") Integer stops,
      @Option(longName = "seed", description = "of the random places", defaultValue = "1")
          Long seed,
      @Option(longName = "windows", description = "with time windows", defaultValue = "false")
          Boolean windows,
      @Option(
              longName = "mixed",
              description = "with vehicles of three sizes",
              defaultValue = "false")
          Boolean mixed)
      throws IOException {
    if (stops < 1 || stops > MOST_STOPS) {
      throw new UsageException("--stops must be from 1 to " + MOST_STOPS);
    }
    SyntheticInstance instance =
        new SyntheticInstance(BestKnownCosts.name(file), stops, seed, windows, mixed);
    Path path = file.toAbsolutePath().normalize();
    Path folder = path.getParent();
    if (folder == null) {
      throw new IOException("cannot write " + file + ": it is no file");
    }
    FileSet.replace(folder, Map.of(String.valueOf(path.getFileName()), instance.text()));
    output.note("written to " + file);
  }

  @Command(
      name = {"benchmark", "check"},
      description = "Recompute cost and violations of a solution file",
      help =
          """
          Takes the instance and the routes alone. Ends with 1 if the routes break a constraint.
          Example:
            ./gleaner benchmark check X-n101-k25.vrp X-n101-k25.sol --best-known bks.csv""")
  ExitStatus check(
      @Argument(index = 0, description = "file or folder of the instance") Path instance,
      @Argument(index = 1, description = "solution file (.sol)") Path solution,
      @Option(longName = "best-known", description = "CSV file of best-known costs")
          @Nullable Path bestKnown) {
    BestKnownCosts known = bestKnown(bestKnown);
    RoutingCase routing = RoutingCaseReader.read(instance).orThrow();
    RoutingSolution routes = SolutionReader.read(solution, routing).orThrow();
    RoutingCheck check = RoutingSolutionCheck.check(routing, routes);
    answers.write(SolutionCheckView.answer(instance, routes, check, known.of(instance)));
    return new ExitStatus(check.isFeasible() ? ExitCodes.DONE : ExitCodes.BAD_INPUT, "");
  }
}
