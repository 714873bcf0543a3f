package org.gleaner.domain.dataset.routing.pickup;

import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.routing.RoutingFile;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.YearlyFlow;

/** Reads yearly flows. */
public final class FlowReader {
  private static final long MAX_BYTES = 64L << 20;

  private FlowReader() {}

  /** The flows that a routing case brings along; what is wrong is reported. */
  public static List<YearlyFlow> read(CaseSource source, Findings findings) {
    return flows(CollectionAreaReader.table(source, PickupFormat.FLOWS, findings));
  }

  /** The flows of a file; what is wrong is reported. */
  public static List<YearlyFlow> read(Path file, Findings findings) {
    TableFormat flows = PickupFormat.FLOWS;
    String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
    TableFormat format =
        new TableFormat(name, flows.purpose(), flows.columns(), flows.key(), flows.ranges());
    return flows(
        RoutingFile.open(file, MAX_BYTES, findings)
            .map(text -> TableReader.read(text, format, null, findings))
            .orElse(Table.lost(format)));
  }

  private static List<YearlyFlow> flows(Table table) {
    return table.rows().stream().filter(Row::isSound).map(FlowReader::flow).toList();
  }

  private static YearlyFlow flow(Row row) {
    String site = row.text("site");
    String material = row.text("material");
    double tonnes = row.number("tonnes_per_year");
    return row.text("basis").equals(PickupFormat.DRY)
        ? YearlyFlow.ofDry(site, material, tonnes, row.number("moisture_kg_water_per_kg_wet"))
        : new YearlyFlow(site, material, tonnes);
  }
}
