package org.gleaner.shell.runner;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * How wide the terminal has become, for commands that run without a prompt. The launcher measured
 * it once, Java cannot, and JLine's terminal would take Ctrl-C away from the command.
 */
final class ResizedTerminal {

  private ResizedTerminal() {}

  /** Columns; 0 if nobody can tell. */
  static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(Redirect.DISCARD)
              .start();
      return columnsOf(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException noTerminal) {
      return 0;
    }
  }

  /** The second of two numbers: rows and columns. */
  static int columnsOf(String size) {
    String[] rowsAndColumns = size.strip().split(" ");
    try {
      return rowsAndColumns.length == 2 ? Math.max(0, Integer.parseInt(rowsAndColumns[1])) : 0;
    } catch (NumberFormatException noSize) {
      return 0;
    }
  }
}
