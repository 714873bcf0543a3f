package org.gleaner.solver.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.solver.milp.MilpLimits;
import org.gleaner.solver.milp.MilpListener;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpModelBuilder;
import org.gleaner.solver.milp.MilpResult;
import org.gleaner.solver.milp.MilpSolver;
import org.gleaner.solver.milp.RowTerms;

/**
 * Finds which limits to relax, and by how much, when a model is infeasible: every limit that a user
 * has set may be broken at a price in proportion to its size, and the cheapest way to break them is
 * named (elastic programming; Brown and Graves 1975, Chinneck 2008, chapter 7).
 */
final class ElasticDiagnosis {

  private static final double SECONDS = 30;
  private static final double GAP = 0.02;
  private static final double NOTHING = 1e-6;
  private static final Pattern NAME = Pattern.compile("([a-z_]+)\\[(.*)]");
  private static final List<String> LIMITS =
      List.of(
          "collection_mandate_share",
          "collection_mandate",
          "recovery_mandate",
          "domestic_share",
          "budget",
          "limit",
          "utilisation_floor",
          "alternative_group",
          "transfer_limit");

  private final NetworkModel network;
  private final BooleanSupplier stop;

  /** A limit that may be broken: what it is, its size, and the columns that measure the breach. */
  private record Elastic(String name, double limit, int breach) {}

  ElasticDiagnosis(NetworkModel network, BooleanSupplier stop) {
    this.network = network;
    this.stop = stop;
  }

  List<Finding> relax(MilpModel rows) {
    MilpModelBuilder builder = new MilpModelBuilder();
    Map<Integer, Double> lifted = liftableBounds();
    for (int j = 0; j < rows.columnCount(); j++) {
      double upper = lifted.containsKey(j) ? Double.POSITIVE_INFINITY : rows.upper(j);
      builder.addColumn(rows.columnName(j), rows.lower(j), upper, 0, rows.isInteger(j));
    }
    List<Elastic> elastics = new ArrayList<>();
    lifted.forEach((column, upper) -> elastics.add(liftBound(builder, rows, column, upper)));
    for (int i = 0; i < rows.rowCount(); i++) {
      addRow(builder, rows, i, elastics);
    }
    MilpResult result =
        MilpSolver.light()
            .solve(
                builder.build(),
                MilpLimits.of(GAP, SECONDS),
                Optional.empty(),
                MilpListener.SILENT,
                stop);
    return result.incumbent().map(i -> findings(elastics, i.x())).orElseGet(this::unexplained);
  }

  /** Market, disposal and storage limits are column bounds; they may be lifted too. */
  private Map<Integer, Double> liftableBounds() {
    Map<Integer, Double> bounds = new LinkedHashMap<>();
    network.disposal().columns().forEach(c -> bounds.put(c.id(), upper(c.id())));
    network.sales().columns().forEach(c -> bounds.put(c.id(), upper(c.id())));
    network.storage().columns().forEach(c -> bounds.put(c.id(), upper(c.id())));
    bounds.values().removeIf(v -> Double.isInfinite(v));
    return bounds;
  }

  private double upper(int column) {
    return network.rows().upper(column);
  }

  private static Elastic liftBound(
      MilpModelBuilder builder, MilpModel rows, int column, double upper) {
    String name = rows.columnName(column);
    int breach = breach(builder, name, upper);
    RowTerms terms = new RowTerms().add(column, 1).add(breach, -1);
    builder.addRow("bound:" + name, Double.NEGATIVE_INFINITY, upper, terms);
    return new Elastic(name, upper, breach);
  }

  private static int breach(MilpModelBuilder builder, String name, double limit) {
    double price = 1 / Math.max(1, Math.abs(limit));
    return builder.addContinuous("breach:" + name, 0, Double.POSITIVE_INFINITY, price);
  }

