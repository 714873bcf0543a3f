package org.gleaner.shell.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.shell.runner.StartedShell;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCompleterTest {

  private static StartedShell shell;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  @Test
  void completesWordsOfCommands() {
    assertThat(complete("")).contains("sample", "help", "run");
    assertThat(complete("sample ")).contains("plan", "need").doesNotContain("help");
    assertThat(complete("help sample pl")).contains("plan");
  }

  @Test
  void completesOptionsNotYetGivenAndTheSettingsOfAll() {
    assertThat(complete("sample plan vn --gap 1 --"))
        .contains("--aim", "--format", "--pick")
        .doesNotContain("--gap");
  }

  @Test
  void completesValuesFromTheBeanOfThatName() {
    assertThat(complete("sample plan --region ")).containsExactly("north", "south coast");
    assertThat(complete("sample plan --region="))
        .containsExactly("--region=north", "--region=south coast");
    assertThat(complete("sample plan --gap 1 ")).contains("vietnam");
    assertThat(complete("sample plan vn ")).doesNotContain("vietnam");
  }

  @Test
  void listsOptionsOnlyWhereNoValuesAreOrAfterADash() {
    assertThat(complete("sample plan ")).containsExactly("vietnam");
    assertThat(complete("sample plan -")).contains("vietnam", "--gap");
    assertThat(complete("sample plan vn ")).contains("--gap");
  }

  @Test
  void completesEnumsAsTheyAreTyped() {
    assertThat(complete("sample plan vn --aim ")).containsExactly("most-recovery", "least-cost");
    assertThat(complete("sample plan vn --format ")).containsExactly("table", "json", "csv");
  }

  @Test
  void completesPaths(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.createFile(folder.resolve("a.json"));
    assertThat(complete("sample plan vn --out " + folder + "/"))
        .containsExactlyInAnyOrder(folder + "/sub/", folder + "/a.json");
  }

  @Test
  void completesNamesOfRoutingCasesWhereTheyAreMeant() {
    assertThat(complete("routes plan --case ")).contains("hanoi-week").doesNotContain("tutorial");
    assertThat(complete("routes orders --case ")).containsExactly("hanoi-week");
    assertThat(complete("network plan --case ")).contains("tutorial").doesNotContain("hanoi-week");
    assertThat(complete("routes plan --out ")).doesNotContain("hanoi-week");
    assertThat(complete("case build ")).contains("vietnam", "hanoi-week");
  }

  private static List<String> complete(String line) {
    List<Candidate> candidates = new ArrayList<>();
    shell
        .bean(LineCompleter.class)
        .complete(
            mock(LineReader.class),
            new DefaultParser().parse(line, line.length(), ParseContext.COMPLETE),
            candidates);
    return candidates.stream().map(Candidate::value).toList();
  }
}
