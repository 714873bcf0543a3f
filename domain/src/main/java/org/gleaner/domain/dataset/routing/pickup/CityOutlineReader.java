package org.gleaner.domain.dataset.routing.pickup;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.routing.folder.ClockCells;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.Mixtures;
import org.gleaner.domain.pickup.placing.CityOutline;
import org.gleaner.domain.pickup.placing.District;
import org.gleaner.domain.pickup.placing.KindShare;
import org.gleaner.domain.pickup.placing.KnownPlace;
import org.gleaner.domain.pickup.placing.PointKind;
import org.gleaner.domain.pickup.placing.PointPlacing;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;

/** Reads what is known of a city, and places its points; one reading finds every mistake. */
public final class CityOutlineReader {
  private final CaseSource source;
  private final Findings findings;

  private CityOutlineReader(CaseSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Whether a routing case has such tables. */
  public static boolean fits(CaseSource source) {
    return CollectionAreaReader.has(source, OutlineFormat.DISTRICTS);
  }

  /** The area that the outline gives; empty if anything is wrong, and that is reported. */
  public static Optional<CollectionArea> place(CaseSource source, long seed, Findings findings) {
    CityOutline outline = new CityOutlineReader(source, findings).read();
    List<HandlingTerms> handling = HandlingReader.read(source, findings);
    Mixtures mixtures = MixtureReader.read(source, handling, findings);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(PointPlacing.of(outline, handling, seed).with(mixtures));
  }

  private CityOutline read() {
    List<District> districts =
        rows(OutlineFormat.DISTRICTS).stream()
            .map(
                row ->
                    new District(
                        row.text("id"),
                        row.text("name"),
                        point(row),
                        row.number("radius_km"),
                        row.text("zone"),
                        row.number("residents")))
            .toList();
    List<PointKind> kinds = rows(OutlineFormat.KINDS).stream().map(this::kind).toList();
    List<String> known = kinds.stream().map(PointKind::id).toList();
    List<Row> places = rows(OutlineFormat.PLACES);
    List<Row> shares = rows(OutlineFormat.SHARES);
    places.forEach(row -> check(row, known));
    shares.forEach(row -> check(row, known));
    return new CityOutline(
        districts,
        kinds,
        places.stream().map(CityOutlineReader::place).toList(),
        shares.stream().map(CityOutlineReader::share).toList());
  }

  private List<Row> rows(TableFormat format) {
    return CollectionAreaReader.table(source, format, findings).rows().stream()
        .filter(Row::isSound)
        .toList();
  }

  private static Point point(Row row) {
    return new Point(row.number("lon"), row.number("lat"));
  }

  private PointKind kind(Row row) {
    TimeWindow hours = new ClockCells(findings).window(row, "opens", "closes");
    return new PointKind(
        row.text("id"), row.text("name"), row.text("site"), row.integer("count"), hours);
  }

  private void check(Row row, List<String> kinds) {
    String kind = row.text("kind");
    if (!kinds.contains(kind)) {
      findings.error(
          "unknown-id",
          row.fault("kind"),
          kind,
          "must be a kind of kinds.csv",
          NearestName.hint(kind, kinds));
    }
  }

  private static KnownPlace place(Row row) {
    return new KnownPlace(
        row.text("id"),
        row.text("name"),
        row.text("kind"),
        point(row),
        row.text("zone"),
        row.number("weight"));
  }

  private static KindShare share(Row row) {
    return new KindShare(
        row.text("kind"),
        row.text("material"),
        row.text("condition"),
        row.number("share"),
        row.number("reach"),
        row.number("container_l"));
  }
}
