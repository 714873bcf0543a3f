package org.gleaner.shell.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The two streams of a command: the answer on stdout, everything else on stderr.
 *
 * <p>Solver threads report progress while the command's thread prints, hence the locks.
 */
public final class Output {

  private static final long PLAIN_PROGRESS_PAUSE = TimeUnit.SECONDS.toNanos(5);

  private final WatchedStream stdout;
  private final PrintWriter answer;
  private final PrintWriter side;
  private final Screen screen;
  private final boolean colourAllowed;
  private volatile IntSupplier columns;
  private OutputSettings session = OutputSettings.NONE;
  private OutputSettings settings = OutputSettings.NONE;
  private boolean progressShown;
  private long lastPlainProgress;

  /**
   * @param colourAllowed false where the environment forbids colours (NO_COLOR)
   */
  public Output(OutputStream stdout, OutputStream stderr, Screen screen, boolean colourAllowed) {
    // UTF-8 whatever the locale says: element names and places are not ASCII.
    this.stdout = new WatchedStream(stdout);
    this.answer =
        new PrintWriter(new OutputStreamWriter(this.stdout, StandardCharsets.UTF_8), false);
    this.side = new PrintWriter(new OutputStreamWriter(stderr, StandardCharsets.UTF_8), true);
    this.screen = screen;
    this.colourAllowed = colourAllowed && !screen.dumb();
    this.columns = screen::columnsOrUsual;
    this.lastPlainProgress = System.nanoTime() - PLAIN_PROGRESS_PAUSE;
  }

  /** The streams of this process. */
  public static Output ofProcess(Screen screen) {
    String noColour = System.getenv("NO_COLOR");
    return new Output(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        screen,
        noColour == null || noColour.isEmpty());
  }

  /** One line of the answer. */
  public synchronized void println(String line) {
    clearProgress();
    answer.println(line);
  }

  /** Part of the answer, with its own line ends. */
  public synchronized void print(String text) {
    clearProgress();
    answer.print(text);
  }

  /** For writers of JSON and CSV. Not to be closed. */
  public synchronized PrintWriter writer() {
    clearProgress();
    return answer;
  }

  /** A line beside the answer: what was written where, what is going on. */
  public synchronized void note(String line) {
    clearProgress();
    flush();
    side.println(line);
  }

  /**
   * The state of a long command. On a terminal it overwrites the last one; elsewhere a line is
   * written every few seconds at most, so that logs stay short.
   */
  public synchronized void progress(String line) {
    if (screen.stderr()) {
      int room = Math.max(10, columns.getAsInt() - 1);
      side.print("\r" + erasing(Printable.shorten(line, room), room));
      side.flush();
      progressShown = true;
    } else if (System.nanoTime() - lastPlainProgress >= PLAIN_PROGRESS_PAUSE) {
      lastPlainProgress = System.nanoTime();
      side.println(line);
    }
  }

  public synchronized void flush() {
    answer.flush();
  }

  /** Why the answer could not be written, if so: a full disk, or a reader that has gone. */
  public synchronized Optional<IOException> failure() {
    answer.flush();
    return Optional.ofNullable(stdout.failure());
  }

  public OutputFormat format() {
    return settings.format() == null ? OutputFormat.TABLE : settings.format();
  }

  public Language language() {
    return settings.language() == null ? Language.EN : settings.language();
  }

  /** Columns a table may take; no limit where the answer does not go to a terminal. */
  public int width() {
    return screen.stdout() ? columns.getAsInt() : Integer.MAX_VALUE;
  }

  /** As {@link #width}, for stderr. */
  public int noteWidth() {
    return screen.stderr() ? columns.getAsInt() : Integer.MAX_VALUE;
  }

  /** True if the answer may carry colours. */
  public boolean colour() {
    return colourAllowed && screen.stdout() && !settings.noColour();
  }

  /** The text in a style if the answer may carry colours, else as it is. */
  public String styled(String text, Style style) {
    return colour() ? style.apply(text) : text;
  }

  /** As {@link #styled}, for stderr. */
  public String styledNote(String text, Style style) {
    return colourAllowed && screen.stderr() && !settings.noColour() ? style.apply(text) : text;
  }

  /** Settings that hold until the shell ends, unless a command asks otherwise. */
  public void useForSession(OutputSettings wanted) {
    session = wanted;
    settings = wanted;
  }

  /** Settings of one command. */
  public void useForCommand(OutputSettings wanted) {
    settings = wanted.orElse(session);
  }

  /** For a terminal that may be resized; 0 stands for the width at the start. */
  public void followWidth(IntSupplier terminalColumns) {
    columns =
        () -> {
          int now = terminalColumns.getAsInt();
          return now > 0 ? now : screen.columnsOrUsual();
        };
  }

  private void clearProgress() {
    if (progressShown) {
      side.print("\r" + erasing("", Math.max(10, columns.getAsInt() - 1)));
      side.print(screen.dumb() ? "\r" : "");
      side.flush();
      progressShown = false;
    }
  }

  /** The text, and nothing of a longer one that stood there before. */
  private String erasing(String text, int room) {
    return screen.dumb() ? DisplayWidth.padRight(text, room) : text + "\u001b[K";
  }
}
