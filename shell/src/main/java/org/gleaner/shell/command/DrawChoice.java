package org.gleaner.shell.command;

import java.util.List;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.gleaner.solver.supply.sizing.SupplyDraws;
import org.jspecify.annotations.Nullable;

/**
 * Which draws are asked for.
 *
 * @param settings null for none
 */
record DrawChoice(@Nullable DrawSettings asked) {

  private static final long MOST = 1_000_000;

  /** Bytes for the draws that are kept; half of what the launcher allows. */
  private static final long MOST_BYTES = 2L << 30;

  static DrawChoice of(
      @Nullable Long draws,
      long seed,
      DrawSettings.Kind sampler,
      PotentialLevel level,
      @Nullable Long draw,
      int threads) {
    if (draws == null && draw == null) {
      return new DrawChoice(null);
    }
    if (draw != null && (draw < 0 || draw >= MOST)) {
      throw new UsageException("--draw must be 0 to " + (MOST - 1) + ", not " + draw);
    }
    long count = draws != null ? draws : required(draw) + 1;
    if (draws == null && sampler == DrawSettings.Kind.LHS) {
      throw new UsageException(
          "--draw of Latin hypercube draws needs --draws: their number shapes each of them",
          "as in: --draws 1000 --sampler lhs --draw 17");
    }
    if (count < 1 || count > MOST) {
      throw new UsageException("--draws must be 1 to " + MOST + ", not " + count);
    }
    if (draw != null && draw >= count) {
      throw new UsageException(
          "there is no draw " + draw, "draws of --draws " + count + " are 0 to " + (count - 1));
    }
    if (threads < 1 || threads > 64) {
      throw new UsageException("--threads must be 1 to 64, not " + threads);
    }
    requireDrawn(level);
    return new DrawChoice(new DrawSettings(count, seed, sampler, level, draw == null, threads));
  }

  /** The economic level is a plan's. */
  static void requireDrawn(PotentialLevel level) {
    if (level == PotentialLevel.ECONOMIC) {
      throw new UsageException(
          "--level economic cannot be drawn: a plan decides it",
          "one of theoretical, collectable, recoverable");
    }
  }

  private static long required(@Nullable Long draw) {
    return draw == null ? 0 : draw;
  }

  boolean isWanted() {
    return asked != null;
  }

  DrawSettings settings() {
    if (asked == null) {
      throw new IllegalStateException("no draws are wanted");
    }
    return asked;
  }

  /** Refuses what would not fit in memory. */
  void requireMemory(SupplyDraws draws) {
    long most = MOST_BYTES / (8 * Math.max(1, draws.nationalCells()));
    if (settings().byRegion() && settings().draws() > most) {
      throw new UsageException(
          "--draws " + settings().draws() + " of so many elements and years do not fit in memory",
          "at most " + most + ", or fewer years: --from, --to");
    }
  }

  static List<String> elements(SupplyRanges ranges) {
    return ranges.nation().stream().map(SupplyRanges.Series::element).toList();
  }

  static List<String> regions(SupplyRanges ranges) {
    return ranges.regions().stream().map(SupplyRanges.Series::region).distinct().toList();
  }

  /** At most one name; empty for none. */
  static String one(String option, @Nullable List<String> wanted, List<String> names) {
    List<String> known = SupplyChoice.known(option, wanted, names);
    if (known.size() > 1) {
      throw new UsageException(
          option + " takes one name here: percentiles of several do not add up");
    }
    return known.isEmpty() ? "" : known.get(0);
  }
}
