package org.gleaner.domain.dataset.osrm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers kept on disk, a file each, named by the hash of what was asked: server, profile,
 * coordinates and options. A file that is not what it should be counts as none and is written anew.
 */
final class TableCache {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORMAT = "gleaner-osrm/1";
  private static final long MOST_BYTES = 256L << 20;

  private final Path folder;
  private final Findings findings;

  TableCache(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /** The answer that is kept; empty if there is none, or none that can be trusted. */
  Optional<String> find(OsrmRequest request) {
    Path file = file(request);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<String> answer = read(file, request);
    if (answer.isEmpty()) {
      findings.warning(
          "cache-is-corrupt",
          SourceLocation.ofFile(file.toString()),
          null,
          "is not an answer that was kept; it is asked for again");
    }
    return answer;
  }

  private static Optional<String> read(Path file, OsrmRequest request) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readString(file));
      String answer = root.path("answer").asString("");
      boolean sound =
          root.path("format").asString("").equals(FORMAT)
              && root.path("request").asString("").equals(request.uri().toString())
              && root.path("sha256").asString("").equals(hash(answer));
      if (sound) {
        OsrmAnswer.read(answer, request);
        return Optional.of(answer);
      }
    } catch (IOException | JacksonException | OsrmFailure e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Keeps an answer; that it cannot be kept is worth a warning only. */
  void keep(OsrmRequest request, String answer) {
    Path file = file(request);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("request", request.uri().toString());
    tree.put("sha256", hash(answer));
    tree.put("answer", answer);
    try {
      SingleFile.replace(file, JsonText.of(tree).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      findings.warning(
          "cache-not-written",
          SourceLocation.ofFile(file.toString()),
          null,
          String.valueOf(e.getMessage()));
    }
  }

  Path file(OsrmRequest request) {
    return folder.resolve(hash(request.uri().toString()) + ".json");
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
