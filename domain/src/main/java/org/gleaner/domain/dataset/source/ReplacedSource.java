package org.gleaner.domain.dataset.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;

/** The files of a case, but for one that holds another text: a case as it would be with it. */
public final class ReplacedSource implements CaseSource {

  private final CaseSource source;
  private final String file;
  private final byte[] bytes;

  public ReplacedSource(CaseSource source, String file, String text) {
    this.source = source;
    this.file = file;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<String> files(Findings findings) {
    List<String> files = source.files(findings);
    return files.isEmpty()
        ? files
        : Stream.concat(files.stream(), Stream.of(file)).distinct().sorted().toList();
  }

  @Override
  public InputStream open(String name) throws IOException {
    return name.equals(file) ? new ByteArrayInputStream(bytes) : source.open(name);
  }

  @Override
  public long size(String name) throws IOException {
    return name.equals(file) ? bytes.length : source.size(name);
  }

  @Override
  public List<Finding> inPlace(List<Finding> findings) {
    return source.inPlace(findings);
  }
}
