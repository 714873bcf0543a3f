package org.gleaner.domain.dataset.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;

/** Which sheet holds which file of a case. */
final class SheetNames {
  /** The sheet of {@code case.json}. */
  static final String CASE = "case";

  /** The sheet of {@code source/direct_arisings.csv}. */
  static final String DIRECT_ARISINGS = "direct_arisings";

  private SheetNames() {}

  /** Every sheet that a case may have. */
  static List<String> all() {
    List<String> names = new ArrayList<>();
    names.add(CASE);
    CaseFormat.TABLES.stream().map(TableFormat::name).forEach(names::add);
    names.add(DIRECT_ARISINGS);
    return names;
  }

  /** The file that a sheet stands for; empty if a case has no such sheet. */
  static Optional<String> fileOf(String sheet) {
    return all().contains(sheet) ? Optional.of(file(sheet)) : Optional.empty();
  }

  /** The sheet of a file; empty if the file is no part of a workbook. */
  static Optional<String> sheetOf(String file) {
    return all().stream().filter(sheet -> file(sheet).equals(file)).findFirst();
  }

  private static String file(String sheet) {
    return switch (sheet) {
      case CASE -> CaseFormat.CASE_FILE;
      case DIRECT_ARISINGS -> ProductFormats.DIRECT_ARISINGS.file();
      default -> sheet + ".csv";
    };
  }
}
