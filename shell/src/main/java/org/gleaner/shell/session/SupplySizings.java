package org.gleaner.shell.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.dataset.supply.RangesFile;
import org.gleaner.domain.dataset.supply.SizingReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.supply.PlanTake;
import org.gleaner.domain.supply.SupplyAudit;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.supply.sizing.BuiltTables;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.gleaner.solver.supply.sizing.PlanTakes;
import org.gleaner.solver.supply.sizing.StatedArisings;
import org.gleaner.solver.supply.sizing.SupplyDraws;
import org.gleaner.solver.supply.sizing.SupplySizer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sizes what arises in a case, and keeps the last sizing of the session. */
@Component
public final class SupplySizings {

  /** Years of a sizing; more would be a mistake. */
  private static final int FIRST = 1900;

  private static final int LAST = 2200;

  private final Session session;
  private final SavedPlans plans;
  private @Nullable SupplySizing last;
  private @Nullable SupplyRanges lastRanges;
  private @Nullable SizedCase lastCase;

  SupplySizings(Session session, SavedPlans plans) {
    this.session = session;
    this.plans = plans;
  }

  /**
   * Sizes a case.
   *
   * @param caseName null for the open case
   * @param from first year; null for that of the case's horizon
   * @param to last year; null for that of the case's horizon
   * @param plan whose take is the economic level; null for none
   * @param regionLevel name of the division of the regions; null for the coarsest
   */
  public SizedCase size(
      @Nullable String caseName,
      @Nullable String scenario,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable String plan,
      @Nullable String regionLevel)
      throws IOException {
    ScenarioChoice choice = session.choose(caseName, scenario);
    PlanningCase planningCase = choice.planningCase();
    requireLevel(planningCase, regionLevel);
    YearSpan years = years(planningCase.horizon(), from, to);
    PlanTake take = plan == null ? null : take(plan, caseName, planningCase);
    List<DirectArising> direct = direct(planningCase, caseName);
    SupplySizing sizing = SupplySizer.size(planningCase, direct, years, take, regionLevel);
    keep(sizing, null);
    SizedCase sized =
        new SizedCase(
            caseName == null ? session.current().label() : caseName,
            scenario == null ? choice.scenario() : scenario,
            planningCase,
            folder(caseName),
            direct,
            sizing,
            regionLevel);
    lastCase = sized;
    return sized;
  }

  /**
   * Draws of the open case, over its horizon; nothing is sized by the best estimate.
   *
   * @param planningCase the open case
   */
  public SupplyDraws draws(PlanningCase planningCase, DrawSettings settings) throws IOException {
    return SupplyDraws.of(
        planningCase,
        direct(planningCase, null),
        years(planningCase.horizon(), null, null),
        settings);
  }

  /** Makes these the last ones of the session. */
  public void keep(SupplySizing sizing, @Nullable SupplyRanges ranges) {
    last = sizing;
    lastRanges = ranges;
  }

  /**
   * The percentiles of a sizing that {@link #find} gave; null if it has none.
   *
   * @param saved folder it is of; null for the last one
   */
  public @Nullable SupplyRanges rangesOf(SupplySizing sizing, @Nullable String saved) {
    if (saved == null) {
      return lastRanges != null && lastRanges.isOf(sizing) ? lastRanges : null;
    }
    Path folder = Path.of(saved);
    if (!RangesFile.exists(folder)) {
      return null;
    }
    SupplyRanges read = RangesFile.read(folder);
    return read.isOf(sizing) ? read : null;
  }

  /**
   * The percentiles to show: of a folder, else the last ones.
   *
   * @param saved folder of a sizing; null for none
   */
  public SupplyRanges ranges(@Nullable String saved) {
    SupplyRanges found =
        saved == null ? lastRanges : rangesOf(SizingReader.read(Path.of(saved)), saved);
    if (found != null) {
      return found;
    }
    throw new UsageException(
        "the sizing has no draws", "make some: supply size --case vietnam --draws 1000");
  }

  /**
   * The rows of {@code source/direct_arisings.csv}; of a case that has neither that nor products,
   * its arisings as they are.
   */
  private List<DirectArising> direct(PlanningCase planningCase, @Nullable String caseName)
      throws IOException {
    if (session.directArisings(caseName).isEmpty()) {
      return planningCase.products().products().isEmpty()
          ? StatedArisings.of(planningCase)
          : List.of();
    }
    Optional<Path> folder = folder(caseName);
    return folder.isPresent()
        ? DirectArisingsReader.read(planningCase, folder.get())
        : DirectArisingsReader.readEmbedded(planningCase);
  }

  /**
   * The arisings that a case would have if it were built now.
   *
   * @param caseName folder, workbook or embedded name of the case
   */
  public PlanningCase rebuilt(PlanningCase planningCase, String caseName) throws IOException {
    List<DirectArising> direct = direct(planningCase, caseName);
    return planningCase.toBuilder()
        .arisings(BuiltTables.of(planningCase, direct).arisings())
        .build();
  }

