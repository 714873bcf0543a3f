package org.gleaner.shell.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.shell.input.NearestName;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.session.SizedCase;

/** The figure whose inputs are asked for: an element in a year. */
record SensitivityChoice(String element, int year, int rows) {

  private static final Pattern FIGURE = Pattern.compile("([^@]+)@(\\d{4})");
  private static final int MOST_ROWS = 1 << 20;

  static SensitivityChoice of(String text, int rows, SizedCase sized) {
    Matcher figure = FIGURE.matcher(text);
    if (!figure.matches()) {
      throw new UsageException(
          "--sensitivity must be an element and a year, not '" + text + "'", "as in Nd@2035");
    }
    String element = figure.group(1);
    if (!sized.sizing().elements().contains(element)) {
      throw new UsageException(
          "--sensitivity: nothing of '" + element + "' arises",
          NearestName.of(element, sized.sizing().elements())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("there are: " + String.join(", ", sized.sizing().elements())));
    }
    if (rows < 2 || rows > MOST_ROWS) {
      throw new UsageException("--rows must be 2 to " + MOST_ROWS + ", not " + rows);
    }
    int year = Integer.parseInt(figure.group(2));
    return new SensitivityChoice(element, SupplyChoice.year(sized.sizing().years(), year), rows);
  }
}
