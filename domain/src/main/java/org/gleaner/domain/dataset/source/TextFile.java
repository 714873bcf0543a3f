package org.gleaner.domain.dataset.source;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/**
 * A file of the case whose encoding is known to be sound. Reading takes two passes: the first looks
 * at bytes only and says at which of them the text goes wrong.
 */
public final class TextFile {
  private final CaseSource source;
  private final String name;
  private final boolean hasBom;

  private TextFile(CaseSource source, String name, boolean hasBom) {
    this.source = source;
    this.name = name;
    this.hasBom = hasBom;
  }

  /**
   * Checks size and encoding; empty if the file cannot be read as text, and then it is reported.
   */
  public static Optional<TextFile> check(
      CaseSource source, String name, long maxBytes, Findings findings) {
    SourceLocation where = SourceLocation.ofFile(name);
    try {
      long size = source.size(name);
      if (size > maxBytes) {
        String limit = (maxBytes >> 20) + " MiB";
        findings.error(
            "file-too-large", where, size + " bytes", "this file may have at most " + limit);
        return Optional.empty();
      }
      try (InputStream in = source.open(name)) {
        EncodingScan scan = EncodingScan.of(in);
        return scan.report(name, findings)
            ? Optional.of(new TextFile(source, name, scan.hasBom()))
            : Optional.empty();
      }
    } catch (NoSuchFileException | FileNotFoundException e) {
      findings.error("missing-file", where, null, "there is no such file");
      return Optional.empty();
    } catch (IOException e) {
      findings.error("unreadable-file", where, null, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  public String name() {
    return name;
  }

  /** The text without its byte-order mark. */
  public Reader open() throws IOException {
    Reader reader =
        new BufferedReader(new InputStreamReader(source.open(name), StandardCharsets.UTF_8));
    if (hasBom && reader.read() != '\uFEFF') {
      reader.close();
      throw new IOException("the file changed while it was read");
    }
    return reader;
  }
}
