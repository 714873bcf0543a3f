package org.gleaner.domain.dataset.routing.folder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gleaner.domain.routing.DrivingRules;

/** Rules of driving by country, which come with the program as a table with their sources. */
public final class DrivingRuleSets {

  private static final String TABLE = "/org/gleaner/law/driving_rules.csv";
  private static final List<RuleSet> ALL = read();

  private DrivingRuleSets() {}

  /**
   * The rules for a crew.
   *
   * @param drivers 1 or 2, who take turns
   * @param rules in seconds
   * @param source the law
   * @param note what of it the rules leave out or assume
   */
  public record RuleSet(String id, int drivers, DrivingRules rules, String source, String note) {}

  /** In the order of the table. */
  public static List<RuleSet> all() {
    return ALL;
  }

  static String ids() {
    return String.join(", ", ALL.stream().map(RuleSet::id).distinct().toList());
  }

  static Optional<DrivingRules> find(String id, int drivers) {
    return ALL.stream()
        .filter(set -> set.id().equals(id) && set.drivers() == drivers)
        .map(RuleSet::rules)
        .findFirst();
  }

  static Optional<RuleSet> of(DrivingRules rules) {
    return ALL.stream().filter(set -> set.rules().equals(rules)).findFirst();
  }

  private static List<RuleSet> read() {
    try (InputStream in =
            Objects.requireNonNull(DrivingRuleSets.class.getResourceAsStream(TABLE), TABLE);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in)) {
      return records.stream().map(DrivingRuleSets::ruleSet).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleSet ruleSet(NamedCsvRecord row) {
    String rest = row.getField("rest_min");
    DrivingRules rules =
        new DrivingRules(
            hours(row, "continuous_h"),
            rest.isEmpty() ? 0 : Double.parseDouble(rest) * RoutingUnits.MINUTE,
            hours(row, "daily_h"),
            hours(row, "weekly_h"),
            hours(row, "fortnightly_h"));
    return new RuleSet(
        row.getField("id"),
        Integer.parseInt(row.getField("drivers")),
        rules,
        row.getField("source"),
        row.getField("note"));
  }

  private static double hours(NamedCsvRecord row, String column) {
    String hours = row.getField(column);
    return hours.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Double.parseDouble(hours) * RoutingUnits.HOUR;
  }
}
