package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.ArisingsTable;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Sales;
import org.gleaner.shell.output.Output;
import org.gleaner.solver.supply.sizing.BuiltTables;

/**
 * The files of a case that its sizing fills, beside what the case has of them.
 *
 * @param planningCase with its tables as they are
 */
record BuiltFiles(PlanningCase planningCase, BuiltTables built) {

  static final String ARISINGS = SiteFormats.ARISINGS.file();
  static final String PUT_ON_MARKET = ProductFormats.PUT_ON_MARKET.file();

  /** Writes both as one set; the second only where there is anything to say, or to take back. */
  void write(Path folder, Output output) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ARISINGS, new ArisingsTable(planningCase.horizon(), built.arisings()).text());
    if (isAnySold() || Files.exists(folder.resolve(PUT_ON_MARKET))) {
      texts.put(PUT_ON_MARKET, CaseFiles.putOnMarket(planningCase, built.putOnMarket()));
    }
    FileSet.replace(folder, texts);
    texts.keySet().forEach(file -> output.note("written to " + folder.resolve(file)));
  }

  /** Says whether the case had the same. */
  void compare(Output output) {
    compare(built.arisings().equals(planningCase.arisings()), ARISINGS, output);
    if (isAnySold()) {
      compare(
          built.putOnMarket().equals(planningCase.products().putOnMarket()), PUT_ON_MARKET, output);
    }
  }

  private boolean isAnySold() {
    List<Sales> before = planningCase.products().putOnMarket();
    return !built.putOnMarket().isEmpty() || !before.isEmpty();
  }

  private static void compare(boolean isSame, String file, Output output) {
    output.note((isSame ? "the same as the case's " : "not the same as the case's ") + file);
  }
}
