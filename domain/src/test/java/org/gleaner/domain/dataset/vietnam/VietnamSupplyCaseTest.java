package org.gleaner.domain.dataset.vietnam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.site.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VietnamSupplyCaseTest {
  private static CaseReading reading;
  private static PlanningCase supply;
  private static PlanningCase network;

  @BeforeAll
  static void read() {
    reading = new CaseReader().readEmbedded("vietnam-supply");
    supply = reading.orThrow();
    network = new CaseReader().readEmbedded("vietnam").orThrow();
  }

  @Test
  void readsWithoutErrorsAndWarnings() {
    assertThat(reading.findings()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
  }

  /** 54 UNU keys; vehicles, batteries, wind, disks, catalysts and magnet motors beside them. */
  @Test
  void hasEveryProductOfTheFacts() {
    assertThat(supply.products().products())
        .extracting(Product::id)
        .filteredOn(id -> id.startsWith("unu-"))
        .hasSize(54);
    assertThat(supply.products().products())
        .extracting(Product::id)
        .contains(
            "pv-ground",
            "ev-car",
            "ice-car",
            "motorbike-ice",
            "emotorbike",
            "ebike",
            "batt-ev-nmc",
            "batt-ev-lfp",
            "batt-lmt-li",
            "batt-lmt-pba",
            "batt-sli",
            "batt-portable-li",
            "batt-nimh-hev",
            "batt-primary",
            "wind-onshore",
            "wind-offshore",
            "mag-motor-ind",
            "hdd-data-centre",
            "catalyst-fcc",
            "autocat");
    assertThat(supply.products().products())
        .allSatisfy(
            p -> {
              assertThat(p.nameVi()).as(p.id()).isNotEqualTo(p.nameEn()).isNotEmpty();
              assertThat(supply.products().lifetimes())
                  .as(p.id())
                  .anyMatch(l -> l.product().equals(p.id()));
            });
  }

  @Test
  void placesEachOfTheFormerUnitsInOneOfToday() {
    Map<String, List<Region>> levels =
        supply.regions().stream().collect(Collectors.groupingBy(r -> String.valueOf(r.level())));
    assertThat(levels.get("34")).hasSize(34).allMatch(r -> r.partOf() == null);
    assertThat(levels.get("63"))
        .hasSize(63)
        .allMatch(r -> r.partOf() != null && r.partOf().startsWith("vn-"));
    // Lào Cai holds the former Lào Cai (10) and Yên Bái, whose code (15) is now its own.
    assertThat(levels.get("63"))
        .filteredOn(r -> "vn-15".equals(r.partOf()))
        .extracting(Region::code)
        .containsExactly("10", "15");
  }

  @Test
  void spreadsOverThe34UnitsAsTheNetworkCaseDoes() {
    Map<String, String> parents = new LinkedHashMap<>();
    supply.regions().forEach(r -> parents.put(r.id(), String.valueOf(r.partOf())));
    Map<String, Double> rolled = new TreeMap<>();
    supply
        .products()
        .allocation()
        .forEach(
            a -> rolled.merge(a.key() + " " + parents.get(a.region()), a.share(), Double::sum));
    Map<String, Double> stated = new TreeMap<>();
    network.products().allocation().forEach(a -> stated.put(a.key() + " " + a.region(), a.share()));
    assertThat(rolled.keySet()).isEqualTo(stated.keySet());
    stated.forEach(
        (key, share) -> assertThat(rolled.get(key)).as(key).isCloseTo(share, within(1e-9)));
  }

  /** A class stands for its sales years: no element is off their trend by more than 5 %. */
  @Test
  void keepsClassesWithinFivePercentOfTheTrend() {
    Map<String, Double> magnets =
        Map.of(
            "ev-motor", 1 / 30.0,
            "compressor", 0.013,
            "appliance-motor", 0.025,
            "wind-generator", 0.05,
            "industry-motor", 0.03,
            "pv-module", 1.0);
    magnets.forEach(
        (prefix, share) -> {
          String trend =
              switch (prefix) {
                case "ev-motor" -> "magnet-ev";
                case "pv-module" -> "pv-module";
                default -> "magnet-standard";
              };
          assertClasses(prefix, trend, share);
        });
  }

  private static void assertClasses(String prefix, String trend, double share) {
    List<NamedCsvRecord> rows =
        Points.rows("trends").stream().filter(r -> r.getField("material").equals(trend)).toList();
    String element = rows.get(0).getField("element");
    Points points = Points.of("trends", row -> row.getField("material").equals(trend), "kg_per_kg");
    int checked = 0;
    for (Component part : supply.products().components()) {
      if (!part.component().startsWith(prefix + "-to-")
          && !part.component().startsWith(prefix + "-from-")
          && !part.component().matches(prefix + "-\\d.*")) {
        continue;
      }
      Material material = supply.material(part.component()).orElseThrow();
      Integer from = part.fromYear();
      Integer to = part.toYear();
      for (int year = from == null ? 1990 : from; year <= (to == null ? 2050 : to); year++) {
        double expected = points.at(year) * share;
        assertThat(material.composition().fraction(element))
            .as(part.component() + " " + year)
            .isCloseTo(expected, within(0.05 * expected));
        checked++;
      }
    }
    assertThat(checked).as(prefix).isGreaterThan(30);
  }

  /** Cohorts of one kind go the same way: by one recipe of their family. */
  @Test
  void takesAllClassesOfAKindByOneRecipe() {
    for (String prefix : List.of("ev-motor-", "compressor-", "wind-generator-")) {
      List<Material> classes =
          supply.materials().stream().filter(m -> m.id().startsWith(prefix)).toList();
      assertThat(classes).hasSizeGreaterThan(9);
      String family = String.valueOf(classes.get(0).family());
      assertThat(classes).extracting(Material::family).containsOnly(family);
      assertThat(supply.recipes())
          .filteredOn(r -> r.inputs().stream().anyMatch(i -> i.material().equals(family)))
          .as(family)
          .hasSize(1);
    }
  }
}
