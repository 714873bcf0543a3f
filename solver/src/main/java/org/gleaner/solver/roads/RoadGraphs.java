package org.gleaner.solver.roads;

import com.graphhopper.util.Constants;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Makes graphs of extracts, or finds those that were made. */
final class RoadGraphs {
  // Changes with whatever changes what is read of an extract.
  private static final String FORMAT = "gleaner-roads/1";
  private static final int BUFFER = 1 << 16;
  private static final int NAME_LENGTH = 40;

  private final RoadSettings settings;
  private final Findings findings;

  RoadGraphs(RoadSettings settings, Findings findings) {
    this.settings = settings;
    this.findings = findings;
  }

  /**
   * The graph of the extract for the vehicle.
   *
   * @throws RoadFailure if there is none
   */
  RoadGraph open() throws RoadFailure {
    String name = name();
    Path folder = settings.cacheFolder();
    if (folder != null) {
      try {
        return kept(new GraphCache(folder), name);
      } catch (IOException e) {
        findings.warning(
            "cache-not-written",
            SourceLocation.ofFile(folder.toString()),
            null,
            "the graph is not kept: " + e);
      }
    }
    RoadGraph graph = new RoadGraph(settings.vehicle(), settings.extract().resolveSibling("none"));
    graph.setStoreOnFlush(false);
    return made(graph);
  }

  private RoadGraph kept(GraphCache cache, String name) throws IOException, RoadFailure {
    Path place = cache.graph(name);
    Optional<RoadGraph> known = load(place);
    if (known.isPresent()) {
      return known.get();
    }
    Path draft = cache.draft(name);
    try {
      made(new RoadGraph(settings.vehicle(), draft)).close();
      cache.publish(draft, name);
    } finally {
      GraphCache.remove(draft);
    }
    return load(place).orElseThrow(() -> new IOException("cannot read " + place));
  }

  private Optional<RoadGraph> load(Path place) throws IOException {
    if (!Files.exists(place)) {
      return Optional.empty();
    }
    if (FolderSeal.isWhole(place)) {
      RoadGraph graph = new RoadGraph(settings.vehicle(), place);
      graph.setAllowWrites(false);
      if (isLoaded(graph)) {
        return Optional.of(graph);
      }
    }
    findings.warning(
        "cache-is-corrupt",
        SourceLocation.ofFile(place.toString()),
        null,
        "is not the graph that was kept; it is made again");
    GraphCache.remove(place);
    return Optional.empty();
  }

  private static boolean isLoaded(RoadGraph graph) {
    try {
      return graph.load();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private RoadGraph made(RoadGraph graph) throws RoadFailure {
    graph.setOSMFile(settings.extract().toString());
    try {
      graph.make();
    } catch (RuntimeException | OutOfMemoryError e) {
      throw failure(cause(e));
    }
    // The library takes an interruption for the end of the file.
    if (Thread.currentThread().isInterrupted()) {
      throw new RoadFailure("stopped", "the reading was stopped", "start it again", null);
    }
    return graph;
  }

  /** The library wraps what happened, also in other threads. */
  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static RoadFailure failure(Throwable cause) {
    return cause instanceof OutOfMemoryError
        ? new RoadFailure(
            "too-large",
            "it does not fit into " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory",
            "cut a smaller region out of it, or allow more: GLEANER_JAVA_OPTS=-Xmx8g",
            cause)
        : new RoadFailure(
            "no-roads",
            "no network can be made of it: " + reason(cause),
            "expected: an extract of OpenStreetMap with roads, as .osm.pbf, .osm, .osm.gz or"
                + " .osm.bz2",
            cause);
  }

  private static String reason(Throwable cause) {
    if (cause instanceof EOFException) {
      return "it ends in the middle";
    }
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return message == null ? kind : message.lines().findFirst().orElse(kind);
  }

  private String name() throws RoadFailure {
    Path extract = settings.extract();
    try (InputStream bytes = Files.newInputStream(extract)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String terms = FORMAT + '\n' + Constants.VERSION + '\n' + settings.vehicle().text() + '\n';
      digest.update(terms.getBytes(StandardCharsets.UTF_8));
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
    } catch (NoSuchFileException e) {
      throw new RoadFailure(
          "unreadable", "there is no such file", "--osm names the file of an extract", e);
    } catch (IOException e) {
      throw new RoadFailure(
          "unreadable",
          "cannot be read: " + e.getMessage(),
          "--osm names the file of an extract",
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
