package org.gleaner.domain.dataset.cohort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.cohort.CohortResult;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.json.FindingTree;
import org.gleaner.domain.dataset.json.JsonText;

/** Writes flows and stocks with as many digits as read back as the same numbers. */
public final class CohortResultWriter {

  private CohortResultWriter() {}

  /** Puts the file in place as a whole, or leaves what was there. */
  public static void write(Path file, CohortResult result) throws IOException {
    SingleFile.replace(file, JsonText.of(tree(result)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> tree(CohortResult result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("inflow", result.inflow());
    tree.put("stock", result.stock());
    tree.put("outflow", result.outflow());
    tree.put("stock_by_cohort", result.stockByCohort());
    tree.put("outflow_by_cohort", result.outflowByCohort());
    tree.put("findings", FindingTree.of(result.findings()));
    return tree;
  }
}
