package org.gleaner.domain.dataset.routing.folder;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gleaner.domain.dataset.fileset.FileText;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableLines;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.jspecify.annotations.Nullable;

/** The table of ways of a case whose ways were measured elsewhere. */
public final class TravelFile implements FileText {

  /** In the folder of a case. */
  public static final String NAME = RoutingFormat.TRAVEL.file();

  /** Between which all ways are in a table. */
  public static final int MOST_PLACES = 3000;

  /** That a table holds. */
  static final int MOST_WAYS = MOST_PLACES * MOST_PLACES;

  private static final long MAX_BYTES = 1L << 30;
  private static final String NO_WAY = "no_way";

  private final CaseSource source;
  private final RoutingCase routing;
  private final @Nullable String vehicleClass;
  private final Travel travel;

  private TravelFile(
      CaseSource source, RoutingCase routing, @Nullable String vehicleClass, Travel travel) {
    this.source = source;
    this.routing = routing;
    this.vehicleClass = vehicleClass;
    this.travel = travel;
  }

  /** Ways between different places. */
  public static long ways(RoutingCase routing) {
    return (long) routing.placeCount() * (routing.placeCount() - 1);
  }

  /**
   * The text of the table with all ways of a class of vehicles as they were measured, to millionths
   * of a km and of a min; rows of other classes stay as they are. It fails if they are more than a
   * table holds together.
   *
   * @param folder of the case
   * @param vehicleClass null for the rows that hold for every class
   * @param travel infinite where there is no way
   */
  public static TravelFile of(
      Path folder, RoutingCase routing, @Nullable String vehicleClass, Travel travel) {
    return new TravelFile(new FolderSource(folder), routing, vehicleClass, travel);
  }

  /** Hands on each row of the table of a case. */
  static void stream(CaseSource source, Findings findings, Consumer<Row> rows) {
    TextFile.check(source, NAME, MAX_BYTES, findings)
        .ifPresent(
            file -> TableReader.stream(file, RoutingFormat.TRAVEL, MOST_WAYS, findings, rows));
  }

  @Override
  public void writeTo(Writer out) throws IOException {
    try (TableLines table = new TableLines(RoutingFormat.TRAVEL, filled(), out)) {
      eachKept(row -> table.write(copy(row, table.row())));
      for (int from = 0; from < routing.placeCount(); from++) {
        for (int to = 0; to < routing.placeCount(); to++) {
          if (from != to) {
            table.write(measured(table.row(), from, to));
          }
        }
      }
    }
  }

  /** Columns of the rows that stay, and of those that are new. */
  private Set<String> filled() throws IOException {
    Set<String> filled = new HashSet<>();
    long[] kept = {0};
    eachKept(
        row -> {
          kept[0]++;
          RoutingFormat.TRAVEL.columns().stream()
              .map(Column::name)
              .filter(name -> name.equals(NO_WAY) ? row.flag(name) : row.states(name))
              .forEach(filled::add);
        });
    if (kept[0] + ways(routing) > MOST_WAYS) {
      throw new IOException(
          "a table holds no more than " + MOST_WAYS + " ways, with those of all classes");
    }
    if (vehicleClass != null) {
      filled.add(VehicleClasses.COLUMN);
    }
    long none = waysThatAreNone();
    if (none > 0) {
      filled.add(NO_WAY);
    }
    if (none < ways(routing)) {
      filled.addAll(List.of("km", "min"));
    }
    return filled;
  }

  private long waysThatAreNone() {
    long none = 0;
    for (int from = 0; from < routing.placeCount(); from++) {
      for (int to = 0; to < routing.placeCount(); to++) {
        none += from == to || isWay(from, to) ? 0 : 1;
      }
    }
    return none;
  }

  /** The case was read before: what would be wrong with the table was found then. */
  private void eachKept(Consumer<Row> rows) {
    Findings findings = new Findings();
    if (source.files(findings).contains(NAME)) {
      stream(
          source,
          findings,
          row -> {
            String other = row.textOrNull(VehicleClasses.COLUMN);
            boolean isReplaced = vehicleClass == null ? other == null : vehicleClass.equals(other);
            if (!isReplaced) {
              rows.accept(row);
            }
          });
    }
  }

  private static RowText copy(Row row, RowText copy) {
    return copy.text("from", row.text("from"))
        .text("to", row.text("to"))
        .text(VehicleClasses.COLUMN, row.textOrNull(VehicleClasses.COLUMN))
        .number("km", row.numberOrNull("km"))
        .number("min", row.numberOrNull("min"))
        .flag(NO_WAY, row.flag(NO_WAY));
  }

  private boolean isWay(int from, int to) {
    return Double.isFinite(travel.distance(routing, from, to))
        && Double.isFinite(travel.duration(routing, from, to));
  }

  private RowText measured(RowText row, int from, int to) {
    row.text("from", routing.idOf(from)).text("to", routing.idOf(to));
    row.text(VehicleClasses.COLUMN, vehicleClass);
    if (!isWay(from, to)) {
      return row.flag(NO_WAY, true);
    }
    double km = travel.distance(routing, from, to) / RoutingUnits.KM;
    double minutes = travel.duration(routing, from, to) / RoutingUnits.MINUTE;
    return row.figure("km", RoutingUnits.rounded(km)).figure("min", RoutingUnits.rounded(minutes));
  }
}
