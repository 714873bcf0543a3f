package org.gleaner.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.shell.output.Language;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.Test;

class HelpWordsTest {

  private final HelpWords words = new HelpWords(Language.VI);

  @Test
  void helpIsTranslatedFromTheFirstToTheLastWord() {
    List<String> missing = new ArrayList<>();
    try (StartedShell shell = new StartedShell("version")) {
      for (CommandMethod command : shell.bean(Commands.class).shown()) {
        if (!command.noun().equals("sample")) {
          addMissing(command, missing);
        }
      }
    }
    SettingsParser.OPTIONS.stream()
        .map(ParameterSpec::name)
        .filter(words::isMissing)
        .forEach(missing::add);
    assertThat(missing).isEmpty();
  }

  @Test
  void englishStandsInTheAnnotations() {
    try (StartedShell shell = new StartedShell("help", "network", "plan")) {
      assertThat(shell.out())
          .contains("Usage: network plan [options]", "Options:", "longest solve (default 120s)");
    }
  }

  /** A comma may stand in an event: several of them are no list. */
  @Test
  void onlyListsAreSaidToTakeCommas() {
    try (StartedShell shell = new StartedShell("help", "routes", "replan")) {
      assertThat(shell.out())
          .contains("what happened, as often as needed (required)")
          .doesNotContain("a,b");
    }
  }

  private void addMissing(CommandMethod command, List<String> missing) {
    String key = HelpWords.key(command);
    if (words.isMissing(key)) {
      missing.add(key);
    }
    if (!command.getHelp().isEmpty() && words.isMissing(key + ".help")) {
      missing.add(key + ".help");
    }
    for (ParameterSpec spec : command.parameters()) {
      if (words.isMissing(key + "." + spec.name()) && words.isMissing(spec.name())) {
        missing.add(key + "." + spec.name());
      }
    }
  }
}
