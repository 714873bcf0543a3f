package org.gleaner.domain.dataset.routing.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.json.JsonReader;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Depot;
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

  private RoutingFolderReader(Findings findings) {
    this.findings = findings;
  }

  /** Whether a folder holds a routing case. */
  public static boolean fits(Path folder) {
    return Files.exists(FileSet.current(folder, RoutingFormat.ROUTING_FILE));
  }

  /** The case; empty if anything is wrong, and that is reported. */
  public static Optional<RoutingCase> read(Path folder, Findings findings) {
    FileSet.settle(folder);
    return new RoutingFolderReader(findings).read(new FolderSource(folder));
  }

  private Optional<RoutingCase> read(FolderSource source) {
    Optional<RoutingSettings> settings =
        TextFile.check(source, RoutingFormat.ROUTING_FILE, MAX_JSON_BYTES, findings)
            .flatMap(file -> JsonReader.read(file, findings))
            .flatMap(document -> RoutingJson.read(document, findings));
    RoutingTables tables = RoutingTables.read(source, findings);
    requireRows(tables, RoutingFormat.DEPOTS);
    requireRows(tables, RoutingFormat.VEHICLES);
    requireRows(tables, RoutingFormat.ORDERS);
    PlaceIds places = PlaceIds.of(tables, findings);
    WindowTable windows = WindowTable.read(tables.of(RoutingFormat.WINDOWS), places, findings);
    PlaceAssembly assembly = new PlaceAssembly(findings);
    List<Depot> depots = assembly.depots(tables.of(RoutingFormat.DEPOTS));
    List<IntermediateFacility> facilities =
        assembly.facilities(tables.of(RoutingFormat.FACILITIES), windows);
    RoutingSettings terms = settings.orElse(RoutingSettings.UNKNOWN);
    VehicleClasses classes = VehicleClasses.of(tables.of(RoutingFormat.VEHICLES), findings);
    ClassTravels travels =
        TravelTable.read(tables.of(RoutingFormat.TRAVEL), places, terms, classes, findings);
    List<VehicleType> vehicles =
        new VehicleAssembly(places, travels, findings).vehicles(tables.of(RoutingFormat.VEHICLES));
    List<Order> orders =
        new OrderAssembly(terms.days(), windows, findings).orders(tables.of(RoutingFormat.ORDERS));
    RoadTerms roads = roads(tables, terms, classes);
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
            roads.withProfiles(profiles.byType())));
  }

  private RoadTerms roads(RoutingTables tables, RoutingSettings settings, VehicleClasses classes) {
    ZoneTable zones = ZoneTable.read(tables, findings);
    RoadAssembly assembly = new RoadAssembly(settings, zones, classes, findings);
    return new RoadTerms(
        classes.byType(),
        zones.byPlace(),
        assembly.bans(tables.of(RoutingFormat.BANS)),
        assembly.closures(tables.of(RoutingFormat.CLOSURES)),
        Map.of());
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
      RoadTerms roads) {
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
            roads));
  }
}
