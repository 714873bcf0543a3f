package org.gleaner.domain.dataset.routing.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.OrderMaking;
import org.gleaner.domain.pickup.PickupCalendar;
import org.gleaner.domain.pickup.PickupOrders;
import org.gleaner.domain.pickup.Prize;
import org.gleaner.domain.pickup.RandomAreas;
import org.gleaner.domain.pickup.ReliefShare;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.routing.OrderBook;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionAreaReaderTest {
  private static final String HANDLING =
      "material,condition,bulk_density_kg_per_l,max_interval_days\nhdd,,1,12\nhdd,damaged,0.5,6\n";

  @TempDir Path folder;

  private final Findings findings = new Findings();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyCaseThatIsMadeReadsBackEqualWithoutAFinding(long seed) throws IOException {
    CollectionArea area = RandomAreas.of(seed);
    LocalDate monday = LocalDate.of(2028, 3, 6);
    PickupCalendar week = new PickupCalendar(monday.plusWeeks(seed), 6, 312);
    PickupOrders made =
        OrderMaking.of(area, RandomAreas.flows(seed), week, RandomAreas.frame(), findings);
    if (made.orders().isEmpty()) {
      return; // All of it waits for a later week.
    }
    RoutingCase routing = new OrderBook(made.orders(), 6, week.start()).in(RandomAreas.frame());

    PickupFolder.write(folder, routing, CollectionAreaTexts.of(area, "random"));

    RoutingCaseReading reading = RoutingCaseReader.read(folder);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orThrow()).isEqualTo(routing);
    assertThat(routing.vehicleTypes().get(0).unloadingPlaces())
        .containsExactly(routing.placeOfFacility(0));
    CollectionArea again = read("source/handling.csv", handling(area));
    assertThat(again.points()).isEqualTo(area.points());
    assertThat(again.streams()).isEqualTo(area.streams());
  }

  private static String handling(CollectionArea area) {
    StringBuilder text = new StringBuilder("material,bulk_density_kg_per_l,max_interval_days\n");
    area.handling().forEach(t -> text.append(t.material()).append(",1,12\n"));
    return text.toString();
  }

  private CollectionArea read(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return CollectionAreaReader.read(new FolderSource(folder), findings).orElseThrow();
  }

  @Test
  void everyMistakeIsFoundInOneReading() throws IOException {
    write(
        Map.of(
            "points.csv",
            "id,lat,lon,opens,closes\nshop,21,105.8,20:00,18:00\nyard,91,105.8,,\n",
            "streams.csv",
            "point,material,condition,share\nshop,hdd,,0.5\nshp,hdd,,0.5\nshop,hdd,damagd,2\n"
                + "yard,hd,,0.1\n",
            "handling.csv",
            HANDLING));
    assertThat(CollectionAreaReader.read(new FolderSource(folder), findings)).isEmpty();
    assertThat(findings.toList())
        .extracting(Finding::code)
        .contains("closes-before-it-opens", "unknown-id", "no-handling");
    assertThat(findings.toList())
        .filteredOn(f -> f.code().equals("unknown-id"))
        .singleElement()
        .satisfies(f -> assertThat(f.where()).hasToString("source/streams.csv:3 [point]"))
        .satisfies(
            f -> assertThat(f.hintText()).hasValueSatisfying(h -> assertThat(h).contains("shop")));
  }

  /** The case's own relief and class are known; 50 of 1,000 kg a tonne are a share of 0.05. */
  @Test
  void handlingStatesReliefAndPapers() throws IOException {
    Files.writeString(folder.resolve("reliefs.csv"), "id,max_kg\nown,20\n");
    Files.writeString(
        folder.resolve("separations.csv"), "hazard_class,other,apart\nwaste,*,none\n");
    write(
        Map.of(
            "points.csv",
            "id,lat,lon\nshop,21,105.8\n",
            "streams.csv",
            "point,material,share\nshop,cell,1\n",
            "handling.csv",
            "material,bulk_density_kg_per_l,max_interval_days,hazard_class,relief,"
                + "relief_kg_per_tonne,un_number,packing\ncell,1,12,9A,sp636,,3480,P909\n"
                + "phone,1,12,waste,own,50,3481,\n"));

    CollectionArea area =
        CollectionAreaReader.read(new FolderSource(folder), findings).orElseThrow();

    assertThat(findings.toList()).isEmpty();
    HandlingTerms cell = area.handling().get(0);
    assertThat(cell.relief()).isEqualTo(new ReliefShare("sp636", 1));
    assertThat(cell.handling().papers()).isEqualTo(new Papers("3480", "P909", List.of()));
    assertThat(area.handling().get(1).relief()).isEqualTo(new ReliefShare("own", 0.05));
  }

  @Test
  void mistakesOfReliefAndPapersAreThoseOfOrders() throws IOException {
    write(
        Map.of(
            "handling.csv",
            "material,bulk_density_kg_per_l,max_interval_days,hazard_class,relief,"
                + "relief_kg_per_tonne,un_number\na,1,12,9A-damged,sp63,,UN3480\n"
                + "b,1,12,,,50,\nc,1,12,,sp670,0,\n"));

    CollectionAreaReader.read(new FolderSource(folder), findings);

    assertThat(findings.toList())
        .filteredOn(f -> f.where().file().equals("source/handling.csv"))
        .extracting(f -> f.code() + " " + f.where() + " " + f.hintText().orElse(""))
        .containsExactlyInAnyOrder(
            "unknown-class source/handling.csv:2 [hazard_class] Maybe 9A-damaged.",
            "no-un-number source/handling.csv:2 [un_number] ",
            "unknown-id source/handling.csv:2 [relief] Maybe sp636.",
            "no-relief source/handling.csv:3 [relief_kg_per_tonne] ",
            "out-of-range source/handling.csv:4 [relief_kg_per_tonne] ");
  }

  @Test
  void thePrizeIsStatedOrThatOfTheMetals() throws IOException {
    write(
        Map.of(
            "points.csv",
            "id,lat,lon\nshop,21,105.8\n",
            "streams.csv",
            "point,material,share\nshop,hdd,1\n",
            "handling.csv",
            "material,bulk_density_kg_per_l,max_interval_days,prize_per_tonne,prize\n"
                + "hdd,1,12,,metals\ncable,1,12,150,\nlamps,1,12,,\n"));

    CollectionArea area =
        CollectionAreaReader.read(new FolderSource(folder), findings).orElseThrow();

    assertThat(findings.toList()).isEmpty();
    assertThat(area.hasPrizesOfMetals()).isTrue();
    assertThat(area.handling())
        .extracting(terms -> terms.prize())
        .containsExactly(new Prize.OfMetals(), new Prize.PerTonne(150), null);
  }

  @Test
  void twoPrizesOfAMaterialAreAMistake() throws IOException {
    write(
        Map.of(
            "handling.csv",
            "material,bulk_density_kg_per_l,max_interval_days,prize_per_tonne,prize\n"
                + "hdd,1,12,150,metals\ncable,1,12,,metal\n"));

    CollectionAreaReader.read(new FolderSource(folder), findings);

    assertThat(findings.toList())
        .filteredOn(f -> f.where().file().equals("source/handling.csv"))
        .extracting(f -> f.code() + " " + f.where())
        .containsExactlyInAnyOrder(
            "contradiction source/handling.csv:2 [prize_per_tonne]",
            "unknown-word source/handling.csv:3 [prize]");
  }

  @Test
  void mixturesSayWhatIsPickedUpTogether() throws IOException {
    write(
        Map.of(
            "points.csv",
            "id,lat,lon\nshop,21,105.8\n",
            "streams.csv",
            "point,material,share\nshop,hdd,1\n",
            "handling.csv",
            HANDLING,
            "mixtures.csv",
            "material,collected_as\nhdd-old,hdd\nhdd-new,hdd\n"));

    CollectionArea area =
        CollectionAreaReader.read(new FolderSource(folder), findings).orElseThrow();

    assertThat(findings.toList()).isEmpty();
    assertThat(area.mixtures().collectedAs("hdd-new")).isEqualTo("hdd");
    assertThat(area.mixtures().collectedAs("lamps")).isEqualTo("lamps");
    assertThat(CollectionAreaTexts.of(new FolderSource(folder))).containsKey("mixtures.csv");
  }

  /** What has terms of its own is picked up by itself; what nobody handles, as nothing. */
  @Test
  void everyMistakeOfMixturesIsFound() throws IOException {
    write(
        Map.of(
            "handling.csv",
            HANDLING,
            "mixtures.csv",
            "material,collected_as\nhdd-old,hd\nhdd,hdd\nhdd-new,hdd\nhdd-new,hdd\n"));

    CollectionAreaReader.read(new FolderSource(folder), findings);

    assertThat(findings.toList())
        .filteredOn(f -> f.where().file().equals("source/mixtures.csv"))
        .extracting(f -> f.code() + " " + f.where() + " " + f.hintText().orElse(""))
        .contains(
            "unknown-id source/mixtures.csv:2 [collected_as] Maybe hdd.",
            "contradiction source/mixtures.csv:3 [material] ")
        .hasSize(3);
  }

  @Test
  void aTableThatIsNotThereIsFound() {
    assertThat(CollectionAreaReader.read(new FolderSource(folder), findings)).isEmpty();
    assertThat(findings.toList()).extracting(Finding::code).containsOnly("missing-file");
  }

  /** 30 t of dry mass at 0.4 kg water per kg wet weigh 50 t on the lorry. */
  @Test
  void flowsMayBeStatedDry() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(
        file,
        "site,material,tonnes_per_year,basis,moisture_kg_water_per_kg_wet\n"
            + "city,swarf,30,dry,0.4\ncity,hdd,7,,\n");
    assertThat(FlowReader.read(file, findings))
        .containsExactly(new YearlyFlow("city", "swarf", 50), new YearlyFlow("city", "hdd", 7));
    Files.writeString(file, "site,material,tonnes_per_year\ncity,hdd,-1\n");
    assertThat(FlowReader.read(file, findings)).isEmpty();
    List<Finding> found = findings.toList();
    assertThat(found.get(found.size() - 1).where()).hasToString("mine.csv:2 [tonnes_per_year]");
  }

  private void write(Map<String, String> texts) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      Files.writeString(source.resolve(entry.getKey()), entry.getValue());
    }
  }
}
