package org.gleaner.domain.dataset.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.finding.Findings;
import org.jspecify.annotations.Nullable;

/** A case (or the catalogue) packed with the program, under {@code /org/gleaner/datasets/}. */
public record ClassPathSource(String name) implements CaseSource {
  private static final String ROOT = "/org/gleaner/datasets/";

  /** The tables that cases share. */
  public static final ClassPathSource CATALOGUE = new ClassPathSource("catalogue");

  /** Names of the embedded cases, in the order of their index. */
  public static List<String> names() {
    return linesAt("index.txt");
  }

  /** Names that another index beside the cases lists. */
  public static List<String> index(String file) {
    return linesAt(file);
  }

  /** Lines of a text of this case that are not blank; none if there is no such text. */
  public List<String> lines(String file) {
    return linesAt(name + "/" + file);
  }

  private static List<String> linesAt(String path) {
    try (InputStream in = ClassPathSource.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        return List.of();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> files(Findings findings) {
    List<String> candidates = new ArrayList<>();
    candidates.add(CaseFormat.CASE_FILE);
    candidates.add(MaterialFormats.ELEMENTS.file());
    CaseFormat.TABLES.stream().map(TableFormat::file).forEach(candidates::add);
    return candidates.stream().filter(file -> find(file) != null).sorted().toList();
  }

  @Override
  public InputStream open(String file) throws IOException {
    return url(file).openStream();
  }

  /** Unknown before reading, and trusted: the files are the program's own. */
  @Override
  public long size(String file) {
    return 0;
  }

  private URL url(String file) throws IOException {
    URL found = find(file);
    if (found == null) {
      throw new FileNotFoundException(ROOT + name + "/" + file);
    }
    return found;
  }

  private @Nullable URL find(String file) {
    return ClassPathSource.class.getResource(ROOT + name + "/" + file);
  }
}
