package org.gleaner.domain.dataset.relog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.ElementCatalogueReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.PlanningCase;

/** RELOG instances of known optimum, for tests of every module. */
public final class RelogFixtures {

  private RelogFixtures() {}

  static RelogReader reader() {
    return new RelogReader(ElementCatalogueReader.readEmbedded());
  }

  static String text(String name) {
    try (InputStream stream = RelogFixtures.class.getResourceAsStream("/relog/" + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no such fixture: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case that the file becomes, with the elements of the embedded catalogue. */
  public static PlanningCase caseOf(String name) {
    return read(name, text(name)).orThrow();
  }

  static RelogImport read(String name, String json) {
    return read(name, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads bytes as a file of that name in a folder of its own. */
  static RelogImport read(String name, byte[] json) {
    try {
      Path folder = Files.createTempDirectory("relog");
      Path file = folder.resolve(name);
      try {
        Files.write(file, json);
        return reader().read(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Findings as {@code SEVERITY code #/pointer}. */
  static List<String> briefly(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.severity() + " " + f.code() + " #" + f.where().pointer())
        .toList();
  }
}
