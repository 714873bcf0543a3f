package org.gleaner.domain.dataset.fileset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.fileset.StoppingSteps.Killed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {

  private static final Map<String, String> OLD = texts("old");
  private static final Map<String, String> NEW = texts("new");
  private static final Map<String, String> LATER = texts("later");

  /** Make, three files, force, rename; force, three moves, force, delete. */
  private static final int STEPS = 12;

  /** The renaming that decides is the sixth. */
  private static final int DECIDED_AFTER = 6;

  @TempDir private Path root;

  @Test
  void showsAllOldOrAllNewFilesWhereverItsWriterWasKilled() throws IOException {
    for (int steps = 0; steps < STEPS; steps++) {
      Path folder = killedAfter(steps);
      Map<String, String> expected = steps < DECIDED_AFTER ? OLD : NEW;

      assertThat(read(folder)).as("killed after step " + steps).isEqualTo(expected);
      FileSet.settle(folder);
      assertThat(read(folder)).as("settled after step " + steps).isEqualTo(expected);
      assertThat(plain(folder)).as("for other programs").isEqualTo(expected);
      assertThatForeignFilesAreThere(folder);
    }
    Path whole = prepared("whole");
    new FolderSwap(whole, new StoppingSteps(STEPS)).replace(FileText.known(NEW));
    assertThat(plain(whole)).isEqualTo(NEW);
  }

  @Test
  void isSettledByOthersThatAreKilledAsWell() throws IOException {
    for (int steps = DECIDED_AFTER; steps < STEPS; steps++) {
      for (int more = 0; more < STEPS - steps; more++) {
        Path folder = killedAfter(steps);
        FolderSwap settling = new FolderSwap(folder, new StoppingSteps(more));
        try {
          settling.settle();
        } catch (Killed asWell) {
          assertThat(read(folder)).isEqualTo(NEW);
        }
        FileSet.settle(folder);
        assertThat(plain(folder)).isEqualTo(NEW);
        assertThat(names(folder)).noneMatch(name -> name.startsWith(".gleaner"));
      }
    }
  }

  @Test
  void laterWriterLeavesNothingOfTheKilledOne() throws IOException {
    for (int steps = 0; steps < STEPS; steps++) {
      Path folder = killedAfter(steps);
      FileSet.replace(folder, LATER);
      assertThat(plain(folder)).as("killed after step " + steps).isEqualTo(LATER);
      assertThat(names(folder)).noneMatch(name -> name.startsWith(".gleaner"));
      assertThatForeignFilesAreThere(folder);
    }
  }

  @Test
  void aSetThatCannotBeWrittenLeavesTheOldOneAndNoLitter() throws IOException {
    Path folder = prepared("failing");
    FileSteps full =
        new StoppingSteps(STEPS) {
          @Override
          public void write(Path file, FileText text) throws IOException {
            super.write(file, text);
            if (file.endsWith("b.csv")) {
              throw new IOException("No space left on device");
            }
          }
        };
    assertThatThrownBy(() -> new FolderSwap(folder, full).replace(FileText.known(NEW)))
        .isInstanceOf(IOException.class);
    assertThat(plain(folder)).isEqualTo(OLD);
    assertThat(names(folder)).noneMatch(name -> name.startsWith(".gleaner"));
  }

  @Test
  void refusesAFolderInThePlaceOfAFileBeforeAnythingIsDecided() throws IOException {
    Path folder = prepared("blocked");
    Map<String, String> blocked = new LinkedHashMap<>(NEW);
    blocked.put("scenarios", "text");
    assertThatThrownBy(() -> FileSet.replace(folder, blocked))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + folder + ": scenarios is a folder");
    assertThat(plain(folder)).isEqualTo(OLD);
  }

  @Test
  void tellsBeforehandThatAFolderCannotBe() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> FileSet.requireWritable(file.resolve("plan")))
        .isInstanceOf(NotDirectoryException.class)
        .hasMessageContaining("file");
    FileSet.requireWritable(root.resolve("to").resolve("be").resolve("made"));
    assertThat(names(root)).containsExactly("file");
  }

  @Test
  void neverMovesWhatALinkLeadsTo() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.csv"), "not for you");
    Path folder = prepared("linked");
    Files.createSymbolicLink(folder.resolve(FolderSwap.DECIDED), elsewhere);
    FileSet.settle(folder);
    assertThat(read(folder)).isEqualTo(OLD);
    assertThat(elsewhere.resolve("a.csv")).hasContent("not for you");
  }

  private Path killedAfter(int steps) throws IOException {
    Path folder = prepared("f");
    assertThatThrownBy(
            () -> new FolderSwap(folder, new StoppingSteps(steps)).replace(FileText.known(NEW)))
        .isInstanceOf(Killed.class);
    return folder;
  }

  private Path prepared(String name) throws IOException {
    Path folder = Files.createTempDirectory(root, name);
    FileSet.replace(folder, OLD);
    Files.writeString(folder.resolve("README.md"), "mine");
    Files.createDirectory(folder.resolve("scenarios"));
    return folder;
  }

  private static void assertThatForeignFilesAreThere(Path folder) {
    assertThat(folder.resolve("README.md")).hasContent("mine");
    assertThat(folder.resolve("scenarios")).isDirectory();
  }

  private static Map<String, String> texts(String word) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : List.of("a.csv", "b.csv", "plan.json")) {
      texts.put(name, word + " " + name);
    }
    return texts;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    for (String name : OLD.keySet()) {
      try (InputStream in = FileSet.open(folder, name)) {
        read.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return read;
  }

  private static Map<String, String> plain(Path folder) throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    for (String name : OLD.keySet()) {
      read.put(name, Files.readString(folder.resolve(name)));
    }
    return read;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
