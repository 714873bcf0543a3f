package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFolderTest {

  @TempDir Path folder;

  @Test
  void findsInstancesByNameOrContentAndNothingElse() throws IOException {
    for (String beside :
        List.of(
            "README.txt",
            "README",
            "LICENSE",
            "licence.txt",
            "bks.csv",
            "a.sol",
            "notes.md",
            ".hidden.vrp",
            "a.res",
            "picture.png")) {
      write(beside, "1 2 3 4 5\n");
    }
    write("b/broken.vrp", "nonsense");
    write("b/p01", "2 1 2 2\n20 10\n");
    write("a/R205R0.5.vrp", "NAME : x\n");
    write("own/routing.json", "{}");
    write("own/orders.csv", "");
    write("set/Depots.json", "{}");
    write("set/WasteCollectionSites.json", "{}");
    write("solomon.dat", "C101\n\nVEHICLE\nNUMBER CAPACITY\n");
    Files.createSymbolicLink(folder.resolve("again"), folder);

    assertThat(InstanceFolder.instances(folder))
        .containsExactly(
            folder.resolve("a/R205R0.5.vrp"),
            folder.resolve("b/broken.vrp"),
            folder.resolve("b/p01"),
            folder.resolve("own"),
            folder.resolve("set"),
            folder.resolve("solomon.dat"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
