package org.gleaner.shell.output;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/**
 * Which of the standard streams are terminals, and how wide.
 *
 * @param columns of the terminal on stdout, else of that on stderr; 0 if unknown
 * @param dumb the terminal shows escape sequences instead of obeying them
 */
public record Screen(boolean stdin, boolean stdout, boolean stderr, int columns, boolean dumb) {

  private static final int USUAL_COLUMNS = 80;

  /**
   * The launcher tests the three streams and says so in {@code gleaner.tty}, since Java cannot tell
   * them apart. Without it all three count as terminals if the JVM has a console.
   */
  public static Screen detect() {
    String terminal = System.getenv("TERM");
    boolean dumb = terminal == null || terminal.isEmpty() || terminal.equals("dumb");
    String streams = System.getProperty("gleaner.tty");
    int columns = positive(System.getProperty("gleaner.columns"));
    if (columns == 0) {
      columns = positive(System.getenv("COLUMNS"));
    }
    if (streams == null) {
      boolean console = isConsole();
      return new Screen(console, console, console, columns, dumb);
    }
    return new Screen(
        streams.contains("in"), streams.contains("out"), streams.contains("err"), columns, dumb);
  }

  public int columnsOrUsual() {
    return columns > 0 ? columns : USUAL_COLUMNS;
  }

  private static boolean isConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 a console exists without a terminal, and isTerminal() tells the difference.
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  private static int positive(@Nullable String text) {
    try {
      return text == null ? 0 : Math.max(0, Integer.parseInt(text.trim()));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
