package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.assembly.CaseFile;
import org.gleaner.domain.dataset.assembly.PolicyReader;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TablePage;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and reader follow one description of each table. */
class FormatPagesTest {
  private static final Path PAGES = Path.of("../docs/format");

  static List<TableFormat> tables() {
    List<TableFormat> tables = new ArrayList<>(CaseFormat.TABLES);
    tables.add(MaterialFormats.ELEMENTS);
    return tables;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePageSaysWhatTheReaderDoes(TableFormat format) throws IOException {
    assertThat(page(format)).startsWith(TablePage.of(format) + TablePage.EXAMPLE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theExampleReadsWithoutAFinding(TableFormat format, @TempDir Path folder) throws IOException {
    String page = page(format);
    String block = page.substring(page.indexOf("```csv\n") + "```csv\n".length());
    Files.writeString(folder.resolve(format.file()), block.substring(0, block.indexOf("```")));

    Findings findings = new Findings();
    Table table =
        TextFile.check(new FolderSource(folder), format.file(), 1 << 20, findings)
            .map(file -> TableReader.read(file, format, Horizon.of(2026, List.of(1, 3)), findings))
            .orElseThrow();

    assertThat(findings.toList()).extracting(Finding::toString).isEmpty();
    assertThat(table.rows()).isNotEmpty();
  }

  @Test
  void theOverviewNamesEveryTableAndColumn() throws IOException {
    List<String> lines = Files.readAllLines(PAGES.resolve("index.md"));
    for (TableFormat format : CaseFormat.TABLES) {
      String start = "| [`" + format.file() + "`](" + format.name() + ".md) |";
      String line = lines.stream().filter(l -> l.startsWith(start)).findFirst().orElse("");
      assertThat(line).as(format.file()).isNotEmpty();
      for (Column column : format.columns()) {
        String name = column.required() ? "**" + column.name() + "**" : column.name();
        assertThat(line).as(format.file()).containsPattern("[ |]" + quoted(name) + "[ ,;.|(]");
      }
    }
  }

  @Test
  void theOverviewNamesEveryPolicyAndInclude() throws IOException {
    String overview = Files.readString(PAGES.resolve("index.md"));
    assertThat(PolicyReader.TYPES).allMatch(type -> overview.contains("| `" + type + "` |"));
    assertThat(CaseFile.INCLUDES).allMatch(word -> overview.contains("`\"" + word + "\"`"));
  }

  private static String page(TableFormat format) throws IOException {
    return Files.readString(PAGES.resolve(format.name() + ".md"));
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }
}
