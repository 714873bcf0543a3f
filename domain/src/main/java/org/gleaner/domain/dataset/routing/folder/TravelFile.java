package org.gleaner.domain.dataset.routing.folder;

import java.nio.file.Path;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.jspecify.annotations.Nullable;

/** The table of ways of a case whose ways were measured elsewhere. */
public final class TravelFile {

  /** In the folder of a case. */
  public static final String NAME = RoutingFormat.TRAVEL.file();

  /** That a table can hold. */
  public static final int MOST_WAYS = 1_000_000;

  private TravelFile() {}

  /** Ways between different places. */
  public static long ways(RoutingCase routing) {
    return (long) routing.placeCount() * (routing.placeCount() - 1);
  }

  /**
   * The text of the table with all ways of a class of vehicles as they were measured, to millionths
   * of a km and of a min; rows of other classes stay as they are.
   *
   * @param folder of the case
   * @param vehicleClass null for the rows that hold for every class
   * @param travel infinite where there is no way
   * @throws IllegalArgumentException if there are more than {@link #MOST_WAYS}
   */
  public static String text(
      Path folder, RoutingCase routing, @Nullable String vehicleClass, Travel travel) {
    if (ways(routing) > MOST_WAYS) {
      throw new IllegalArgumentException("a table does not hold " + ways(routing) + " ways");
    }
    TableText table = new TableText(RoutingFormat.TRAVEL);
    for (Row row : rows(folder).rows()) {
      String other = row.textOrNull(VehicleClasses.COLUMN);
      boolean isReplaced = vehicleClass == null ? other == null : vehicleClass.equals(other);
      if (!isReplaced) {
        copy(row, table.row());
      }
    }
    for (int from = 0; from < routing.placeCount(); from++) {
      for (int to = 0; to < routing.placeCount(); to++) {
        if (from != to) {
          add(table, routing, from, to, travel).text(VehicleClasses.COLUMN, vehicleClass);
        }
      }
    }
    return table.text();
  }

  private static Table rows(Path folder) {
    // The case was read before: what would be wrong with the table was found then.
    Findings findings = new Findings();
    FolderSource source = new FolderSource(folder);
    return source.files(findings).contains(NAME)
        ? TextFile.check(source, NAME, RoutingTables.MAX_TABLE_BYTES, findings)
            .map(file -> TableReader.read(file, RoutingFormat.TRAVEL, null, findings))
            .orElse(Table.empty(RoutingFormat.TRAVEL))
        : Table.empty(RoutingFormat.TRAVEL);
  }

  private static void copy(Row row, RowText copy) {
    copy.text("from", row.text("from"))
        .text("to", row.text("to"))
        .text(VehicleClasses.COLUMN, row.textOrNull(VehicleClasses.COLUMN))
        .number("km", row.numberOrNull("km"))
        .number("min", row.numberOrNull("min"))
        .flag("no_way", row.flag("no_way"));
  }

  private static RowText add(
      TableText table, RoutingCase routing, int from, int to, Travel travel) {
    RowText row = table.row().text("from", routing.idOf(from)).text("to", routing.idOf(to));
    double metres = travel.distance(routing, from, to);
    double seconds = travel.duration(routing, from, to);
    return Double.isInfinite(metres) || Double.isInfinite(seconds)
        ? row.flag("no_way", true)
        : row.figure("km", RoutingUnits.rounded(metres / RoutingUnits.KM))
            .figure("min", RoutingUnits.rounded(seconds / RoutingUnits.MINUTE));
  }
}
