package org.gleaner.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.RoutingLibrary;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Headings;
import org.gleaner.shell.view.RoutingCheckView;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Saying what is wrong with a routing case, and what of it cannot be planned, without planning. */
@Component
final class CheckRoutingCommand {

  private final RoutingLibrary library;
  private final AnswerWriter answers;
  private final Output output;

  CheckRoutingCommand(RoutingLibrary library, AnswerWriter answers, Output output) {
    this.library = library;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "check"},
      description = "List what is wrong with a routing case, and the orders that nobody can serve",
      completionProvider = RoutingCompletions.CASES,
      help =
          """
          Reads the case as 'routes plan' does and says all that it would say before the solve.
          Ends with 1 if a finding is an error, also if the case asks for what is not planned. CSV
          holds the findings; JSON all of it.
          Examples:
            ./gleaner routes check --case hanoi-week
            ./gleaner routes check --case tuesday --format csv\
          """)
  ExitStatus check(
      @Option(
              longName = "case",
              description = "folder, file or name of a routing case",
              required = true)
          Path caseFile) {
    String name = caseFile.toString();
    RoutingCaseReading reading = library.read(name);
    List<Finding> findings = new ArrayList<>(reading.findings());
    Optional<RoutingCase> routing = reading.routingCase();
    List<ImpossibleOrder> impossible = routing.map(ImpossibleOrders::of).orElse(List.of());
    if (routing.isPresent()) {
      findings.addAll(Unplannable.findings(routing.get(), impossible));
      unsupported(routing.get(), impossible, name).ifPresent(findings::add);
    }
    answers.write(
        new RoutingCheckView(
                routing, impossible, findings, new Headings(output.language()), output.width())
            .answer());
    boolean hasErrors = findings.stream().anyMatch(Finding::isError);
    return hasErrors ? new ExitStatus(ExitCodes.BAD_INPUT, "") : ExitStatus.OK;
  }

  /** What the case asks for that is not planned. */
  private static Optional<Finding> unsupported(
      RoutingCase routing, List<ImpossibleOrder> impossible, String name) {
    try {
      List<Finding> unpriced = new ArrayList<>();
      CompiledRouting.closest(
          RoutePlans.without(impossible, routing),
          wait ->
              unpriced.add(
                  Finding.warning(
                      "unpriced-wait",
                      SourceLocation.ofFile(name),
                      RoutingFeature.FINAL_UNLOADING_HOURS.id(),
                      wait)));
      return unpriced.stream().findFirst();
    } catch (UnsupportedRoutingException e) {
      return Optional.of(
          Finding.error("not-planned", SourceLocation.ofFile(name), e.feature().id(), e.text()));
    }
  }
}
