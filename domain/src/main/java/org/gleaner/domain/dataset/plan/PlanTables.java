package org.gleaner.domain.dataset.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.json.JsonText;
import org.jspecify.annotations.Nullable;

/** The CSV files of a plan, cut out of its tree: one row for each object of a list. */
final class PlanTables {

  /** List of the tree to file name. */
  private static final Map<String, String> FILES = files();

  private PlanTables() {}

  /** File name to text. Lists that are empty give a file with a header alone. */
  static Map<String, String> of(Map<String, Object> tree) {
    Map<String, String> texts = new LinkedHashMap<>();
    FILES.forEach((list, file) -> texts.put(file, csv(list, rows(tree.get(list)))));
    return texts;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("openings", "openings.csv");
    files.put("closings", "closings.csv");
    files.put("collected", "collected.csv");
    files.put("flows", "flows.csv");
    files.put("runs", "runs.csv");
    files.put("stocks", "stocks.csv");
    files.put("disposed", "disposed.csv");
    files.put("sales", "sales.csv");
    files.put("recovered", "recovered.csv");
    files.put("cost_lines", "costs.csv");
    files.put("emissions", "emissions.csv");
    files.put("limits", "limits.csv");
    return files;
  }

  private static List<Map<?, ?>> rows(@Nullable Object list) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> row) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static String csv(String list, List<Map<?, ?>> rows) {
    List<String> columns = PlanColumns.of(list);
    List<String> header = new ArrayList<>(columns);
    boolean limits = list.equals("limits");
    if (limits) {
      header.add("used_percent");
    }
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      for (Map<?, ?> row : rows) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(row.get(column))));
        if (limits) {
          cells.add(usedPercent(row.get("used"), row.get("limit")));
        }
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
    return text.toString();
  }

  /** Empty where there is no limit to speak of. */
  private static String usedPercent(@Nullable Object used, @Nullable Object limit) {
    if (used instanceof Double u && limit instanceof Double l && Double.isFinite(l) && l != 0) {
      return JsonText.number(100 * u / l);
    }
    return "";
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? JsonText.number(number) : "";
    }
    return value == null ? "" : value.toString();
  }
}
