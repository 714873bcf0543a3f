package org.gleaner.shell.command;

import java.nio.file.Path;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of commands that read a plan begin with: a shell and a plan of the day in Ha Noi. */
abstract class OnPlannedHanoi {

  static PlannedHanoi hanoi;
  static StartedShell shell;

  /** Of the plan, which all tests of a class read. */
  @TempDir static Path plan;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    hanoi = new PlannedHanoi(plan);
    shell = hanoi.shell();
  }

  @AfterAll
  static void stop() {
    hanoi.close();
  }
}
