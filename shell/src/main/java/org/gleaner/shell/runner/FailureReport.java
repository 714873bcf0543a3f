package org.gleaner.shell.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gleaner.shell.output.DisplayWidth;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Style;
import org.springframework.stereotype.Component;

/** Says on stderr how something failed; its stack trace is for those who ask for it. */
@Component
public final class FailureReport {

  private static final String INDENT = "  ";

  private final Output output;

  public FailureReport(Output output) {
    this.output = output;
  }

  /** Whether the user wants stack traces. */
  public static boolean isDebugging() {
    return "1".equals(System.getenv("GLEANER_DEBUG"));
  }

  /**
   * @param origin put before an error, as {@code file:line}; may be empty
   * @return the exit code
   */
  public int say(Throwable thrown, String origin) {
    Failure failure = Failure.of(thrown);
    String prefix = origin.isEmpty() ? "" : origin + ": ";
    for (int i = 0; i < failure.lines().size(); i++) {
      note(i == 0 ? prefix : "", failure.lines().get(i));
    }
    if (isDebugging()) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      output.note(trace.toString());
    }
    return failure.code();
  }

  /** Broken at blanks; a terminal would break in the middle of words. */
  private void note(String prefix, String line) {
    String text = prefix + line;
    String indent = " ".repeat(text.length() - text.stripLeading().length());
    List<String> shown =
        DisplayWidth.wrap(text.stripLeading(), output.noteWidth(), indent, indent + INDENT);
    String first = shown.get(0);
    output.note(
        first.startsWith(prefix)
            ? prefix + coloured(first.substring(prefix.length()))
            : coloured(first));
    shown.stream().skip(1).forEach(output::note);
  }

  private String coloured(String line) {
    if (line.startsWith("error:")) {
      return output.styledNote("error:", Style.RED) + line.substring("error:".length());
    } else if (line.startsWith("warning:")) {
      return output.styledNote("warning:", Style.YELLOW) + line.substring("warning:".length());
    }
    return line;
  }
}
