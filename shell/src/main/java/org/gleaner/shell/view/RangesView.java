package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.supply.Band;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.jspecify.annotations.Nullable;

/** Percentiles of draws: of all elements in a year, or of one over the years with a fan chart. */
public final class RangesView {

  private static final int FAN = 26;
  private static final double PERCENT = 100;

  private final SupplyRanges ranges;
  private final SupplySizing sizing;
  private final Map<String, SupplyTable> bests = new HashMap<>();

  /**
   * @param sizing best estimate of the same case and years
   */
  public RangesView(SupplyRanges ranges, SupplySizing sizing) {
    this.ranges = ranges;
    this.sizing = sizing;
  }

  /**
   * Every element in one year.
   *
   * @param region empty for the nation
   */
  public Answer elements(String region, int year) {
    TableView.Builder shown = TableView.of("ranges", bandColumns(Column.text("element"), "spread"));
    List<SupplyRanges.Series> wanted = series("", region);
    for (SupplyRanges.Series series : wanted) {
      Band band = series.years().get(year - ranges.years().from());
      if (band.p95() > 0) {
        double spread = band.p50() == 0 ? 0 : (band.p95() - band.p5()) / band.p50() * PERCENT;
        shown.row(
            series.element(),
            best(series, year),
            band.p5(),
            band.p25(),
            band.p50(),
            band.p75(),
            band.p95(),
            spread);
      }
    }
    Facts facts = facts(region, year);
    return answer(List.of(facts, shown.build()), wanted, facts);
  }

  /** One element over the years. */
  public Answer years(String element, String region) {
    List<SupplyRanges.Series> wanted = series(element, region);
    TableView.Builder shown = TableView.of("ranges", bandColumns(Column.year("year"), "fan"));
    for (SupplyRanges.Series series : wanted) {
      double most = series.years().stream().mapToDouble(Band::p95).max().orElse(0);
      for (int y = 0; y < series.years().size(); y++) {
        Band band = series.years().get(y);
        shown.row(
            ranges.years().from() + y,
            best(series, ranges.years().from() + y),
            band.p5(),
            band.p25(),
            band.p50(),
            band.p75(),
            band.p95(),
            fan(band, most));
      }
    }
    Facts facts = facts(region, null);
    return answer(List.of(facts, shown.build()), wanted, facts);
  }

  /** The best estimate beside its percentiles; where ranges are lopsided it is not the median. */
  private @Nullable Double best(SupplyRanges.Series series, int year) {
    SupplyTable table =
        bests.computeIfAbsent(
            series.element() + " " + series.region(),
            key ->
                SupplyTable.of(
                    sizing,
                    SupplyDimension.YEAR,
                    new SupplyFilter(
                        List.of(series.element()),
                        List.of(),
                        List.of(),
                        series.region().isEmpty() ? List.of() : List.of(series.region()))));
    return table.groups().get(0).years().get(year - sizing.years().from()).at(ranges.level());
  }

  private static List<Column> bandColumns(Column first, String last) {
    return List.of(
        first,
        Column.number("best_tonnes_per_year"),
        Column.number("p5_tonnes_per_year"),
        Column.number("p25_tonnes_per_year"),
        Column.number("p50_tonnes_per_year"),
        Column.number("p75_tonnes_per_year"),
        Column.number("p95_tonnes_per_year"),
        last.equals("fan") ? Column.text("fan") : Column.number("spread_percent", 0));
  }

  /**
   * Dots from the 5th to the 95th percentile, a bar from the 25th to the 75th, the median in it.
   */
  static String fan(Band band, double most) {
    if (!(most > 0)) {
      return "";
    }
    char[] line = new char[FAN];
    Arrays.fill(line, ' ');
    Arrays.fill(line, at(band.p5(), most), at(band.p95(), most) + 1, '·');
    Arrays.fill(line, at(band.p25(), most), at(band.p75(), most) + 1, '▒');
    line[at(band.p50(), most)] = '█';
    return new String(line).stripTrailing();
  }

  private static int at(double value, double most) {
    return (int) Math.round(value / most * (FAN - 1));
  }

  private List<SupplyRanges.Series> series(String element, String region) {
    return (region.isEmpty() ? ranges.nation() : ranges.regions())
        .stream()
            .filter(s -> element.isEmpty() || s.element().equals(element))
            .filter(s -> s.region().equals(region))
            .toList();
  }

  private Facts facts(String region, @Nullable Integer year) {
    Facts.Builder facts =
        Facts.builder()
            .add(Column.text("case"), ranges.caseName())
            .add(Column.text("sized_years"), ranges.years().from() + "-" + ranges.years().to())
            .add(Column.word("quantity"), "of_element")
            .add(Column.word("level_drawn"), ranges.level().id())
            .add(Column.number("draws", 0), ranges.draws())
            .add(Column.text("sampler"), ranges.sampler())
            .add(Column.year("seed"), ranges.seed())
            .add(Column.number("uncertain_inputs", 0), ranges.inputs().size());
    if (!region.isEmpty()) {
      facts.add(Column.text("only_regions"), region);
      facts.add(Column.number("largest_error_percent", 2), ranges.regionalError() * PERCENT);
    }
    if (year != null) {
      facts.add(Column.year("shown_year"), year);
    }
    return facts.build();
  }

  private Answer answer(List<Section> sections, List<SupplyRanges.Series> wanted, Facts facts) {
    TableView all = all(wanted);
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Answer.of(facts).json());
    json.put(all.key(), Answer.objects(all));
    return new Answer(sections, all, json);
  }

  /** A row for each element and year of the nation, or for each of its regions too. */
  public TableView all(boolean byRegion) {
    return all(byRegion ? ranges.regions() : ranges.nation());
  }

  private TableView all(List<SupplyRanges.Series> wanted) {
    boolean isRegional = wanted.stream().anyMatch(s -> !s.region().isEmpty());
    List<Column> columns = new ArrayList<>(List.of(Column.text("element")));
    if (isRegional) {
      columns.add(Column.text("region"));
    }
    columns.addAll(bandColumns(Column.year("year"), "fan").subList(0, 7));
    columns.add(Column.number("mean_tonnes_per_year"));
    TableView.Builder rows = TableView.of("ranges", columns);
    for (SupplyRanges.Series series : wanted) {
      for (int y = 0; y < series.years().size(); y++) {
        Band b = series.years().get(y);
        List<@Nullable Object> row = new ArrayList<>(List.of(series.element()));
        if (isRegional) {
          row.add(series.region());
        }
        row.add(ranges.years().from() + y);
        row.add(best(series, ranges.years().from() + y));
        row.addAll(List.of(b.p5(), b.p25(), b.p50(), b.p75(), b.p95(), b.mean()));
        rows.row(row.toArray());
      }
    }
    return rows.build();
  }
}