  private Optional<Path> folder(@Nullable String caseName) {
    return caseName == null ? session.current().folder() : CaseLibrary.folder(caseName);
  }

  /**
   * The sizing to show: of a folder, of a case, else the last one.
   *
   * @param saved folder of a sizing; null for none
   * @param caseName sized as it is over its horizon; null for none
   */
  public SupplySizing find(@Nullable String saved, @Nullable String caseName) throws IOException {
    return find(saved, caseName, null);
  }

  /**
   * As {@link #find(String, String)}.
   *
   * @param regionLevel division that a case is sized by; null for the coarsest, or for what was
   *     sized before
   */
  public SupplySizing find(
      @Nullable String saved, @Nullable String caseName, @Nullable String regionLevel)
      throws IOException {
    if (regionLevel != null && (caseName == null || saved != null)) {
      throw new UsageException(
          "--units is for a case that is sized now",
          "name it: --case vietnam; or size and save it so: supply size --units "
              + regionLevel
              + " --out sizing");
    }
    if (saved != null) {
      return SizingReader.read(Path.of(saved));
    }
    if (caseName != null) {
      return size(caseName, null, null, null, null, regionLevel).sizing();
    }
    if (last == null) {
      throw new UsageException(
          "there is no sizing yet",
          "make one: supply size --case vietnam, or name a folder: --sizing");
    }
    return last;
  }

  /** What the auditor has against it: bugs, since bad input is refused before. */
  public static List<Finding> audit(SupplySizing sizing) {
    return new SupplyAudit(sizing).findings();
  }

  /**
   * A sizing with the demand tables of its case.
   *
   * @param saved folder of a sizing of the case; null for none
   * @param caseName null for the case that was sized last
   */
  public SizedCase withCase(@Nullable String saved, @Nullable String caseName) throws IOException {
    if (caseName != null) {
      SizedCase sized = size(caseName, null, null, null, null, null);
      return saved == null
          ? sized
          : new SizedCase(
              sized.label(),
              sized.scenario(),
              sized.planningCase(),
              sized.folder(),
              sized.direct(),
              SizingReader.read(Path.of(saved)),
              null);
    }
    if (saved != null) {
      throw new UsageException(
          "a saved sizing does not hold the demand", "name its case as well: --case");
    }
    if (lastCase == null) {
      throw new UsageException(
          "there is no sizing yet", "make one: supply size --case vietnam, or name a case: --case");
    }
    return lastCase;
  }

  /**
   * The case as it would be if what it has of sales that stocks need were those of its sizing: that
   * is what its producers owe for.
   */
  public PlanningCase owing(SizedCase sized) {
    PlanningCase planningCase = sized.planningCase();
    if (planningCase.products().stocks().isEmpty()) {
      return planningCase;
    }
    List<Sales> built = BuiltTables.putOnMarket(planningCase);
    return built.equals(planningCase.products().putOnMarket())
        ? planningCase
        : session.selling(sized.label(), sized.scenario(), planningCase, built);
  }

  private static void requireLevel(PlanningCase planningCase, @Nullable String level) {
    List<String> levels =
        planningCase.regions().stream()
            .map(Region::level)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .distinct()
            .toList();
    if (level != null && !levels.contains(level)) {
      throw new UsageException(
          "--units: no region is of level '" + level + "'",
          levels.isEmpty()
              ? "regions.csv of the case states no levels"
              : "levels: " + String.join(", ", levels));
    }
  }

  private PlanTake take(String plan, @Nullable String caseName, PlanningCase planningCase) {
    PlannedNetwork planned = plans.find(plan, caseName);
    AuditReport audit = planned.audit();
    if (!audit.accepted()) {
      throw new UsageException(
          "the auditor rejects the plan '" + plan + "', so what it takes is not known",
          "see why: network show --plan " + plan);
    }
    return PlanTakes.of(planningCase, planned.plan(), plan);
  }

  private static YearSpan years(Horizon horizon, @Nullable Integer from, @Nullable Integer to) {
    int first = from == null ? Math.min(horizon.startYear(), to == null ? LAST : to) : from;
    int end = to == null ? Math.max(horizon.endYear() - 1, first) : to;
    requireYear("--from", first);
    requireYear("--to", end);
    if (first > end) {
      throw new UsageException(
          "--from " + first + " is after --to " + end, "both ends count: --from 2026 --to 2045");
    }
    return new YearSpan(first, end);
  }

  /**
   * The case that is meant, with the current scenario.
   *
   * @param caseName null for the case that was sized last, else the open one
   */
  public PlanningCase caseOf(@Nullable String caseName) {
    return caseName == null && lastCase != null
        ? lastCase.planningCase()
        : session.planningCase(caseName, null);
  }

  /** Refuses a year that must be a mistake; null is none. */
  public static void requireYear(String option, @Nullable Integer year) {
    if (year == null) {
      return;
    }
    if (year < FIRST || year > LAST) {
      throw new UsageException(
          option + " must be a year from " + FIRST + " to " + LAST + ", not " + year);
    }
  }
}
