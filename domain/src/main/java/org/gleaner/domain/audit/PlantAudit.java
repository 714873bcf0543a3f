package org.gleaner.domain.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.FixedClosing;
import org.gleaner.domain.site.FixedOpening;
import org.gleaner.domain.site.Plant;

/** Plants open, grow, run and close as their terms allow. */
final class PlantAudit {

  private static final String CHECK = "plants";

  private final Audited audited;
  private final AuditLog log;

  PlantAudit(Audited audited) {
    this.audited = audited;
    this.log = audited.log();
  }

  void run() {
    for (Plant plant : audited.planningCase().plants()) {
      List<Opening> openings =
          audited.decisions().openings().stream()
              .filter(o -> o.plant().equals(plant.id()))
              .sorted(Comparator.comparingInt(Opening::period))
              .toList();
      Optional<Closing> closing =
          audited.decisions().closings().stream()
              .filter(c -> c.plant().equals(plant.id()))
              .findFirst();
      checkOpenings(plant, openings);
      closing.ifPresent(c -> checkClosing(plant, openings, c));
      for (int t = 0; t < audited.horizon().size(); t++) {
        checkThroughput(plant, t);
      }
    }
    checkAlternatives();
    audited.planningCase().fixedOpenings().forEach(this::checkFixedOpening);
    audited.planningCase().fixedClosings().forEach(this::checkFixedClosing);
  }

  private void checkOpenings(Plant plant, List<Opening> openings) {
    double size = plant.initialCapacityTonnesPerYear();
    boolean first = !plant.isExisting();
    for (Opening opening : openings) {
      String at = pointer(opening);
      if (first) {
        boolean fixed =
            audited.planningCase().fixedOpenings().stream()
                .anyMatch(f -> f.plant().equals(plant.id()));
        log.expect(
            fixed || plant.openingPeriods().contains(opening.period()),
            CHECK,
            "opening-not-allowed",
            at,
            audited.year(opening.period()),
            plant.id() + " may not be commissioned in this period");
      }
      checkDecided(plant, opening, at);
      checkSize(plant, opening, at);
      double after = opening.capacityTonnesPerYear();
      log.expect(
          after > size || (first && after == size),
          CHECK,
          "shrinks",
          at,
          Double.toString(after),
          plant.id() + " had " + size + " t/a before: capacity never shrinks");
      log.expect(
          AuditLog.same(opening.addedTonnesPerYear(), after - size),
          CHECK,
          "wrong-added-capacity",
          at,
          Double.toString(opening.addedTonnesPerYear()),
          "adds " + (after - size) + " t/a to " + plant.id());
      size = after;
      first = false;
    }
  }

  /** The decision falls in the latest period that starts the lead time before the commissioning. */
  private void checkDecided(Plant plant, Opening opening, String at) {
    double latest =
        audited.horizon().period(opening.period()).firstYear() - plant.leadTimeYears() + 1e-9;
    int decided = -1;
    for (Period period : audited.horizon().periods()) {
      if (period.index() <= opening.period() && period.firstYear() <= latest) {
        decided = period.index();
      }
    }
    log.expect(
        decided >= 0,
        CHECK,
        "lead-time",
        at,
        audited.year(opening.period()),
        plant.id() + " takes " + plant.leadTimeYears() + " years, longer than the horizon has run");
    log.expect(
        decided < 0 || opening.decidedPeriod() == decided,
        CHECK,
        "wrong-decision-period",
        at,
        Integer.toString(opening.decidedPeriod()),
        "decided in period " + decided + " for its lead time of " + plant.leadTimeYears());
  }

  private void checkSize(Plant plant, Opening opening, String at) {
    double size = opening.capacityTonnesPerYear();
    CapacityLevel smallest = plant.levels().get(0);
    CapacityLevel largest = plant.levels().get(plant.levels().size() - 1);
    boolean legal;
    boolean named;
    if (plant.line()) {
      boolean grown = plant.isExisting();
      legal =
          AuditLog.atMost(size, largest.capacityTonnesPerYear())
              && (grown || AuditLog.atMost(smallest.capacityTonnesPerYear(), size));
      named = opening.level().equals(largest.name());
    } else {
      Optional<CapacityLevel> level =
          plant.levels().stream()
              .filter(l -> AuditLog.same(l.capacityTonnesPerYear(), size))
              .findFirst();
      legal = level.isPresent();
      named = level.isEmpty() || level.get().name().equals(opening.level());
    }
    log.expect(
        legal, CHECK, "illegal-size", at, Double.toString(size), plant.id() + " has no such size");
    log.expect(
        named,
        CHECK,
        "wrong-level",
        at,
        opening.level(),
        "is not the level of " + plant.id() + " at " + size + " t/a");
  }

