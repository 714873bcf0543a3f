package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The application as {@code main} starts it. */
class OneShotTest {

  @Test
  void runsTheCommandOfItsArguments() {
    try (StartedShell shell =
        new StartedShell("sample", "plan", "Bob Lee", "--region=a b", "--format=csv")) {
      assertThat(shell.out()).startsWith("Bob Lee|null|").contains("|a b|").contains("|CSV|");
      assertThat(shell.exitCode()).isZero();
    }
  }

  @Test
  void passesTheExitCodeOn() {
    try (StartedShell shell = new StartedShell("sample", "end", "4")) {
      assertThat(shell.exitCode()).isEqualTo(ExitCodes.NO_PLAN);
    }
  }

  @Test
  void doesNotTakeOptionsForSpringProperties() {
    try (StartedShell shell = new StartedShell("version", "--spring.main.banner-mode=console")) {
      assertThat(shell.exitCode()).isEqualTo(ExitCodes.USAGE);
      assertThat(shell.err()).contains("unknown option --spring.main.banner-mode");
    }
  }
}
