package org.gleaner.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.input.NearestName;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.OpenCase;
import org.gleaner.shell.session.RoutingLibrary;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.CaseCheckView;
import org.gleaner.shell.view.CaseOverview;
import org.gleaner.shell.view.CaseThing;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.Headings;
import org.gleaner.shell.view.TableView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Looking at cases. */
@Component
final class CaseCommands {

  private final CaseLibrary library;
  private final RoutingLibrary routing;
  private final Session session;
  private final AnswerWriter answers;
  private final Output output;

  CaseCommands(
      CaseLibrary library,
      RoutingLibrary routing,
      Session session,
      AnswerWriter answers,
      Output output) {
    this.library = library;
    this.routing = routing;
    this.session = session;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"case", "list"},
      description = "List the embedded cases")
  void list() {
    TableView.Builder table = TableView.of("cases", Column.text("case"), Column.text("title"));
    library.embeddedNames().forEach(name -> table.row(name, library.title(name)));
    routing.embeddedNames().forEach(name -> table.row(name, routing.title(name)));
    answers.write(Answer.of(table.build()));
  }

  @Command(
      name = {"case", "open"},
      description = "Open a case; the commands that follow work on it",
      help = "A folder goes before an embedded case of the same name.")
  void open(@Argument(index = 0, description = "folder or embedded name") String caseName) {
    OpenCase opened = library.open(caseName);
    session.open(opened);
    PlanningCase base = opened.base();
    output.note(
        "opened %s: %d sites, %d plants, %d arisings, %d-%d"
            .formatted(
                base.settings().name(),
                base.sites().size(),
                base.plants().size(),
                base.arisings().size(),
                base.horizon().startYear(),
                base.horizon().endYear() - 1));
  }

  @Command(
      name = {"case", "check"},
      description = "List what is wrong with a case, its element balances and assumptions",
      help =
          """
          Ends with 1 if a finding is an error. CSV holds the findings; JSON all of it.
          Examples:
            ./gleaner case check vietnam
            ./gleaner case check path/to/folder --format csv""")
  ExitStatus check(
      @Argument(index = 0, description = "folder or embedded name; the open case if left out")
          @Nullable String caseName) {
    CaseReading reading = library.read(caseName != null ? caseName : session.current().label());
    answers.write(
        new CaseCheckView(reading, new Headings(output.language()), output.width()).answer());
    return reading.hasErrors() ? new ExitStatus(ExitCodes.BAD_INPUT, "") : ExitStatus.OK;
  }

  @Command(
      name = {"case", "show"},
      description = "Show what a case holds: an overview, a table, or one thing by its id",
      help =
          """
          TABLE-OR-ID is a table (elements, materials, processes, recipes, regions, sites, plants, levels,
          arisings, collection, transport, markets, storage, disposal, policies, limits, periods),
          an id, or a case. In a session the current scenario is applied.
          Examples:
            ./gleaner case show plants --case tutorial
            ./gleaner case show nd-oxide --case tutorial""")
  void show(
      @Argument(index = 0, description = "a table or an id") @Nullable String tableOrId,
      @Option(longName = "case", description = "folder or embedded name") @Nullable String caseName,
      @Option(longName = "scenario", description = "scenario to apply") @Nullable String scenario) {
    String label = caseName;
    String topic = tableOrId;
    if (label == null && topic != null && !session.isOpen() && isCase(topic)) {
      label = topic;
      topic = null;
    }
    PlanningCase shown = session.planningCase(label, scenario);
    answers.write(answer(shown, topic));
  }

  private Answer answer(PlanningCase shown, @Nullable String what) {
    if (what == null) {
      CaseOverview overview = new CaseOverview(shown);
      return Answer.of(overview.facts(), overview.counts());
    }
    Optional<CaseTopic> topic = CaseTopic.named(what);
    if (topic.isPresent()) {
      return topic.get().of(shown, output.language());
    }
    return new CaseThing(shown, output.language())
        .answer(what)
        .orElseThrow(() -> unknown(what, shown));
  }

  private static UsageException unknown(String what, PlanningCase shown) {
    List<String> known = new ArrayList<>(CaseTopic.words());
    known.addAll(CaseThing.ids(shown));
    return new UsageException(
        "'" + what + "' is neither a table nor an id of " + shown.settings().name(),
        NearestName.of(what, known)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("tables: " + String.join(", ", CaseTopic.words())));
  }

  private boolean isCase(String name) {
    return CaseLibrary.folder(name).isPresent() || library.embeddedNames().contains(name);
  }
}
