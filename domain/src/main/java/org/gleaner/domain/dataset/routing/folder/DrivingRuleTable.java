package org.gleaner.domain.dataset.routing.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.RoutingCase;
import org.jspecify.annotations.Nullable;

/** Rules of driving that vehicles may name: those that are shipped, and the case's own. */
final class DrivingRuleTable {
  private static final String CONTINUOUS = "continuous_h";
  private static final String REST = "rest_min";
  static final String REST_PART = "rest_part_min";
  static final String EXTENDED = "extended_daily_h";
  static final String EXTENDED_DAYS = "extended_days";
  private static final List<String> LIMITS =
      List.of(CONTINUOUS, "daily_h", "weekly_h", "fortnightly_h");

  private final Findings findings;
  private final List<DrivingRuleSet> own = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>(DrivingRuleSets.ids());
  private final Set<String> faulty = new LinkedHashSet<>();
  private final boolean complete;

  private DrivingRuleTable(Table table, Findings findings) {
    this.findings = findings;
    complete = table.complete();
  }

  static DrivingRuleTable read(RoutingTables tables, Findings findings) {
    Table table = tables.of(VehicleFormat.DRIVING_RULES);
    DrivingRuleTable rules = new DrivingRuleTable(table, findings);
    table.rows().forEach(rules::add);
    return rules;
  }

  /** Of the case itself, in the order of its table. */
  List<DrivingRuleSet> own() {
    return own;
  }

  /** The ids that may be named, in words. */
  String names() {
    return String.join(", ", ids);
  }

  private void add(Row row) {
    String id = row.textOrNull("id");
    if (id == null) {
      return;
    }
    if (DrivingRuleSets.ids().contains(id)) {
      findings.error(
          "shipped-id",
          row.fault("id"),
          id,
          "is the id of a law that comes with the program",
          "Choose another id: whoever names this one means the law.");
      return;
    }
    ids.add(id);
    checkLimits(row);
    if (row.isSound()) {
      own.add(ruleSet(row, id));
    } else {
      faulty.add(id);
    }
  }

  private void checkLimits(Row row) {
    if (!row.isSound()) {
      return;
    }
    if (row.states(CONTINUOUS) != row.states(REST)) {
      String missing = row.states(REST) ? CONTINUOUS : REST;
      findings.error(
          "half-a-rest",
          row.fault(missing),
          null,
          row.states(REST)
              ? "must say after how many hours of driving the rest is due"
              : "must say how long the rest after " + CONTINUOUS + " is");
    } else if (LIMITS.stream().noneMatch(row::states)) {
      findings.error(
          "no-limits",
          row.spoiled(),
          null,
          "limits nothing",
          "Leave driving_rules of vehicles empty where there is no limit.");
    }
    checkPart(row);
    checkExtended(row);
    requireOrder(row, "daily_h", "weekly_h");
    requireOrder(row, EXTENDED, "weekly_h");
    requireOrder(row, "weekly_h", "fortnightly_h");
  }

  private void checkPart(Row row) {
    if (row.isSound()
        && row.states(REST_PART)
        && !(row.states(REST) && row.number(REST_PART) < row.number(REST))) {
      findings.error(
          "part-of-a-rest",
          row.fault(REST_PART),
          plain(row.number(REST_PART)),
          "must be below " + REST);
    }
  }

  private void checkExtended(Row row) {
    if (!row.isSound()) {
      return;
    }
    if (row.states(EXTENDED) != row.integer(EXTENDED_DAYS) > 0) {
      String missing = row.states(EXTENDED) ? EXTENDED_DAYS : EXTENDED;
      findings.error(
          "half-an-extension",
          row.fault(missing),
          null,
          row.states(EXTENDED)
              ? "must say on how many days of a week so much may be driven"
              : "must say how long may be driven on such a day");
    } else if (row.states(EXTENDED) && !row.states("daily_h")) {
      findings.error(
          "nothing-to-extend",
          row.fault(EXTENDED),
          plain(row.number(EXTENDED)),
          "extends daily_h, which is not stated");
    }
    requireOrder(row, "daily_h", EXTENDED);
  }

  private void requireOrder(Row row, String shorter, String longer) {
    if (row.states(shorter) && row.number(longer) < row.number(shorter)) {
      findings.error(
          "limits-order",
          row.fault(longer),
          plain(row.number(longer)),
          "must not be below " + shorter);
    }
  }

  private static String plain(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }

