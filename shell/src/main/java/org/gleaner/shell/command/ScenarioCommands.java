package org.gleaner.shell.command;

import java.io.IOException;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.scenario.Change;
import org.gleaner.domain.scenario.ChangeParser;
import org.gleaner.domain.scenario.ChangePaths;
import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.ScenarioShelf;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.ScenarioTables;
import org.gleaner.shell.view.TableView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** What-if: named lists of changes over the open case. */
@Component
final class ScenarioCommands {

  private final Session session;
  private final AnswerWriter answers;
  private final Output output;

  ScenarioCommands(Session session, AnswerWriter answers, Output output) {
    this.session = session;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"scenario", "new"},
      description = "Make a scenario and go on with it")
  void create(
      @Argument(index = 0, description = "its name") String newScenario,
      @Option(longName = "from", description = "scenario to build on") @Nullable String from,
      @Option(longName = "description", description = "what it is about")
          @Nullable String description,
      @Option(longName = "case", description = "case to open first") @Nullable String caseName,
      @Option(longName = "save", description = "write its file") boolean save)
      throws IOException {
    session.openIfNamed(caseName);
    session.scenarios().create(newScenario, from, description == null ? "" : description);
    saveIf(save, newScenario);
  }

  @Command(
      name = {"scenario", "use"},
      description = "Go on with a scenario, or with the base case: base")
  void use(@Argument(index = 0, description = "its name") String scenario) {
    session.scenarios().use(scenario);
  }

  @Command(
      name = {"scenario", "set"},
      description = "Change something in a scenario: PATH VALUE",
      help =
          """
          A value is a number (5), a factor (*3) or a change in percent (+10%, -10%), for some
          periods if it ends in @2030 or @2030..2035. Tab completes paths; 'scenario paths' lists
          their shapes.
          Examples:
            gleaner> scenario set price/nd-oxide *3
            gleaner> scenario set arisings/motor -20%@2030..2035
            gleaner> scenario set plant/refinery/leach-sx/opened 2027""")
  void set(
      @Argument(index = 0, description = "what to change") String path,
      @Arguments List<String> value,
      @Option(longName = "scenario", description = "the current one if left out")
          @Nullable String scenario,
      @Option(longName = "case", description = "case to open first") @Nullable String caseName,
      @Option(longName = "save", description = "write its file") boolean save)
      throws IOException {
    session.openIfNamed(caseName);
    ScenarioShelf shelf = session.scenarios();
    String name = scenario == null ? shelf.current() : scenario;
    shelf.get(name);
    // All arguments of the line, of which the path is the first.
    List<String> words = value.subList(1, value.size());
    if (words.isEmpty()) {
      throw new UsageException(
          "the value is missing", "for instance: scenario set " + path + " *2");
    }
    Change change = parse(name, path, String.join(" ", words));
    List<Finding> doubts = shelf.set(name, change);
    session.forgetPlansOf(name);
    doubts.forEach(d -> output.note("warning: " + d.message()));
    output.note(name + ": " + change.describe());
    saveIf(save, name);
  }

  @Command(
      name = {"scenario", "paths"},
      description = "List what scenarios can change")
  void paths() {
    TableView.Builder table = TableView.of("paths", Column.text("path"), Column.text("value"));
    for (String shape : ChangePaths.shapes()) {
      String[] pathAndValue = shape.split("  ", 2);
      table.row(pathAndValue[0], pathAndValue[1]);
    }
    answers.write(Answer.of(table.build()));
  }

  @Command(
      name = {"scenario", "list"},
      description = "List the scenarios of the open case")
  void list(
      @Option(longName = "case", description = "case to open first") @Nullable String caseName) {
    session.openIfNamed(caseName);
    answers.write(Answer.of(ScenarioTables.list(session.scenarios(), session::plan)));
  }

  @Command(
      name = {"scenario", "diff"},
      description = "Show the changes of a scenario, or what two scenarios do differently")
  void diff(
      @Argument(index = 0, description = "the current one if left out") @Nullable String scenario,
      @Argument(index = 1, description = "the base case if left out") @Nullable String other) {
    ScenarioShelf shelf = session.scenarios();
    String first = scenario == null ? shelf.current() : scenario;
    answers.write(
        Answer.of(ScenarioTables.diff(shelf, first, other == null ? Scenario.BASE_NAME : other)));
  }

  @Command(
      name = {"scenario", "undo"},
      description = "Take the last change of the current scenario back")
  void undo() {
    ScenarioShelf shelf = session.scenarios();
    Change change = shelf.undo();
    session.forgetPlansOf(shelf.current());
    output.note(shelf.current() + ": taken back: " + change.describe());
  }

  @Command(
      name = {"scenario", "redo"},
      description = "Make the change again that was taken back")
  void redo() {
    ScenarioShelf shelf = session.scenarios();
    Change change = shelf.redo();
    session.forgetPlansOf(shelf.current());
    output.note(shelf.current() + ": " + change.describe());
  }

  @Command(
      name = {"scenario", "drop"},
      description = "Forget a scenario; a file of it stays")
  void drop(@Argument(index = 0, description = "its name") String scenario) {
    session.scenarios().drop(scenario);
    session.forgetPlansOf(scenario);
  }

  private static Change parse(String scenario, String path, String value) {
    Findings findings = new Findings();
    return ChangeParser.parse(path, value, SourceLocation.ofFile(scenario), findings)
        .orElseThrow(() -> new InvalidInputException(findings.toList()));
  }

  private void saveIf(boolean save, String name) throws IOException {
    if (save) {
      output.note("written to " + session.scenarios().save(name));
    }
  }
}
