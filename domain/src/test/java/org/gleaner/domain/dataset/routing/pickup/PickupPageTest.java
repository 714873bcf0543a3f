package org.gleaner.domain.dataset.routing.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TablePage;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.routing.Relief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the tables that orders are made of says what the reader does. */
class PickupPageTest {
  private static final Path PAGE = Path.of("../docs/format/pickup.md");

  static List<TableFormat> tables() {
    return Stream.concat(PickupFormat.TABLES.stream(), OutlineFormat.TABLES.stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePageSaysWhatTheReaderDoes(TableFormat format) throws IOException {
    assertThat(Files.readString(PAGE)).contains("#" + TablePage.of(format));
  }

  @Test
  void theHandlingTermsOnThePageReadWithoutAFinding(@TempDir Path folder) throws IOException {
    String page = Files.readString(PAGE);
    String block = page.substring(page.indexOf("```csv\n") + "```csv\n".length());
    Path source = Files.createDirectory(folder.resolve(PickupFormat.FOLDER));
    Files.writeString(source.resolve("handling.csv"), block.substring(0, block.indexOf("```")));
    Findings findings = new Findings();

    List<HandlingTerms> terms = HandlingReader.read(new FolderSource(folder), findings);

    assertThat(findings.toList()).isEmpty();
    assertThat(terms).hasSize(3);
    assertThat(terms.get(0).handling(40).relief()).isEqualTo(new Relief("sp636", 40));
  }
}
