package org.gleaner.domain.dataset.routing.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;

/**
 * Tables of a routing case; one that is not there is empty. Ways are read by {@link TravelTable}.
 */
record RoutingTables(Map<String, Table> tables) {
  static final long MAX_TABLE_BYTES = 256L << 20;

  static RoutingTables read(CaseSource source, Findings findings) {
    List<String> files = source.files(findings);
    for (String file : files) {
      if (RoutingFormat.table(file).isEmpty() && file.endsWith(".csv")) {
        List<String> known = RoutingFormat.TABLES.stream().map(TableFormat::file).toList();
        findings.error(
            "unknown-file",
            SourceLocation.ofFile(file),
            null,
            "is no table of a routing case",
            NearestName.hint(file, known));
      }
    }
    List<TableFormat> kept =
        RoutingFormat.TABLES.stream()
            .filter(format -> !format.equals(RoutingFormat.TRAVEL))
            .toList();
    return read(source, kept, findings);
  }

  /** Some of them alone. */
  static RoutingTables read(CaseSource source, List<TableFormat> formats, Findings findings) {
    List<String> files = source.files(findings);
    Map<String, Table> tables = new LinkedHashMap<>();
    for (TableFormat format : formats) {
      Table table = Table.empty(format);
      if (files.contains(format.file())) {
        table =
            TextFile.check(source, format.file(), MAX_TABLE_BYTES, findings)
                .map(file -> TableReader.read(file, format, null, findings))
                .orElse(Table.lost(format));
      }
      tables.put(format.name(), table);
    }
    return new RoutingTables(tables);
  }

  Table of(TableFormat format) {
    return tables.getOrDefault(format.name(), Table.empty(format));
  }
}
