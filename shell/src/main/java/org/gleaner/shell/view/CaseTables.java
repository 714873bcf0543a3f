package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.TransportTerms;
import org.gleaner.shell.output.Language;
import org.jspecify.annotations.Nullable;

/** The tables of a case with one row per thing. */
public final class CaseTables {

  private static final int MOST_ELEMENTS = 6;
  private static final double PERCENT = 100;

  private final PlanningCase planningCase;
  private final Language language;
  private final String currency;

  public CaseTables(PlanningCase planningCase, Language language) {
    this.planningCase = planningCase;
    this.language = language;
    this.currency = planningCase.settings().currency();
  }

  public TableView elements() {
    TableView.Builder table =
        TableView.of(
            "elements",
            Column.text("element"),
            Column.text("name"),
            Column.text("group"),
            Column.text("oxide"),
            Column.number("oxide_kg_per_kg", 4),
            Column.number("usd_per_kg_element", 2),
            Column.number("weight_per_kg", 2));
    for (Element e : planningCase.elements().elements()) {
      table.row(
          e.symbol(),
          name(e.nameEn(), e.nameVi()),
          word(e.group()),
          e.oxide() == null ? null : e.oxide().formula(),
          e.oxide() == null ? null : e.oxide().kgPerKgElement(),
          e.price() == null ? null : e.usdPerKgElement(),
          planningCase.settings().objective().weightPerKg(e));
    }
    return table.build();
  }

  public TableView materials() {
    TableView.Builder table =
        TableView.of(
            "materials",
            Column.text("material"),
            Column.word("kind"),
            Column.text("name"),
            Column.text("composition"),
            Column.number("moisture_percent", 1),
            Column.text("hazard"),
            Column.text("material_family"),
            Column.text("confidence"));
    for (Material m : planningCase.materials()) {
      table.row(
          m.id(),
          word(m.kind()),
          name(m.nameEn(), m.nameVi()),
          mainElements(m.composition()),
          m.moistureKgWaterPerKgWet() * PERCENT,
          m.hazard(),
          m.family(),
          m.evidence().confidence() == null ? null : m.evidence().confidence().name());
    }
    return table.build();
  }