  private void checkClosing(Plant plant, List<Opening> openings, Closing closing) {
    String at = "/closings/" + audited.decisions().closings().indexOf(closing);
    log.expect(
        plant.closure() != null,
        CHECK,
        "closing-not-allowed",
        at,
        plant.id(),
        "the plant may not close");
    boolean used =
        plant.isExisting() || openings.stream().anyMatch(o -> o.period() < closing.period());
    log.expect(
        used,
        CHECK,
        "closing-unused",
        at,
        plant.id(),
        "was in use in no period before " + audited.year(closing.period()));
    log.expect(
        openings.stream().noneMatch(o -> o.period() >= closing.period()),
        CHECK,
        "opened-after-closing",
        at,
        plant.id(),
        "opens or grows after it has closed");
  }

  private void checkThroughput(Plant plant, int t) {
    double throughput = 0;
    for (Run run : audited.decisions().runs()) {
      boolean here =
          run.period() == t
              && run.site().equals(plant.site())
              && audited
                  .index()
                  .recipe(run.recipe())
                  .map(r -> r.process().equals(plant.process()))
                  .orElse(false);
      throughput += here ? run.tonnesPerYear() : 0;
    }
    double size = audited.size(plant, t);
    log.expect(
        AuditLog.atMost(throughput, size),
        "capacity",
        "over-capacity",
        null,
        plant.id() + " " + audited.year(t),
        "runs " + throughput + " t/a with " + size + " t/a in use");
    double floor = plant.floorShare() * size;
    log.expect(
        AuditLog.atMost(floor, throughput),
        "capacity",
        "below-floor",
        null,
        plant.id() + " " + audited.year(t),
        "runs " + throughput + " t/a, at least " + floor);
  }

  private void checkAlternatives() {
    for (int t = 0; t < audited.horizon().size(); t++) {
      Map<String, Integer> inUse = new LinkedHashMap<>();
      for (Plant plant : audited.planningCase().plants()) {
        if (plant.alternativeGroup() != null && audited.isInUse(plant, t)) {
          inUse.merge(plant.alternativeGroup(), 1, Integer::sum);
        }
      }
      int period = t;
      inUse.forEach(
          (group, count) ->
              log.expect(
                  count <= 1,
                  CHECK,
                  "alternative-group",
                  null,
                  group + " " + audited.year(period),
                  count + " plants of the group are in use, at most one may be"));
    }
  }

  private void checkFixedOpening(FixedOpening fixed) {
    Optional<Opening> first =
        audited.decisions().openings().stream()
            .filter(o -> o.plant().equals(fixed.plant()))
            .min(Comparator.comparingInt(Opening::period));
    boolean kept =
        first
            .filter(o -> o.period() == fixed.period())
            .filter(o -> fixed.level() == null || hasSize(o, fixed.level()))
            .isPresent();
    log.expect(
        kept,
        CHECK,
        "fixed-opening",
        null,
        fixed.plant(),
        "the case has it commissioned in " + audited.year(fixed.period()));
  }

  private boolean hasSize(Opening opening, String level) {
    return audited
        .index()
        .plant(opening.site(), opening.process())
        .flatMap(p -> p.levels().stream().filter(l -> l.name().equals(level)).findFirst())
        .filter(l -> AuditLog.same(l.capacityTonnesPerYear(), opening.capacityTonnesPerYear()))
        .isPresent();
  }

  private void checkFixedClosing(FixedClosing fixed) {
    audited
        .index()
        .plant(fixed.site(), fixed.process())
        .ifPresent(
            plant -> {
              boolean used = false;
              for (int t = fixed.period(); t < audited.horizon().size(); t++) {
                used |= audited.isInUse(plant, t);
              }
              log.expect(
                  !used,
                  CHECK,
                  "fixed-closing",
                  null,
                  fixed.plant(),
                  "the case has it closed from " + audited.year(fixed.period()));
            });
  }

  private String pointer(Opening opening) {
    return "/openings/" + audited.decisions().openings().indexOf(opening);
  }
}
