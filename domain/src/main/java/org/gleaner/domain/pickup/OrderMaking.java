package org.gleaner.domain.pickup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.VisitPatterns;
import org.gleaner.domain.routing.VisitTerms;

/**
 * Makes dated orders of yearly flows: the one place where tonnes a year become kilograms a stop.
 */
public final class OrderMaking {
  private static final double KG_PER_TONNE = 1000;
  private static final double SECONDS_PER_MINUTE = 60;

  private final CollectionArea area;
  private final PickupCalendar calendar;
  private final RoutingCase frame;
  private final Findings findings;
  private final FlowShares shares;
  private final Loads loads;
  private final List<Order> orders = new ArrayList<>();
  private final List<StreamVisits> split = new ArrayList<>();
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  private OrderMaking(
      CollectionArea area, PickupCalendar calendar, RoutingCase frame, Findings findings) {
    this.area = area;
    this.calendar = calendar;
    this.frame = frame;
    this.findings = findings;
    this.shares = new FlowShares(area, findings);
    this.loads = new Loads(frame.vehicleTypes(), frame.rules());
  }

  /**
   * The orders of a horizon, in the order of the streams.
   *
   * @param flows of materials of the network, which the area's mixtures make what is picked up
   * @param frame whose vehicles and facilities the orders are for; its own orders do not count
   * @param findings what is wrong or odd is added; after an error the orders are not to be used
   */
  public static PickupOrders of(
      CollectionArea area,
      List<YearlyFlow> flows,
      PickupCalendar calendar,
      RoutingCase frame,
      Findings findings) {
    return new OrderMaking(area, calendar, frame, findings).make(area.mixtures().collected(flows));
  }

  private PickupOrders make(List<YearlyFlow> flows) {
    double[] kgPerYear = shares.kgPerYear(flows);
    VisitFrequency frequency = new VisitFrequency(calendar, findings);
    List<StreamVisits> planned = new ArrayList<>();
    for (int i = 0; i < kgPerYear.length; i++) {
      PointStream stream = area.streams().get(i);
      HandlingTerms terms = area.terms(stream).orElse(null);
      if (kgPerYear[i] > 0 && terms == null) {
        findings.error(
            "no-handling",
            SourceLocation.ofFile("stream " + stream.id()),
            null,
            "no handling terms are stated for its material and condition");
      } else if (kgPerYear[i] > 0 && terms != null) {
        planned.add(frequency.of(stream, terms, kgPerYear[i]));
      }
    }
    List<StreamVisits> visits = new DueVisits(calendar).of(planned);
    flows.forEach(flow -> account(flow.material()).flow(flow.tonnes() * KG_PER_TONNE));
    visits.forEach(this::add);
    checkDays();
    checkActivity();
    checkHandling(visits);
    return new PickupOrders(
        orders, visits, accounts.values().stream().map(Account::balance).toList(), split);
  }

  private Account account(String material) {
    return accounts.computeIfAbsent(material, id -> new Account(id, calendar));
  }

  private void add(StreamVisits visits) {
    int parts = loads.orders(visits.terms(), visits.kgPerVisit());
    if (parts > 1 && visits.visits() > 0) {
      split.add(visits);
    }
    double exact = visits.kgPerVisit() / parts;
    double kg = Loads.rounded(exact);
    for (int part = 1; part <= parts && visits.visits() > 0; part++) {
      String suffix = parts == 1 ? "" : "." + part;
      orders.add(order(visits, kg, visits.stream().id() + suffix));
    }
    account(visits.stream().material()).add(visits, kg * parts, parts);
  }

  private Order order(StreamVisits visits, double kg, String id) {
    CollectionPoint point = shares.point(visits.stream());
    HandlingTerms terms = visits.terms();
    List<DayPattern> patterns = VisitPatterns.of(visits.visits(), calendar.days());
    VisitTerms visit =
        new VisitTerms(
            terms.serviceMinutes(kg) * SECONDS_PER_MINUTE, 0, List.of(point.hours()), 0, patterns);
    return new Order(
        id,
        point.name(),
        point.at(),
        loads(kg, terms),
        visit,
        terms.handling(kg),
        terms.prize(kg * visits.visits()));
  }

  /** Streams state no activity. */
  private List<Double> loads(double kg, HandlingTerms terms) {
    List<Double> all = new ArrayList<>(List.of(kg, Loads.roundedUp(terms.litres(kg))));
    while (all.size() < frame.vehicleTypes().get(0).capacities().size()) {
      all.add(0.0);
    }
    return all;
  }

  private void checkActivity() {
    if (frame.terms().loadUnits().equals(RoutingTerms.KG_LITRES_AND_ACTIVITY)) {
      findings.warning(
          "no-activity",
          SourceLocation.ofFile("vehicles.csv"),
          null,
          "the case limits activity, but points and flows state none: the orders made of them have"
              + " none");
    }
  }

  private void checkDays() {
    calendar
        .restDays()
        .forEach(
            date ->
                findings.warning(
                    "rest-day",
                    SourceLocation.ofFile("horizon"),
                    date.toString(),
                    "is a day of the horizon, all of whose days are worked"));
  }

  private void checkHandling(List<StreamVisits> visits) {
    visits.stream()
        .map(StreamVisits::terms)
        .distinct()
        .sorted(Comparator.comparing(HandlingTerms::material))
        .forEach(this::checkHandling);
  }

  private void checkHandling(HandlingTerms terms) {
    SourceLocation where = SourceLocation.ofFile("material " + terms.material());
    if (!loads.anyFor(terms.handling())) {
      findings.warning(
          "no-vehicle",
          where,
          terms.handling().hazardClass(),
          "no vehicle has the permit and the features for it; its orders cannot be served");
    }
    boolean isTaken =
        frame.facilities().isEmpty()
            || frame.facilities().stream().anyMatch(f -> f.terms().accepts(terms.handling()));
    if (!isTaken) {
      findings.warning("no-facility", where, terms.material(), "no facility takes it");
    }
  }

  /** Adds up what becomes of a material. */
  private static final class Account {
    private final String material;
    private final PickupCalendar calendar;
    private double flow;
    private double spread;
    private double due;
    private double ordered;
    private int streams;
    private int visits;

    Account(String material, PickupCalendar calendar) {
      this.material = material;
      this.calendar = calendar;
    }

    void flow(double kgPerYear) {
      flow += kgPerYear * calendar.share();
    }

    void add(StreamVisits stream, double kgOfVisit, int orders) {
      spread += stream.kgPerYear() * calendar.share();
      due += stream.kgPerVisit() * stream.visits();
      ordered += kgOfVisit * stream.visits();
      streams += stream.visits() > 0 ? 1 : 0;
      visits += stream.visits() * orders;
    }

    MaterialBalance balance() {
      return new MaterialBalance(
          material, flow, ordered, flow - spread, due - spread, ordered - due, streams, visits);
    }
  }
}
