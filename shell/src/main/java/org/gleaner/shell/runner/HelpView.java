package org.gleaner.shell.runner;

import java.util.List;
import org.gleaner.shell.input.CommandMethod;
import org.gleaner.shell.input.ParameterSpec;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.Facts;
import org.gleaner.shell.view.TableView;

/** Help for programs: what people read as text, as tables. */
final class HelpView {

  private HelpView() {}

  static Answer list(List<CommandMethod> commands) {
    TableView.Builder table =
        TableView.of("commands", Column.text("command"), Column.text("description"));
    commands.forEach(command -> table.row(command.getName(), command.getDescription()));
    return Answer.of(table.build());
  }

  static Answer of(CommandMethod command) {
    Facts facts =
        Facts.builder()
            .add(Column.text("command"), command.getName())
            .add(Column.text("description"), command.getDescription())
            .build();
    TableView.Builder table =
        TableView.of(
            "parameters",
            Column.text("name"),
            Column.text("value"),
            Column.text("required"),
            Column.text("default"),
            Column.text("description"));
    for (ParameterSpec spec : command.parameters()) {
      table.row(
          spec.label(),
          spec.isFlag() ? "" : spec.valueName(),
          spec.required(),
          spec.defaultText(),
          spec.description());
    }
    return Answer.of(facts, table.build());
  }
}
