package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResizedTerminalTest {

  @Test
  void readsRowsAndColumns() {
    assertThat(ResizedTerminal.columnsOf("40 132\n")).isEqualTo(132);
    assertThat(ResizedTerminal.columnsOf("")).isZero();
    assertThat(ResizedTerminal.columnsOf("stty: no\n")).isZero();
    assertThat(ResizedTerminal.columnsOf("40 -1")).isZero();
  }
}
