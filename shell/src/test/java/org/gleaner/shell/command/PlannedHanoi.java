package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gleaner.shell.runner.StartedShell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shell and a plan of the day in Ha Noi: what commands that read a plan begin with. */
final class PlannedHanoi implements AutoCloseable {

  static final String CASE = " --case ../docs/examples/hanoi-day ";

  private final StartedShell shell = new StartedShell("version");
  private final Path plan;

  /**
   * @param plan folder that is written
   */
  PlannedHanoi(Path plan) {
    this.plan = plan;
    assertThat(shell.run("routes plan" + CASE + "--iterations 2000 --out " + plan))
        .as(shell.err())
        .isZero();
  }

  StartedShell shell() {
    return shell;
  }

  /** Case and plan, to put behind a command. */
  String options() {
    return CASE + "--plan " + plan + " ";
  }

  /** What a command answers that reads the plan. */
  JsonNode answer(String command, String options) {
    int code = shell.run(command + " --format json" + options() + options);
    assertThat(code).as(shell.err()).isZero();
    return new JsonMapper().readTree(shell.out());
  }

  /** The exit code of a command that reads the plan. */
  int run(String command, String options) {
    return shell.run(command + options() + options);
  }

  @Override
  public void close() {
    shell.close();
  }
}
