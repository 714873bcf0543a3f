package org.gleaner.shell.view;

/** A series in one line of blocks, and bars of eighths of a character. */
final class Sparkline {

  private static final String LEVELS = "▁▂▃▄▅▆▇█";
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
  private static final char NOTHING = '·';

  private Sparkline() {}

  /** Means of neighbours where there are more values than characters; nothing is a dot. */
  static String of(double[] values, int width) {
    int length = Math.min(width, values.length);
    double[] means = new double[length];
    double most = 0;
    for (int i = 0; i < length; i++) {
      int from = (int) ((long) i * values.length / length);
      int to = (int) ((long) (i + 1) * values.length / length);
      for (int j = from; j < to; j++) {
        means[i] += values[j] / (to - from);
      }
      most = Math.max(most, means[i]);
    }
    StringBuilder line = new StringBuilder();
    for (double mean : means) {
      int level = (int) Math.round(mean / most * LEVELS.length());
      line.append(mean > 0 ? LEVELS.charAt(Math.max(1, level) - 1) : NOTHING);
    }
    return line.toString();
  }

  /** A bar that is {@code width} long for the most. */
  static String bar(double value, double most, int width) {
    if (!(value > 0) || !(most > 0)) {
      return "";
    }
    int eighths = Math.max(1, (int) Math.round(value / most * width * EIGHTHS.length()));
    int whole = eighths / EIGHTHS.length();
    int rest = eighths % EIGHTHS.length();
    return "█".repeat(whole) + (rest == 0 ? "" : EIGHTHS.charAt(rest - 1));
  }
}
