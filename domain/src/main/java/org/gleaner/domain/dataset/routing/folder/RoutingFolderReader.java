package org.gleaner.domain.dataset.routing.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.json.JsonReader;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.DayProfiles;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/** Reads routing cases from folders; one reading finds every mistake. */
public final class RoutingFolderReader {
  private static final long MAX_JSON_BYTES = 16L << 20;

  private final Findings findings;
  private final boolean needsOrders;

  private RoutingFolderReader(boolean needsOrders, Findings findings) {
    this.needsOrders = needsOrders;
    this.findings = findings;
  }

  /** Whether a folder holds a routing case. */
  public static boolean fits(Path folder) {
    return Files.exists(FileSet.current(folder, RoutingFormat.ROUTING_FILE));
  }

  /** Names of the files that a case is read of. */
  public static List<String> files(CaseSource source) {
    List<String> there = source.files(new Findings());
    return Stream.concat(
            Stream.of(RoutingFormat.ROUTING_FILE),
            RoutingFormat.TABLES.stream().map(TableFormat::file).filter(there::contains))
        .toList();
  }

  /** The case; empty if anything is wrong, and that is reported. */
  public static Optional<RoutingCase> read(Path folder, Findings findings) {
    FileSet.settle(folder);
    return read(new FolderSource(folder), findings);
  }

  /** As {@link #read(Path, Findings)}, from wherever the files are. */
  public static Optional<RoutingCase> read(CaseSource source, Findings findings) {
    return new RoutingFolderReader(true, findings).read(source);
  }

  /** As {@link #read(Path, Findings)}, of a case that may have no orders yet. */
  public static Optional<RoutingCase> readFrame(CaseSource source, Findings findings) {
    return new RoutingFolderReader(false, findings).read(source);
  }

  private Optional<RoutingCase> read(CaseSource source) {
    Optional<RoutingSettings> settings =
        TextFile.check(source, RoutingFormat.ROUTING_FILE, MAX_JSON_BYTES, findings)
            .flatMap(file -> JsonReader.read(file, findings))
            .flatMap(document -> RoutingJson.read(document, findings));
    RoutingTables tables = RoutingTables.read(source, findings);
    requireRows(tables, RoutingFormat.DEPOTS);
    requireRows(tables, VehicleFormat.VEHICLES);
    if (needsOrders) {
      requireRows(tables, RoutingFormat.ORDERS);
    }
    PlaceIds places = PlaceIds.of(tables, findings);
    LoadColumns loads = LoadColumns.of(tables);
    RoutingSettings terms = settings.orElse(RoutingSettings.UNKNOWN);
    CalendarCells calendar = new CalendarCells(terms, findings);
    WindowTable windows =
        WindowTable.read(tables.of(RoutingFormat.WINDOWS), places, calendar, findings);
    PlaceAssembly assembly = new PlaceAssembly(loads, findings);
    List<Depot> depots = assembly.depots(tables.of(RoutingFormat.DEPOTS));
    List<IntermediateFacility> facilities =
        assembly.facilities(tables.of(RoutingFormat.FACILITIES), windows);
    VehicleClasses classes = VehicleClasses.of(tables.of(VehicleFormat.VEHICLES), findings);
    ClassTravels travels = TravelTable.read(source, places, terms, classes, findings);
    DrivingRuleTable drivingRules = DrivingRuleTable.read(tables, findings);
    FleetTerms fleet =
        FleetTable.read(tables.of(VehicleFormat.VEHICLES), drivingRules.own(), terms.co2ePrice());
    BreakTable breaks = BreakTable.read(tables, findings);
    List<VehicleType> vehicles =
        new VehicleAssembly(
                places,
                loads,
                travels,
                CompartmentTable.read(tables, loads, findings),
                breaks,
                drivingRules,
                calendar,
                new DepotNights(depots, findings),
                findings)
            .vehicles(tables.of(VehicleFormat.VEHICLES)).stream()
                .map(type -> type.withCosts(fleet.emissions().priced(type.id(), type.costs())))
                .toList();
    HandlingRules rules = new RulesAssembly(findings).rules(tables);
    HazardNames names = HazardNames.of(tables);
    new HazardClassCheck(names, findings).check(tables);
    List<Order> orders =
        new OrderAssembly(terms.days(), loads, windows, names.reliefs(), findings)
            .orders(tables.of(RoutingFormat.ORDERS));
    RoadTerms roads = roads(tables, terms, classes, vehicles);
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    DayProfiles profiles =
        DayProfiles.of(
            terms.startDate(),
            terms.days(),
            roads.classes(),
            roads.closures(),
            travels.travels(),
            vehicles);
    return Optional.of(
        routing(
            terms,
            depots,
            orders,
            facilities,
            vehicles,
            profiles.travels(),
            rules,
            roads.withProfiles(profiles.byType()),
            fleet,
            loads));
  }

  private RoadTerms roads(
      RoutingTables tables,
      RoutingSettings settings,
      VehicleClasses classes,
      List<VehicleType> vehicles) {
    ZoneTable zones = ZoneTable.read(tables, findings);
    boolean hasNights = vehicles.stream().anyMatch(type -> type.hours().passMidnight());
    RoadAssembly assembly = new RoadAssembly(settings, zones, classes, hasNights, findings);
    return new RoadTerms(
        classes.byType(),
        zones.byPlace(),
        assembly.bans(tables.of(RoutingFormat.BANS)),
        assembly.closures(tables.of(RoutingFormat.CLOSURES)),
        Map.of(),
        zones.areas());
  }

  private void requireRows(RoutingTables tables, TableFormat format) {
    if (tables.of(format).rows().isEmpty() && tables.of(format).complete()) {
      findings.error(
          "no-rows",
          SourceLocation.ofFile(format.file()),
          null,
          "a routing case has at least one row in " + format.file());
    }
  }

  private static RoutingCase routing(
      RoutingSettings settings,
      List<Depot> depots,
      List<Order> orders,
      List<IntermediateFacility> facilities,
      List<VehicleType> vehicles,
      List<Travel> travels,
      HandlingRules rules,
      RoadTerms roads,
      FleetTerms fleet,
      LoadColumns loads) {
    return new RoutingCase(
        settings.name(),
        settings.days(),
        depots,
        orders,
        facilities,
        vehicles,
        travels,
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0,
            settings.startDate(),
            settings.currency(),
            rules,
            roads,
            fleet,
            loads.units(),
            true));
  }
}
