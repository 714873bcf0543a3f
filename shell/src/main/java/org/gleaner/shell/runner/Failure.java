package org.gleaner.shell.runner;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Printable;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.jspecify.annotations.Nullable;

/**
 * How a command's exception ends: the exit code and the lines for stderr.
 *
 * @param bug true if the stack trace is worth reporting
 */
record Failure(int code, List<String> lines, boolean bug) {

  private static final int LONGEST_LINE = 600;
  private static final int LONGEST_VALUE = 80;

  static Failure of(Throwable thrown) {
    if (thrown instanceof UsageException usage) {
      return usage(usage);
    } else if (thrown instanceof ExitCodeException exit) {
      String message = exit.getMessage();
      return new Failure(
          exit.code(), message == null || message.isEmpty() ? List.of() : error(message), false);
    } else if (thrown instanceof InvalidInputException invalid) {
      return new Failure(ExitCodes.BAD_INPUT, findings(invalid.findings()), false);
    } else if (thrown instanceof UnsupportedRoutingException unsupported) {
      return new Failure(ExitCodes.BAD_INPUT, error(unsupported.text()), false);
    } else if (thrown instanceof UnwrittenAnswerException answer && answer.isReaderGone()) {
      return new Failure(ExitCodes.BAD_INPUT, List.of(), false);
    } else if (thrown instanceof UncheckedIOException unchecked) {
      return new Failure(ExitCodes.BAD_INPUT, error(explain(unchecked.getCause())), false);
    } else if (thrown instanceof IOException io) {
      return new Failure(ExitCodes.BAD_INPUT, error(explain(io)), false);
    } else if (thrown instanceof OutOfMemoryError) {
      return new Failure(
          ExitCodes.BUG,
          List.of(
              "error: out of memory",
              "hint: give Java more, for instance GLEANER_JAVA_OPTS=-Xmx8g"),
          true);
    }
    return new Failure(
        ExitCodes.BUG,
        List.of(
            "error: this is a bug in Gleaner: " + shorten(thrown.toString()),
            "hint: GLEANER_DEBUG=1 shows the stack trace; please report it"),
        true);
  }

  private static Failure usage(UsageException usage) {
    List<String> lines = new ArrayList<>(error(text(usage.getMessage())));
    String advice = usage.advice();
    if (advice != null) {
      advice.lines().map(Failure::shorten).forEach(lines::add);
    }
    return new Failure(ExitCodes.USAGE, lines, false);
  }

  private static List<String> findings(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String value =
          finding.value() == null ? "" : Printable.shorten(finding.value(), LONGEST_VALUE);
      String found =
          value.isEmpty() || finding.message().contains(value) ? "" : " (found '" + value + "')";
      lines.add(
          finding.severity().name().toLowerCase(Locale.ROOT)
              + ": "
              + shorten(finding.where() + ": " + finding.message())
              + found);
      finding.hintText().ifPresent(hint -> lines.add("  hint: " + shorten(hint)));
    }
    return lines;
  }

  private static String explain(@Nullable IOException e) {
    if (e == null) {
      return "input or output failed";
    }
    // The JDK's messages for these are the bare file name.
    String file =
        e instanceof FileSystemException system && system.getFile() != null
            ? system.getFile()
            : text(e.getMessage());
    if (e instanceof NoSuchFileException) {
      return "there is no file or folder " + file;
    } else if (e instanceof AccessDeniedException) {
      return "no permission for " + file;
    } else if (e instanceof FileAlreadyExistsException) {
      return file + " exists already";
    } else if (e instanceof NotDirectoryException) {
      return file + " is not a folder";
    } else if (e instanceof DirectoryNotEmptyException) {
      return file + " is not empty";
    } else if (e instanceof FileNotFoundException) {
      return "cannot open " + file;
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static List<String> error(String message) {
    List<String> lines = new ArrayList<>();
    message.lines().map(Failure::shorten).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add("");
    }
    lines.set(0, "error: " + lines.get(0));
    return lines;
  }

  private static String text(@Nullable String message) {
    return message == null ? "" : message;
  }

  private static String shorten(String line) {
    return Printable.shorten(line, LONGEST_LINE);
  }
}
