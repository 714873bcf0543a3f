package org.gleaner.domain.dataset.routing.folder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.FleetTerms;

/** Rules of driving by country, which come with the program as a table with their sources. */
public final class DrivingRuleSets {

  private static final String TABLE = "/org/gleaner/law/driving_rules.csv";
  private static final List<DrivingRuleSet> ALL = read();

  private DrivingRuleSets() {}

  /** In the order of the table. */
  public static List<DrivingRuleSet> all() {
    return ALL;
  }

  /** Ids of laws, each once. */
  static List<String> ids() {
    return ALL.stream().map(DrivingRuleSet::id).distinct().toList();
  }

  /** How vehicles of a case name these rules, by a law's id if that says the same. */
  static Optional<DrivingRuleSet> naming(DrivingRules rules, FleetTerms fleet) {
    return Stream.concat(ALL.stream(), fleet.drivingRules().stream())
        .filter(set -> set.rules().equals(rules))
        .findFirst();
  }

  private static List<DrivingRuleSet> read() {
    try (InputStream in =
            Objects.requireNonNull(DrivingRuleSets.class.getResourceAsStream(TABLE), TABLE);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in)) {
      return records.stream().map(DrivingRuleSets::ruleSet).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DrivingRuleSet ruleSet(NamedCsvRecord row) {
    DrivingRules rules =
        new DrivingRules(
            hours(row, "continuous_h"),
            minutes(row, "rest_min"),
            minutes(row, DrivingRuleTable.REST_PART),
            hours(row, "daily_h"),
            extended(row),
            hours(row, "weekly_h"),
            hours(row, "fortnightly_h"));
    return new DrivingRuleSet(
        row.getField("id"),
        Integer.parseInt(row.getField("drivers")),
        rules,
        row.getField("source"),
        row.getField("note"));
  }

  private static ExtendedDays extended(NamedCsvRecord row) {
    String days = row.getField(DrivingRuleTable.EXTENDED_DAYS);
    return days.isEmpty()
        ? ExtendedDays.NONE
        : new ExtendedDays(hours(row, DrivingRuleTable.EXTENDED), Integer.parseInt(days));
  }

  private static double minutes(NamedCsvRecord row, String column) {
    String minutes = row.getField(column);
    return minutes.isEmpty() ? 0 : Double.parseDouble(minutes) * RoutingUnits.MINUTE;
  }

  private static double hours(NamedCsvRecord row, String column) {
    String hours = row.getField(column);
    return hours.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Double.parseDouble(hours) * RoutingUnits.HOUR;
  }
}