  private static void addRow(
      MilpModelBuilder builder, MilpModel rows, int row, List<Elastic> elastics) {
    RowTerms terms = new RowTerms();
    int[] columns = rows.rowColumns(row);
    double[] coefficients = rows.rowCoefficients(row);
    for (int e = 0; e < columns.length; e++) {
      terms.add(columns[e], coefficients[e]);
    }
    String name = rows.rowName(row);
    Matcher matcher = NAME.matcher(name);
    if (matcher.matches() && LIMITS.contains(matcher.group(1))) {
      boolean isFloor = Double.isInfinite(rows.rowUpper(row));
      double limit = isFloor ? rows.rowLower(row) : rows.rowUpper(row);
      int breach = breach(builder, name, limit);
      terms.add(breach, isFloor ? 1 : -1);
      elastics.add(new Elastic(name, limit, breach));
    }
    builder.addRow(name, rows.rowLower(row), rows.rowUpper(row), terms);
  }

  private List<Finding> findings(List<Elastic> elastics, double[] x) {
    List<Finding> findings = new ArrayList<>();
    for (Elastic elastic : elastics) {
      double breach = x[elastic.breach()];
      if (breach > NOTHING * Math.max(1, Math.abs(elastic.limit()))) {
        findings.add(
            Finding.error(
                    "limit-must-give",
                    SourceLocation.ofFile(meaning(elastic.name()).file()),
                    elastic.name(),
                    String.format(
                        Locale.ROOT,
                        "%s (%s %s) cannot be kept together with the others; it must give %s %s.",
                        meaning(elastic.name()).words(),
                        amount(elastic.limit()),
                        unit(elastic.name()),
                        amount(breach),
                        unit(elastic.name())))
                .withHint("Relax it by that much, or one of the limits that work against it."));
      }
    }
    return findings.isEmpty() ? unexplained() : findings;
  }

  private List<Finding> unexplained() {
    return List.of(
        Finding.error(
                "infeasible",
                SourceLocation.ofFile("case.json"),
                null,
                "No plan keeps all balances: what must be collected, returned or is already in"
                    + " store has no way out.")
            .withHint(
                "Give every residue and every mandated material an outlet (disposal.csv,"
                    + " markets.csv) that it can reach."));
  }

  private record Meaning(String file, String words) {}

  private Meaning meaning(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return new Meaning("case.json", name);
    }
    String what = matcher.group(1).replace('_', ' ');
    String of = subject(matcher.group(2));
    return switch (matcher.group(1)) {
      case "collection_mandate_share" -> new Meaning("collection.csv", what + " of " + of);
      case "limit" -> new Meaning("limits.csv", what + " " + of);
      case "disposed" -> new Meaning("disposal.csv", "disposal limit of " + of);
      case "sold" -> new Meaning("markets.csv", "market limit of " + of);
      case "stock" -> new Meaning("storage.csv", "storage limit of " + of);
      case "transfer_limit" -> new Meaning("transfers.csv", what + " of " + of);
      case "utilisation_floor", "alternative_group" ->
          new Meaning("plants.csv", what + " of " + of);
      default -> new Meaning("case.json", what + " " + of);
    };
  }

  /** Six digits, which is as much as a solve by tolerances can promise. */
  private static String amount(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(rounded);
  }

  private String unit(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return "";
    }
    return switch (matcher.group(1)) {
      case "budget" -> network.assembly().planningCase().settings().currency();
      case "limit" -> unitOfLimit(matcher.group(2));
      case "stock" -> "t";
      case "alternative_group" -> "plants";
      default -> "t/a";
    };
  }

  /** By the limit's id, which the name of its row begins with. */
  private String unitOfLimit(String inside) {
    String id = inside.substring(0, inside.lastIndexOf(','));
    return network.assembly().planningCase().limits().stream()
        .filter(l -> l.id().equals(id))
        .map(l -> l.unit() + "/a")
        .findFirst()
        .orElse("");
  }

  /** Replaces the period index at the end of a row's name by the period's id. */
  private String subject(String inside) {
    int comma = inside.lastIndexOf(',');
    if (comma < 0) {
      return inside;
    }
    String last = inside.substring(comma + 1);
    boolean isPeriod =
        last.matches("\\d+") && Integer.parseInt(last) < network.assembly().periods();
    return isPeriod
        ? inside.substring(0, comma)
            + " in "
            + network.assembly().horizon().period(Integer.parseInt(last)).id()
        : inside;
  }
}
