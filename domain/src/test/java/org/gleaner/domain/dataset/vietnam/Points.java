package org.gleaner.domain.dataset.vietnam;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gleaner.domain.dataset.CaseReader;

/** Stated years of a figure; on the line between them, as they are before the first and after. */
record Points(NavigableMap<Integer, Double> byYear) {

  /** Rows of a table in {@code source/} of the case. */
  static List<NamedCsvRecord> rows(String table) {
    String path = "/org/gleaner/datasets/vietnam/source/" + table + ".csv";
    try (InputStream in = CaseReader.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no " + path);
      }
      return CsvReader.builder()
          .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
          .stream()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Points of(String table, Predicate<NamedCsvRecord> wanted, String value) {
    NavigableMap<Integer, Double> points = new TreeMap<>();
    rows(table).stream()
        .filter(wanted)
        .forEach(
            row ->
                points.put(
                    Integer.valueOf(row.getField("year")), Double.valueOf(row.getField(value))));
    if (points.isEmpty()) {
      throw new IllegalStateException("no such rows in " + table);
    }
    return new Points(points);
  }

  static Points driver(String name) {
    return of("drivers", row -> row.getField("driver").equals(name), "value");
  }

  static Points owned(String goods) {
    return of("ownership", row -> row.getField("goods").equals(goods), "per_100_households");
  }

  static Points sold(String product) {
    return of("sales_points", row -> row.getField("product").equals(product), "units");
  }

  double at(int year) {
    Map.Entry<Integer, Double> before = byYear.floorEntry(year);
    Map.Entry<Integer, Double> after = byYear.ceilingEntry(year);
    if (before == null) {
      return byYear.firstEntry().getValue();
    }
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    double part = (year - before.getKey()) / (double) (after.getKey() - before.getKey());
    return before.getValue() + part * (after.getValue() - before.getValue());
  }
}
