package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files too large, too deep or too sly to keep in the repository. */
class HostileFilesTest {
  private static final Path BASE = Path.of("src/test/resources/broken/base");

  @TempDir private Path outside;
  private Path folder;

  @BeforeEach
  void copyBase() throws IOException {
    folder = Files.createDirectory(outside.resolve("case"));
    try (Stream<Path> files = Files.list(BASE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void aCellOfFiftyMegabytesIsRefusedWithoutBeingHeld() throws IOException {
    writeHuge("storage.csv", "site,material,cost_per_tonne_year,limit_tonnes\nworks,", ",10,200\n");
    assertThat(errors()).containsExactly("cell-too-large storage.csv:2");
  }

  @Test
  void aHugeQuotedCellIsRefusedToo() throws IOException {
    writeHuge(
        "storage.csv", "site,material,cost_per_tonne_year,limit_tonnes\nworks,\"", "\",10,200\n");
    assertThat(errors()).containsExactly("cell-too-large storage.csv:2");
  }

  @Test
  void aHugeHeaderIsRefused() throws IOException {
    writeHuge("storage.csv", "site,", "\n");
    assertThat(errors()).containsExactly("cell-too-large storage.csv:1");
  }

  @Test
  void aHugeCaseFileIsRefusedBeforeItIsRead() throws IOException {
    writeHuge("case.json", "{\"name\": \"", "\"}");
    assertThat(errors()).containsExactly("file-too-large case.json");
  }

  @Test
  void aHugeTextInTheCaseFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("case.json"), "{\"name\": \"" + "x".repeat(2 << 20) + "\"}");
    assertThat(errors()).containsExactly("over-limit case.json:1");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    Files.writeString(folder.resolve("case.json"), "[".repeat(100_000) + "]".repeat(100_000));
    assertThat(errors()).containsExactly("over-limit case.json:1");
  }

  @Test
  void aMillionBadCellsAreCountedNotListed() throws IOException {
    StringBuilder text = new StringBuilder("site,material,tonnes_per_year\n");
    for (int i = 0; i < 200_000; i++) {
      text.append("point-a,motor,many\n");
    }
    Files.writeString(folder.resolve("arisings.csv"), text);
    CaseReading reading = new CaseReader().read(folder);
    assertThat(reading.findings()).hasSizeLessThan(200);
    assertThat(reading.findings())
        .anySatisfy(f -> assertThat(f.message()).contains("199950 more of these"));
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path secret = outside.resolve("secret.csv");
    Files.move(folder.resolve("storage.csv"), secret);
    link("storage.csv", secret);
    assertThat(errors()).containsExactly("outside-case-folder storage.csv");
  }

  @Test
  void aRelativeLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Files.move(folder.resolve("case.json"), outside.resolve("case.json"));
    link("case.json", Path.of("../case.json"));
    assertThat(errors()).containsExactly("outside-case-folder case.json");
  }

  @Test
  void aLinkToNowhereIsReported() throws IOException {
    Files.delete(folder.resolve("storage.csv"));
    link("storage.csv", Path.of("nowhere.csv"));
    assertThat(errors()).containsExactly("outside-case-folder storage.csv");
  }

  @Test
  void aLinkInsideTheFolderIsFine() throws IOException {
    Files.move(folder.resolve("storage.csv"), folder.resolve("storage.txt"));
    link("storage.csv", Path.of("storage.txt"));
    assertThat(errors()).isEmpty();
  }

  @Test
  void aCaseFolderMayItselfBeALink() throws IOException {
    Path alias = outside.resolve("alias");
    try {
      Files.createSymbolicLink(alias, folder);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
    assertThat(new CaseReader().read(alias).hasErrors()).isFalse();
  }

  @Test
  void aCaseFileThatIsAFolderIsReported() throws IOException {
    Files.delete(folder.resolve("case.json"));
    Files.createDirectory(folder.resolve("case.json"));
    assertThat(errors()).containsExactly("not-a-file case.json");
  }

  @Test
  void aTableThatIsAFolderIsReported() throws IOException {
    Files.delete(folder.resolve("storage.csv"));
    Files.createDirectory(folder.resolve("storage.csv"));
    assertThat(errors()).containsExactly("not-a-file storage.csv");
  }

  @Test
  void aFileThatMayNotBeReadIsReported() {
    Path file = folder.resolve("storage.csv");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "running as root");
    assertThat(errors()).containsExactly("unreadable-file storage.csv");
  }

  @Test
  void aMissingFolderIsReported() {
    Path missing = outside.resolve("missing");
    assertThat(new CaseReader().read(missing).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("no-such-folder"))
        .satisfies(f -> assertThat(f.where().file()).isEqualTo(missing.toString()));
  }

  @Test
  void aFileInThePlaceOfTheFolderIsReported() {
    assertThat(new CaseReader().read(folder.resolve("case.json")).findings())
        .extracting(Finding::code)
        .containsExactly("not-a-folder");
  }

  private List<String> errors() {
    return new CaseReader()
        .read(folder).findings().stream()
            .filter(Finding::isError)
            .map(
                f ->
                    f.code()
                        + " "
                        + f.where().file()
                        + (f.where().line() > 0 ? ":" + f.where().line() : ""))
            .toList();
  }

  private void link(String name, Path target) throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve(name), target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
  }

  private void writeHuge(String file, String before, String after) throws IOException {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 50; i++) {
        out.write(block);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    }
  }
}