  private static DrivingRuleSet ruleSet(Row row, String id) {
    DrivingRules rules =
        new DrivingRules(
            hours(row, CONTINUOUS),
            row.states(REST) ? RoutingUnits.of(row.number(REST), RoutingUnits.MINUTE) : 0,
            row.states(REST_PART) ? RoutingUnits.of(row.number(REST_PART), RoutingUnits.MINUTE) : 0,
            hours(row, "daily_h"),
            extended(row),
            hours(row, "weekly_h"),
            hours(row, "fortnightly_h"));
    return new DrivingRuleSet(
        id, row.integer("drivers"), rules, row.text(TableFormat.SOURCE), row.text("note"));
  }

  private static ExtendedDays extended(Row row) {
    return row.states(EXTENDED)
        ? new ExtendedDays(hours(row, EXTENDED), row.integer(EXTENDED_DAYS))
        : ExtendedDays.NONE;
  }

  private static double hours(Row row, String column) {
    return RoutingUnits.of(row.number(column), RoutingUnits.HOUR);
  }

  /** The rules that a vehicle names for its drivers; null, and that is reported, if none. */
  @Nullable DrivingRules of(Row vehicle) {
    String id = vehicle.text("driving_rules");
    int drivers = vehicle.integer("drivers");
    Optional<DrivingRules> rules =
        Stream.concat(DrivingRuleSets.all().stream(), own.stream())
            .filter(set -> set.isFor(id, drivers))
            .map(DrivingRuleSet::rules)
            .findFirst();
    if (rules.isEmpty()) {
      report(vehicle, id, drivers);
    }
    return rules.orElse(null);
  }

  private void report(Row vehicle, String id, int drivers) {
    if (faulty.contains(id)) {
      return;
    }
    if (ids.contains(id)) {
      findings.error(
          "no-rules-for-crew",
          vehicle.fault("drivers"),
          Integer.toString(drivers),
          "driving_rules.csv has no row of %s for so many drivers".formatted(id));
    } else if (complete) {
      findings.error(
          "unknown-driving-rules",
          vehicle.fault("driving_rules"),
          id,
          "must be one of " + names(),
          NearestName.hint(id, ids));
    }
  }

  /** Whether the table has words for all of the rules. */
  static boolean isExpressible(DrivingRuleSet set) {
    DrivingRules rules = set.rules();
    boolean rests = Double.isFinite(rules.continuous()) || rules.rest() == 0;
    return Expressible.SLUG.matcher(set.id()).matches()
        && !DrivingRuleSets.ids().contains(set.id())
        && set.drivers() >= 1
        && set.drivers() <= 2
        && rests
        && !rules.equals(DrivingRules.NONE)
        && rules.daily() > 0
        && isExpressible(rules)
        && (rules.restPart() == 0 || rules.restPart() < rules.rest())
        && isInOrder(rules.daily(), rules.weekly())
        && isInOrder(rules.weekly(), rules.fortnightly());
  }

  private static boolean isExpressible(DrivingRules rules) {
    ExtendedDays extended = rules.extendedDays();
    return extended.perWeek() == 0
        || (Double.isFinite(extended.driving())
            && Double.isFinite(rules.daily())
            && extended.perWeek() <= DrivingWeeks.DAYS
            && isInOrder(extended.driving(), rules.weekly()));
  }

  private static boolean isInOrder(double shorter, double longer) {
    return longer > 0 && (Double.isInfinite(shorter) || longer >= shorter);
  }

  static TableText text(RoutingCase routing) {
    TableText table = new TableText(VehicleFormat.DRIVING_RULES);
    for (DrivingRuleSet set : routing.terms().fleet().drivingRules()) {
      DrivingRules rules = set.rules();
      RowText row = table.row().text("id", set.id()).number("drivers", set.drivers());
      hours(row, CONTINUOUS, rules.continuous());
      if (Double.isFinite(rules.continuous())) {
        row.figure(REST, RoutingUnits.in(rules.rest(), RoutingUnits.MINUTE));
      }
      if (rules.restPart() > 0) {
        row.figure(REST_PART, RoutingUnits.in(rules.restPart(), RoutingUnits.MINUTE));
      }
      hours(row, "daily_h", rules.daily());
      if (rules.extendedDays().perWeek() > 0) {
        hours(row, EXTENDED, rules.extendedDays().driving());
        row.number(EXTENDED_DAYS, rules.extendedDays().perWeek());
      }
      hours(row, "weekly_h", rules.weekly());
      hours(row, "fortnightly_h", rules.fortnightly());
      row.text(TableFormat.SOURCE, set.source()).text("note", set.note());
    }
    return table;
  }

  private static void hours(RowText row, String column, double seconds) {
    row.number(column, RoutingUnits.in(seconds, RoutingUnits.HOUR));
  }
}
