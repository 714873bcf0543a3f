package org.gleaner.domain.dataset.routing.pickup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.routing.folder.ClockCells;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.CollectionPoint;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.Mixtures;
import org.gleaner.domain.pickup.PointStream;
import org.gleaner.domain.routing.Point;

/** Reads points, streams and handling terms; one reading finds every mistake. */
public final class CollectionAreaReader {
  private static final long MAX_BYTES = 64L << 20;

  private final CaseSource source;
  private final Findings findings;

  private CollectionAreaReader(CaseSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** The area of a routing case; empty if anything is wrong, and that is reported. */
  public static Optional<CollectionArea> read(CaseSource source, Findings findings) {
    return new CollectionAreaReader(source, findings).read();
  }

  private Optional<CollectionArea> read() {
    List<CollectionPoint> points = new ArrayList<>();
    Set<String> pointIds = new HashSet<>();
    for (Row row : table(source, PickupFormat.POINTS, findings).rows()) {
      if (row.states("id")) {
        pointIds.add(row.text("id"));
      }
      point(row).ifPresent(points::add);
    }
    List<HandlingTerms> handling = HandlingReader.read(source, findings);
    List<PointStream> streams = new ArrayList<>();
    for (Row row : table(source, PickupFormat.STREAMS, findings).rows()) {
      stream(row, pointIds, handling).ifPresent(streams::add);
    }
    Mixtures mixtures = MixtureReader.read(source, handling, findings);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(new CollectionArea(points, streams, handling, mixtures));
  }

  static boolean has(CaseSource source, TableFormat format) {
    try (InputStream in = source.open(format.file())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static Table table(CaseSource source, TableFormat format, Findings findings) {
    return TextFile.check(source, format.file(), MAX_BYTES, findings)
        .map(file -> TableReader.read(file, format, null, findings))
        .orElse(Table.lost(format));
  }

  private Optional<CollectionPoint> point(Row row) {
    var hours = new ClockCells(findings).window(row, "opens", "closes");
    if (!row.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new CollectionPoint(
            row.text("id"),
            row.text("name"),
            new Point(row.number("lon"), row.number("lat")),
            row.text("site"),
            row.text("zone"),
            hours));
  }

  private Optional<PointStream> stream(Row row, Set<String> points, List<HandlingTerms> handling) {
    if (!row.isSound()) {
      return Optional.empty();
    }
    PointStream stream =
        new PointStream(
            row.text("point"),
            row.text("material"),
            row.text("condition"),
            row.number("share"),
            row.number("container_l"));
    if (!points.contains(stream.point())) {
      findings.error(
          "unknown-id",
          row.fault("point"),
          stream.point(),
          "must be a point of points.csv",
          NearestName.hint(stream.point(), points));
    }
    boolean isHandled =
        handling.stream()
            .anyMatch(
                t ->
                    t.material().equals(stream.material())
                        && t.condition().equals(stream.condition()));
    if (!isHandled) {
      List<String> known =
          handling.stream().map(t -> (t.material() + " " + t.condition()).strip()).toList();
      String wanted = (stream.material() + " " + stream.condition()).strip();
      findings.error(
          "no-handling",
          row.fault("material"),
          wanted,
          "must be a material, and its condition, of handling.csv",
          NearestName.hint(wanted, known));
    }
    return row.isSound() ? Optional.of(stream) : Optional.empty();
  }
}
