package org.gleaner.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.shell.input.Commands;
import org.gleaner.shell.input.Words;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show is what happens: every {@code console} block is run. */
class DocsTest {

  private static final Path ROOT = Path.of("..");

  /** Commands that read or write files get a process of their own, in an empty folder. */
  private static final List<String> ON_FILES = List.of("--out", "--to", "--save", "--plan");

  /** How long a command has run, and how it is doing: shown or not as the machine is fast. */
  private static final Pattern PROGRESS = Pattern.compile(" *\\d+ (CPU )?s  .*");

  /** What was last written to a file or folder, and what the command said. */
  private final Map<String, Written> written = new HashMap<>();

  private record Written(List<String> words, List<String> lines) {}

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/getting-started.md",
        "docs/commands.md",
        "docs/concepts.md",
        "docs/model/supply.md"
      })
  void showsWhatHappens(String page) throws Exception {
    List<Transcript> transcripts = Transcript.of(ROOT.resolve(page));
    assertThat(transcripts).isNotEmpty();
    try (StartedShell session = new StartedShell("version")) {
      for (Transcript transcript : transcripts) {
        if (isTooLong(transcript)) {
          continue;
        }
        List<String> lines = run(transcript, session);
        assertThat(transcript.matches(lines))
            .as(
                "%s:%d '%s' answers%n%s",
                page, transcript.line(), transcript.words(), String.join("\n", lines))
            .isTrue();
      }
    }
  }

  @Test
  void describesEveryCommand() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/commands.md"));
    try (StartedShell shell = new StartedShell("version")) {
      List<String> names =
          shell.bean(Commands.class).names().stream()
              .filter(name -> !name.startsWith("sample "))
              .toList();
      assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name));
    }
  }

  @Test
  void linksOnlyToWhatIsThere() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(p -> p.toString().endsWith(".md")).forEach(pages::add);
    }
    for (Path page : pages) {
      var links = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
      links
          .matcher(Files.readString(page))
          .results()
          .forEach(
              link ->
                  assertThat(page.resolveSibling(link.group(1)).normalize())
                      .as("link in %s", page)
                      .exists());
    }
  }

  /** The whole of Viet Nam takes minutes; that it works is for the benchmark to show. */
  private static boolean isTooLong(Transcript transcript) {
    boolean wantsTheShell = !transcript.typed() && transcript.words().isEmpty();
    boolean plansVietnam =
        transcript.words().equals("demo")
            || (transcript.words().contains("vietnam") && transcript.words().contains("plan"));
    return wantsTheShell || plansVietnam;
  }

  private List<String> run(Transcript transcript, StartedShell session) throws Exception {
    List<String> words = Words.of(transcript.words());
    boolean onFiles = words.stream().anyMatch(ON_FILES::contains);
    if (!transcript.typed() && onFiles) {
      return onFiles(words.stream().map(DocsTest::seenFromAnywhere).toList());
    }
    int code = session.run(words.stream().map(DocsTest::seenFromHere).toList());
    assertThat(code).as("%s%n%s", transcript.words(), session.err()).isZero();
    return withoutProgress(Stream.concat(session.out().lines(), session.err().lines()));
  }

  private static List<String> withoutProgress(Stream<String> lines) {
    return lines
        .map(String::stripTrailing)
        .filter(line -> !PROGRESS.matcher(line).matches())
        .toList();
  }

  /** The pages speak from the root of the project. */
  private static String seenFromHere(String word) {
    return word.startsWith("docs/") ? ROOT.resolve(word).toString() : word;
  }

  private static String seenFromAnywhere(String word) {
    return word.startsWith("docs/")
        ? ROOT.resolve(word).toAbsolutePath().normalize().toString()
        : word;
  }

  /** A page may plan the same day for each of its examples: it lies there already. */
  private List<String> onFiles(List<String> words) throws Exception {
    int out = words.indexOf("--out");
    if (out < 0) {
      return process(words);
    }
    String target = words.get(out + 1);
    Written last = written.get(target);
    if (last == null || !last.words().equals(words)) {
      last = new Written(words, process(words));
      written.put(target, last);
    }
    return last.lines();
  }

  private List<String> process(List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher has it for light commands: they end before a good compiler pays off.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", absoluteClassPath(), "-Dgleaner.tty="));
    command.add("org.gleaner.shell.GleanerApplication");
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GLEANER_HOME", folder.resolve("home").toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s%n%s", words, text).isZero();
    return withoutProgress(text.lines());
  }

  /** Without the tests, whose sample commands are not the users'. */
  private static String absoluteClassPath() throws URISyntaxException {
    Path tests =
        Path.of(DocsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .filter(entry -> !entry.equals(tests))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
