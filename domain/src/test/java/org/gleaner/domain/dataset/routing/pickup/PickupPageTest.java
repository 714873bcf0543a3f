package org.gleaner.domain.dataset.routing.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TablePage;
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
}
