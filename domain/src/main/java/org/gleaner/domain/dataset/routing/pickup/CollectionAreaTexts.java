package org.gleaner.domain.dataset.routing.pickup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.routing.folder.ClockTexts;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.CollectionPoint;
import org.gleaner.domain.pickup.PointStream;
import org.gleaner.domain.routing.TimeWindow;

/** Texts of the tables of which orders are made, by their names in the folder {@code source}. */
public final class CollectionAreaTexts {

  private CollectionAreaTexts() {}

  /** All of them that a case has, as they are. */
  public static Map<String, String> of(CaseSource source) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (TableFormat format :
        Stream.concat(PickupFormat.TABLES.stream(), OutlineFormat.TABLES.stream()).toList()) {
      try (InputStream in = source.open(format.file())) {
        texts.put(name(format), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (NoSuchFileException | FileNotFoundException e) {
        // A table that is not there.
      }
    }
    return texts;
  }

  /**
   * Points and streams.
   *
   * @param origin what the source column says of the points
   */
  public static Map<String, String> of(CollectionArea area, String origin) {
    TableText points = new TableText(PickupFormat.POINTS);
    area.points().forEach(point -> add(points, point, origin));
    TableText streams = new TableText(PickupFormat.STREAMS);
    for (PointStream stream : area.streams()) {
      streams
          .row()
          .text("point", stream.point())
          .text("material", stream.material())
          .text("condition", stream.condition())
          .figure("share", stream.share())
          .number("container_l", stream.containerLitres());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name(PickupFormat.POINTS), points.text());
    texts.put(name(PickupFormat.STREAMS), streams.text());
    return texts;
  }

  private static String name(TableFormat format) {
    return format.file().substring(PickupFormat.FOLDER.length() + 1);
  }

  private static void add(TableText table, CollectionPoint point, String origin) {
    RowText row =
        table
            .row()
            .text("id", point.id())
            .text("name", point.name())
            .figure("lat", point.at().y())
            .figure("lon", point.at().x())
            .text("site", point.site())
            .text("zone", point.zone())
            .text(TableFormat.SOURCE, origin)
            .text(TableFormat.CONFIDENCE, "C");
    TimeWindow hours = point.hours();
    if (hours.open() != TimeWindow.ALWAYS.open()) {
      row.text("opens", ClockTime.text(hours.open()));
    }
    if (Double.isFinite(hours.close())) {
      row.text("closes", ClockTexts.closing(hours));
    }
  }
}
