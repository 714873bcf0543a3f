package org.gleaner.domain.dataset.routing.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.WeeklyHours;

/**
 * Orders that come in while routes are driven: rows with the columns of {@code orders.csv} and, for
 * one window, {@code opens} and {@code closes}.
 */
public final class AddedOrders {

  private static final long MAX_BYTES = 16L << 20;

  private final TableFormat format;
  private final int days;
  private final LoadColumns loads;
  private final List<String> reliefs;
  private final Findings findings;

  private AddedOrders(
      String table, int days, LoadColumns loads, List<String> reliefs, Findings findings) {
    List<Column> columns = new ArrayList<>(RoutingFormat.ORDERS.columns());
    columns.add(Column.optional("opens", ValueType.TEXT, "", "", "service starts no sooner"));
    columns.add(Column.optional("closes", ValueType.TEXT, "", "", "service may still start then"));
    this.format = TableFormat.of(table, "Orders that come in.", columns, "id");
    this.days = days;
    this.loads = loads;
    this.reliefs = reliefs;
    this.findings = findings;
  }

  /**
   * An order, and its cells in the form {@code column=value}.
   *
   * @param zones that it is said to lie in
   * @param cells those that are stated, in the order of the columns
   */
  public record Added(Order order, List<String> zones, Map<String, String> cells) {

    public Added {
      zones = List.copyOf(zones);
      cells = new LinkedHashMap<>(cells);
    }

    @Override
    public Map<String, String> cells() {
      return new LinkedHashMap<>(cells);
    }
  }

  /** Names of the columns. */
  public static List<String> columns() {
    return new AddedOrders("orders", 1, new LoadColumns(false), List.of(), new Findings())
        .format.columns().stream().map(Column::name).toList();
  }

  /**
   * One order whose cells are given.
   *
   * @param routing the case, whose reliefs it may name
   */
  public static Optional<Added> of(
      Map<String, String> cells, RoutingCase routing, Findings findings) {
    StringWriter text = new StringWriter();
    text.write(line(cells.keySet()));
    text.write(line(cells.values()));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AddedOrders reader =
        new AddedOrders(
            "event", routing.days(), LoadColumns.of(routing), reliefs(routing), findings);
    return reader.read(new Memory(bytes), "event.csv").stream().findFirst();
  }

  /**
   * Orders of a CSV file.
   *
   * @param source folder that holds it
   * @param routing the case, whose reliefs they may name
   */
  public static List<Added> read(
      CaseSource source, String file, RoutingCase routing, Findings findings) {
    String stem =
        file.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
            ? file.substring(0, file.length() - ".csv".length())
            : file;
    return new AddedOrders(
            stem, routing.days(), LoadColumns.of(routing), reliefs(routing), findings)
        .read(source, file);
  }

  /** The shipped ones, and those of the case. */
  private static List<String> reliefs(RoutingCase routing) {
    return Stream.of(HandlingRules.SHIPPED, routing.rules())
        .flatMap(rules -> rules.reliefs().stream())
        .map(ReliefLimit::relief)
        .distinct()
        .toList();
  }

  private static String line(Collection<String> cells) {
    return String.join(",", cells.stream().map(AddedOrders::quoted).toList()) + "\n";
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private List<Added> read(CaseSource source, String file) {
    Table table =
        TextFile.check(source, file, MAX_BYTES, findings)
            .map(text -> TableReader.read(text, format, null, findings))
            .orElse(Table.lost(format));
    Map<String, WeeklyHours> windows = new LinkedHashMap<>();
    ClockCells clock = new ClockCells(findings);
    for (Row row : table.rows()) {
      if (row.isSound() && (row.states("opens") || row.states("closes"))) {
        TimeWindow window = clock.window(row, "opens", "closes");
        windows.put(row.text("id"), WeeklyHours.daily(List.of(window)));
      }
    }
    List<Order> orders =
        new OrderAssembly(days, loads, new WindowTable(windows), reliefs, findings).orders(table);
    List<Added> added = new ArrayList<>();
    for (Order order : orders) {
      table.rows().stream()
          .filter(row -> row.isSound() && row.text("id").equals(order.id()))
          .findFirst()
          .ifPresent(row -> added.add(new Added(order, row.words("zones"), cells(row))));
    }
    return added;
  }

  private Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : format.columns()) {
      Object value = row.value(column.name());
      if (value instanceof Double number) {
        cells.put(column.name(), JsonText.number(number));
      } else if (value instanceof List<?> words) {
        cells.put(column.name(), String.join(" ", words.stream().map(String::valueOf).toList()));
      } else if (value != null) {
        cells.put(column.name(), value.toString());
      }
    }
    return cells;
  }

  /** One file that is not on disk. */
  private record Memory(byte[] bytes) implements CaseSource {

    @Override
    public List<String> files(Findings findings) {
      return List.of("event.csv");
    }

    @Override
    public InputStream open(String file) throws IOException {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size(String file) {
      return bytes.length;
    }
  }
}