  public TableView regions() {
    boolean haveLevels = planningCase.regions().stream().anyMatch(r -> r.level() != null);
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("region"),
                Column.text("name"),
                Column.text("code"),
                Column.text("country")));
    if (haveLevels) {
      columns.add(Column.text("level"));
      columns.add(Column.text("part_of"));
    }
    TableView.Builder table = TableView.of("regions", columns);
    for (Region r : planningCase.regions()) {
      List<@Nullable Object> row =
          new ArrayList<>(
              Arrays.asList(r.id(), name(r.nameEn(), r.nameVi()), r.code(), r.country()));
      if (haveLevels) {
        row.addAll(Arrays.asList(r.level(), r.partOf()));
      }
      table.row(row.toArray());
    }
    return table.build();
  }

  public TableView sites() {
    TableView.Builder table =
        TableView.of(
            "sites",
            Column.text("site"),
            Column.word("kind"),
            Column.text("name"),
            Column.text("region"),
            Column.number("lat", 3),
            Column.number("lon", 3));
    for (Site s : planningCase.sites()) {
      table.row(
          s.id(),
          word(s.kind()),
          name(s.nameEn(), s.nameVi()),
          s.region(),
          s.location() == null ? null : s.location().latitude(),
          s.location() == null ? null : s.location().longitude());
    }
    return table.build();
  }

  public TableView processes() {
    TableView.Builder table =
        TableView.of(
            "processes",
            Column.text("process"),
            Column.text("name"),
            Column.number("kwh_per_t"),
            Column.number("m3_water_per_t"),
            Column.number("reagents_kg_per_t"),
            Column.number("kgco2e_per_t"),
            Column.number("labour_h_per_t"));
    for (Process p : planningCase.processes()) {
      table.row(
          p.id(),
          name(p.nameEn(), p.nameVi()),
          p.kwhPerTonne(),
          p.m3WaterPerTonne(),
          p.reagentsKgPerTonne(),
          p.kgCo2ePerTonne(),
          p.labourHoursPerTonne());
    }
    return table.build();
  }

  public TableView plants() {
    TableView.Builder table =
        TableView.of(
            "plants",
            Column.text("plant"),
            Column.number("capacity_tonnes_per_year_min"),
            Column.number("capacity_tonnes_per_year_max"),
            Column.money("capex_max", currency),
            Column.money("variable_cost_per_tonne", currency),
            Column.number("initial_capacity_tonnes_per_year"),
            Column.text("sizes"),
            Column.text("opens"),
            Column.text("alternative_group"));
    for (Plant p : planningCase.plants()) {
      table.row(
          p.id(),
          p.levels().get(0).capacityTonnesPerYear(),
          p.largestCapacity(),
          p.levels().get(p.levels().size() - 1).capex().at(0),
          p.levels().get(0).variableCostPerTonne().at(0),
          p.initialCapacityTonnesPerYear(),
          p.line() ? "any" : Integer.toString(p.levels().size()),
          opens(p),
          p.alternativeGroup());
    }
    return table.build();
  }

  public TableView transport() {
    TableView.Builder table =
        TableView.of(
            "transport",
            Column.text("mode"),
            Column.text("material"),
            Column.money("fixed_cost_per_tonne", currency),
            Column.money("cost_per_tonne_km", currency),
            Column.number("kgco2e_per_tonne_km"),
            Column.number("max_km"),
            Column.text("hazards"),
            Column.text("listed_lanes_only"));
    for (TransportTerms t : planningCase.transport()) {
      table.row(
          t.mode(),
          t.material(),
          t.fixedCostPerTonne().at(0),
          t.costPerTonneKm().at(0),
          t.kgCo2ePerTonneKm().at(0),
          t.maxKm(),
          String.join(" ", t.hazards()),
          t.listedLanesOnly());
    }
    return table.build();
  }

  public TableView disposal() {
    TableView.Builder table =
        TableView.of(
            "disposal",
            Column.text("site"),
            Column.text("material"),
            Column.money("cost_per_tonne", currency),
            Column.number("max_tonnes_per_year"),
            Column.text("norm_licensed"));
    for (Disposal d : planningCase.disposal()) {
      table.row(
          d.site(),
          d.material(),
          d.costPerTonne().at(0),
          d.maxTonnesPerYear().at(0),
          d.normLicensed());
    }
    return table.build();
  }

  public TableView storage() {
    TableView.Builder table =
        TableView.of(
            "storage",
            Column.text("site"),
            Column.text("material"),
            Column.money("cost_per_tonne_year", currency),
            Column.number("limit_tonnes"),
            Column.number("initial_tonnes"),
            Column.number("final_max_tonnes"));
    for (Storage s : planningCase.storage()) {
      table.row(
          s.site(),
          s.material(),
          s.costPerTonneYear().at(0),
          s.limitTonnes().at(0),
          s.initialTonnes(),
          s.finalMaxTonnes());
    }
    return table.build();
  }

  public TableView limits() {
    TableView.Builder table =
        TableView.of(
            "limits",
            Column.text("limit"),
            Column.text("medium"),
            Column.text("where"),
            Column.text("material"),
            Column.number("max_per_year"),
            Column.text("unit"),
            Column.money("penalty_per_unit", currency));
    for (Limit l : planningCase.limits()) {
      table.row(
          l.id(),
          l.medium(),
          l.site() != null ? l.site() : l.region(),
          l.material(),
          l.maxPerYear().at(0),
          l.unit(),
          l.penaltyPerUnit().at(0));
    }
    return table.build();
  }

  public TableView periods() {
    TableView.Builder table =
        TableView.of(
            "periods", Column.year("period"), Column.year("end_year"), Column.number("years", 0));
    for (Period p : planningCase.horizon().periods()) {
      table.row(p.firstYear(), p.endYear() - 1, p.years());
    }
    return table.build();
  }

  private String opens(Plant plant) {
    List<Period> periods = planningCase.horizon().periods();
    if (plant.isExisting()) {
      return "existing";
    } else if (plant.openingPeriods().isEmpty()) {
      return "never";
    }
    int first = plant.openingPeriods().get(0);
    int last = plant.openingPeriods().get(plant.openingPeriods().size() - 1);
    boolean contiguous = last - first + 1 == plant.openingPeriods().size();
    if (contiguous) {
      return first == last
          ? periods.get(first).id()
          : periods.get(first).id() + "-" + periods.get(last).id();
    }
    return plant.openingPeriods().stream()
        .map(p -> periods.get(p).id())
        .collect(Collectors.joining(" "));
  }

  /** The elements with the largest mass fractions, in percent of dry mass. */
  static String mainElements(Composition composition) {
    String shown =
        composition.contents().stream()
            .sorted((a, b) -> Double.compare(b.kgPerKgDry().best(), a.kgPerKgDry().best()))
            .limit(MOST_ELEMENTS)
            .map(
                c ->
                    c.element()
                        + " "
                        + String.format(Locale.ROOT, "%.3g", c.kgPerKgDry().best() * PERCENT)
                        + "%")
            .collect(Collectors.joining(", "));
    return composition.contents().size() > MOST_ELEMENTS ? shown + ", …" : shown;
  }

  private String name(String english, String vietnamese) {
    return language == Language.VI && !vietnamese.isEmpty() ? vietnamese : english;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
