package org.gleaner.shell.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void keepsBlanksInQuotes() {
    assertThat(Words.of("a 'b  c' \"d e\"f g\\ h")).containsExactly("a", "b  c", "d ef", "g h");
  }

  @Test
  void keepsAnEmptyWord() {
    assertThat(Words.of("--name '' x")).containsExactly("--name", "", "x");
  }

  @Test
  void unescapesOnlyQuotesAndBackslashesInDoubleQuotes() {
    assertThat(Words.of("\"a\\\"b\\\\c\\d\"")).containsExactly("a\"b\\c\\d");
  }

  @Test
  void cutsAComment() {
    assertThat(Words.of("a b#c # d")).containsExactly("a", "b#c");
    assertThat(Words.of("# all")).isEmpty();
  }

  @Test
  void takesAPastedTextForSeveralCommands() {
    assertThat(Words.commands("a b\n\n  # c\nd 'e\nf' \\\n g\nh # i\n"))
        .containsExactly(List.of("a", "b"), List.of("d", "e\nf", "g"), List.of("h"));
    assertThat(Words.commands("\n")).isEmpty();
  }

  @Test
  void refusesAnOpenQuote() {
    assertThatThrownBy(() -> Words.of("a 'b")).isInstanceOf(UsageException.class);
  }

  @Property
  void givesBackWhatWasQuoted(@ForAll List<String> words) {
    String line =
        words.stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    assertThat(Words.of(line)).isEqualTo(words);
  }
}
