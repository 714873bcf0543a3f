package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.RunRecord;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Screen;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.NetworkPlanning;
import org.gleaner.shell.session.PlanningLimits;
import org.gleaner.shell.session.PlanningOutcome;
import org.gleaner.shell.session.ScenarioChoice;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.AnswerWriter;
import org.junit.jupiter.api.Test;

class PlanningReportTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final NetworkPlanning planning = mock(NetworkPlanning.class);

  @Test
  void endsWithFourWhenStoppedBeforeTheFirstPlan() throws IOException {
    assertThat(codeOf(SolveStatus.LIMIT_WITHOUT_PLAN)).isEqualTo(ExitCodes.NO_PLAN);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("error: stopped before a plan was found\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void endsWithThreeWhenThereCanBeNoPlan() throws IOException {
    assertThat(codeOf(SolveStatus.INFEASIBLE)).isEqualTo(ExitCodes.INFEASIBLE);
    assertThat(codeOf(SolveStatus.UNBOUNDED)).isEqualTo(ExitCodes.INFEASIBLE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("infeasible", "unbounded");
  }

  private int codeOf(SolveStatus status) throws IOException {
    RunRecord run = new RunRecord(Instant.EPOCH, "", 1, List.of(), "", "", List.of());
    when(planning.plan(any(), any(), any()))
        .thenReturn(new PlanningOutcome(status, Optional.empty(), List.of(), 1, run));
    Output output = new Output(out, err, new Screen(false, false, false, 0, false), true);
    PlanningReport report =
        new PlanningReport(planning, mock(Session.class), new AnswerWriter(output), output);
    ScenarioChoice tutorial =
        new ScenarioChoice(new CaseReader().readEmbedded("tutorial").orThrow(), "base", true);
    PlanningLimits limits = PlanningLimits.of(null, 0.01, Duration.ofSeconds(1), 1, 1, false, null);
    int code = report.run(tutorial, limits, null).code();
    output.flush();
    return code;
  }
}
