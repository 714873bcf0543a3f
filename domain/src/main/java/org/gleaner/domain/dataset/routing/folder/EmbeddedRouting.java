package org.gleaner.domain.dataset.routing.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.ClassPathSource;
import org.gleaner.domain.finding.Findings;

/**
 * A routing case packed with the program.
 *
 * @param name of its folder among the datasets
 */
public record EmbeddedRouting(String name) implements CaseSource {

  /** Names of the embedded routing cases, in the order of their index. */
  public static List<String> names() {
    return index().stream().map(line -> line.split("\\s+", 2)[0]).toList();
  }

  /** What the index says of the case; empty if nothing. */
  public String title() {
    return index().stream()
        .map(line -> line.split("\\s+", 2))
        .filter(line -> line[0].equals(name) && line.length > 1)
        .map(line -> line[1])
        .findFirst()
        .orElse("");
  }

  /** Lines of a name and what it is. */
  private static List<String> index() {
    return ClassPathSource.index("routing-index.txt");
  }

  @Override
  public List<String> files(Findings findings) {
    return Stream.concat(
            Stream.of(RoutingFormat.ROUTING_FILE),
            RoutingFormat.TABLES.stream().map(TableFormat::file))
        .filter(this::isThere)
        .sorted()
        .toList();
  }

  private boolean isThere(String file) {
    try (InputStream in = open(file)) {
      return true;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      return true; // Whoever reads it will say what is wrong.
    }
  }

  @Override
  public InputStream open(String file) throws IOException {
    return new ClassPathSource(name).open(file);
  }

  /** Unknown before reading, and trusted: the files are the program's own. */
  @Override
  public long size(String file) {
    return 0;
  }
}
