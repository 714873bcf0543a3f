package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.OpenCase;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.ScenarioChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The whole chain on an embedded case, for a first look. */
@Component
final class DemoCommand {

  private static final int THREADS = 2;
  private static final long SEED = 1;

  private final CaseLibrary library;
  private final PlanningReport report;
  private final Output output;

  DemoCommand(CaseLibrary library, PlanningReport report, Output output) {
    this.library = library;
    this.report = report;
    this.output = output;
  }

  @Command(
      name = "demo",
      description = "Plan the embedded Viet Nam case from end to end and write the plan")
  ExitStatus demo(
      @Option(longName = "case", description = "another case", defaultValue = "vietnam")
          String caseName,
      @Option(longName = "out", description = "folder to write to", defaultValue = "gleaner-demo")
          Path out,
      @Option(longName = "gap", description = "relative gap, a fraction", defaultValue = "0.03")
          Double gap,
      @Option(longName = "time-limit", description = "longest solve", defaultValue = "120s")
          Duration timeLimit,
      @Option(longName = "deterministic", description = "reproducible: no clock, one thread")
          boolean deterministic,
      @Option(longName = "work", description = "effort of a deterministic solve, 1 or more")
          @Nullable Integer work)
      throws IOException {
    PlanningLimits limits =
        PlanningLimits.of(null, gap, timeLimit, THREADS, SEED, deterministic, work);
    OpenCase opened = library.open(caseName);
    output.note(
        "planning "
            + opened.base().settings().title()
            + "; Ctrl-C stops with the best plan so far");
    return report.run(new ScenarioChoice(opened.base(), Scenario.BASE_NAME, false), limits, out);
  }
}
