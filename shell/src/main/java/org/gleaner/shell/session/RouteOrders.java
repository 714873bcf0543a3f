package org.gleaner.shell.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderReader;
import org.gleaner.domain.dataset.routing.pickup.CityOutlineReader;
import org.gleaner.domain.dataset.routing.pickup.CollectionAreaReader;
import org.gleaner.domain.dataset.routing.pickup.CollectionAreaTexts;
import org.gleaner.domain.dataset.routing.pickup.FlowReader;
import org.gleaner.domain.dataset.routing.pickup.PickupFolder;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.EditedOrders;
import org.gleaner.domain.pickup.MetalPrizes;
import org.gleaner.domain.pickup.OrderMaking;
import org.gleaner.domain.pickup.PickupCalendar;
import org.gleaner.domain.pickup.PickupOrders;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.pickup.worth.MaterialWorth;
import org.gleaner.domain.pickup.worth.PlanWorth;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.routing.OrderBook;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes orders of yearly flows for a routing case, and writes both. */
@Component
public final class RouteOrders {

  private final RoutingLibrary library;

  RouteOrders(RoutingLibrary library) {
    this.library = library;
  }

  /**
   * A case with new orders.
   *
   * @param area of which they were made
   * @param worths of the materials whose orders may be left for what their metals are worth
   * @param findings warnings; there are no errors
   */
  public record Made(
      RoutingCase routing,
      PickupOrders orders,
      CollectionArea area,
      List<MaterialWorth> worths,
      List<Finding> findings) {}

  /** The area of a case, as its tables state it. */
  public CollectionArea area(String caseName) {
    Findings findings = new Findings();
    return CollectionAreaReader.read(library.source(caseName), findings)
        .orElseThrow(() -> new InvalidInputException(findings.toList()));
  }

  /** Vehicles, depots and works of a case, whatever its orders. */
  public RoutingCase frame(String caseName) {
    Findings findings = new Findings();
    return RoutingFolderReader.readFrame(library.source(caseName), findings)
        .orElseThrow(() -> new InvalidInputException(findings.toList()));
  }

  /** Orders for the points that the case states. */
  public Made make(String caseName, OrderRequest request) {
    Findings findings = new Findings();
    Ground ground = ground(caseName, CollectionAreaReader::read, request, findings);
    if (request.flows() == null) {
      ground.edited(request.workingDaysPerYear()).warn(findings);
    }
    return make(ground, request, findings);
  }

  /** Orders for points that are placed anew in the districts that the case states. */
  public Made place(String caseName, long seed, OrderRequest request) {
    Findings findings = new Findings();
    return make(
        ground(caseName, (s, f) -> CityOutlineReader.place(s, seed, f), request, findings),
        request,
        findings);
  }

  /** Whether points can be placed in districts that the case states. */
  public boolean hasDistricts(String caseName) {
    return CityOutlineReader.fits(library.source(caseName));
  }

  /** What orders are made of, and the case that they are for. */
  private record Ground(MetalPrizes prizes, List<YearlyFlow> flows, RoutingCase frame) {

    CollectionArea area() {
      return prizes.area();
    }

    EditedOrders edited(int workingDaysPerYear) {
      return EditedOrders.of(frame, prizes, flows, workingDaysPerYear);
    }
  }

  private Ground ground(
      String caseName,
      BiFunction<CaseSource, Findings, Optional<CollectionArea>> areas,
      OrderRequest request,
      Findings findings) {
    CaseSource source = library.source(caseName);
    Optional<CollectionArea> area = areas.apply(source, findings);
    Optional<RoutingCase> read = RoutingFolderReader.readFrame(source, findings);
    List<YearlyFlow> flows =
        request.flows() == null ? FlowReader.read(source, findings) : request.flows();
    if (findings.hasErrors() || area.isEmpty() || read.isEmpty()) {
      throw new InvalidInputException(findings.toList());
    }
    PlanWorth worth = worth(area.get(), read.get(), request.prizes());
    MetalPrizes prizes = MetalPrizes.of(area.get(), flows, worth, findings);
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    return new Ground(prizes, flows, read.get());
  }

  private static @Nullable PlanWorth worth(
      CollectionArea area, RoutingCase frame, @Nullable PlannedPeriod planned) {
    if (planned == null || !area.hasPrizesOfMetals()) {
      return null;
    }
    requireSameMoney(planned.network().planningCase(), frame);
    return planned.worth();
  }

  private static Made make(Ground ground, OrderRequest request, Findings findings) {
    RoutingCase frame = ground.frame();
    PickupCalendar calendar = calendar(frame, request);
    PickupOrders orders = OrderMaking.of(ground.area(), ground.flows(), calendar, frame, findings);
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    OrderBook book = new OrderBook(orders.orders(), calendar.days(), calendar.start());
    return new Made(
        book.in(frame), orders, ground.area(), ground.prizes().worths(), findings.toList());
  }

  private static PickupCalendar calendar(RoutingCase frame, OrderRequest request) {
    LocalDate start = request.start() != null ? request.start() : frame.terms().startDate();
    if (start == null) {
      throw new UsageException(
          "the case does not say when it starts", "say it with --start, as 2028-03-06");
    }
    int days = request.days() != null ? request.days() : frame.days();
    if (days > request.workingDaysPerYear()) {
      throw new UsageException(
          "a horizon of %d days is longer than a year of %d"
              .formatted(days, request.workingDaysPerYear()));
    }
    return new PickupCalendar(start, days, request.workingDaysPerYear());
  }

  /**
   * Writes the case, and beside it the tables of which its orders were made, to be made again.
   *
   * @param origin what the source of the points says; null to leave them as they are
   * @throws IOException if a file cannot be written
   */
  public void write(String caseName, Made made, Path folder, @Nullable String origin)
      throws IOException {
    boolean isSame = library.folder(caseName).filter(f -> isSame(f, folder)).isPresent();
    Map<String, String> texts = new LinkedHashMap<>();
    if (!isSame) {
      texts.putAll(CollectionAreaTexts.of(library.source(caseName)));
    }
    if (origin != null) {
      texts.putAll(CollectionAreaTexts.of(made.area(), origin));
    }
    PickupFolder.write(folder, made.routing(), texts);
  }

  private static boolean isSame(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  /** Costs of two currencies can neither be added up nor compared. */
  static void requireSameMoney(PlanningCase network, RoutingCase frame) {
    String currency = frame.terms().currency();
    if (currency != null && !currency.equals(network.settings().currency())) {
      throw new UsageException(
          "the routes cost %s, the network %s".formatted(currency, network.settings().currency()),
          "state both cases in one currency");
    }
  }
}
