package org.gleaner.domain.dataset.vietnam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.site.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VietnamSupplyCaseTest {
  private static CaseReading reading;
  private static PlanningCase supply;

  @BeforeAll
  static void read() {
    reading = new CaseReader().readEmbedded("vietnam");
    supply = reading.orThrow();
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
  void spreadsOverTheFormerUnits() {
    Map<String, Region> regions =
        supply.regions().stream().collect(Collectors.toMap(Region::id, r -> r));
    Map<String, Double> sums = new TreeMap<>();
    supply
        .products()
        .allocation()
        .forEach(
            a -> {
              assertThat(regions.get(a.region())).extracting(Region::level).isEqualTo("63");
              sums.merge(a.key(), a.share(), Double::sum);
            });
    assertThat(sums).containsOnlyKeys("population", "ev", "wind", "industry", "sewered");
    sums.forEach((key, sum) -> assertThat(sum).as(key).isCloseTo(1, within(1e-6)));
  }

  /** Cohorts of one kind keep their magnets apart, and all of these go the same ways. */
  @Test
  void takesTheMagnetsOfAllClassesByTheSameRecipes() {
    Map<String, String> magnets =
        Map.of(
            "traction-motors", "traction-magnets",
            "inverter-compressors", "standard-magnets",
            "appliance-motors", "standard-magnets",
            "pm-wind-generators", "standard-magnets",
            "industry-motors", "standard-magnets");
    magnets.forEach(
        (devices, family) -> {
          List<Material> classes = members(devices);
          assertThat(classes).as(devices).hasSizeBetween(2, 4);
          for (Material device : classes) {
            assertThat(takenBy(device.id()))
                .as(device.id())
                .singleElement()
                .satisfies(
                    r ->
                        assertThat(members(family))
                            .extracting(Material::id)
                            .contains(r.outputs().get(0).material()));
          }
          assertThat(takenBy(family))
              .extracting(Recipe::process)
              .containsExactlyInAnyOrder("magnet-sx", "hpms");
        });
  }

  private static List<Material> members(String family) {
    return supply.materials().stream().filter(m -> family.equals(m.family())).toList();
  }

  private static List<Recipe> takenBy(String input) {
    return supply.recipes().stream()
        .filter(r -> r.inputs().stream().anyMatch(i -> i.material().equals(input)))
        .toList();
  }
}
