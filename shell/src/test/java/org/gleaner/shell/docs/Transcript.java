package org.gleaner.shell.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code console} blocks of a page: commands, and what the page says they answer.
 *
 * @param line of the page, from 1
 * @param typed at gleaner's own prompt, else at the system's
 * @param words of the command without the name of the program
 * @param answer expected lines; {@code ...} stands for any lines
 */
record Transcript(int line, boolean typed, String words, List<String> answer) {

  private static final Pattern PROMPT = Pattern.compile("gleaner(?: [^>]*)?> (.*)");
  private static final String PROGRAM = "$ ./gleaner";

  static List<Transcript> of(Path page) throws IOException {
    List<Transcript> found = new ArrayList<>();
    boolean inBlock = false;
    int number = 0;
    for (String line : Files.readAllLines(page)) {
      number++;
      if (line.startsWith("```")) {
        inBlock = !inBlock && line.equals("```console");
      } else if (inBlock) {
        Matcher prompt = PROMPT.matcher(line);
        if (prompt.matches()) {
          found.add(new Transcript(number, true, prompt.group(1), new ArrayList<>()));
        } else if (line.startsWith(PROGRAM)) {
          String words = line.substring(PROGRAM.length()).strip();
          found.add(new Transcript(number, false, words, new ArrayList<>()));
        } else if (!found.isEmpty() && !line.startsWith("$ ")) {
          found.get(found.size() - 1).answer.add(line.stripTrailing());
        }
      }
    }
    return found;
  }

  /** Whether the lines are what the page promises. */
  boolean matches(List<String> actual) {
    return matches(answer, actual);
  }

  private static boolean matches(List<String> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return true;
    } else if (expected.get(0).equals("...")) {
      List<String> rest = expected.subList(1, expected.size());
      for (int skipped = 0; skipped <= actual.size(); skipped++) {
        if (rest.isEmpty() || matches(rest, actual.subList(skipped, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && expected.get(0).equals(actual.get(0))
        && matches(expected.subList(1, expected.size()), actual.subList(1, actual.size()));
  }
}
