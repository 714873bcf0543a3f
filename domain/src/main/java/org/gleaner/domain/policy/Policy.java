package org.gleaner.domain.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code case.json}. {@code periods} are indices; an empty list stands for all of the
 * horizon. {@code materials} are ids of materials or families.
 */
public sealed interface Policy {

  String id();

  /** Indices of the periods in which it holds; empty for all. */
  List<Integer> periods();

  default boolean holdsIn(int period) {
    return periods().isEmpty() || periods().contains(period);
  }

  /**
   * Money that may be spent, undiscounted: in each of the periods on its own, or in total.
   *
   * @param covers which cost lines it pays
   * @param total one amount for all the periods together, else one for each
   */
  record Budget(String id, double amount, Covers covers, boolean total, List<Integer> periods)
      implements Policy {

    /** Which costs a budget pays. */
    public enum Covers {
      CAPEX,
      /** All cost lines but revenues, subsidies and residual value. */
      GROSS_COST,
      /** All cost lines but residual value; revenues count against it. */
      NET_COST
    }

    public Budget {
      periods = List.copyOf(periods);
    }
  }

  /**
   * Least share of what arises that must be collected for licensed treatment (EPR). What an
   * informal outlet takes does not count.
   *
   * @param region null for all
   * @param minShare of the arisings of these materials
   * @param minTonnesPerYear 0 if the share alone counts
   * @param contributionPerTonne what a fund takes for a tonne of {@code minTonnesPerYear} from
   *     those who do not collect it themselves, in the case's money; 0 if that is not known
   */
  record CollectionMandate(
      String id,
      List<String> materials,
      @Nullable String region,
      double minShare,
      double minTonnesPerYear,
      double contributionPerTonne,
      List<Integer> periods)
      implements Policy {

    public CollectionMandate {
      materials = List.copyOf(materials);
      periods = List.copyOf(periods);
    }

    /** Without a fund to pay to. */
    public CollectionMandate(
        String id,
        List<String> materials,
        @Nullable String region,
        double minShare,
        double minTonnesPerYear,
        List<Integer> periods) {
      this(id, materials, region, minShare, minTonnesPerYear, 0, periods);
    }
  }

  /**
   * Least recovery of an element.
   *
   * @param minShare of the element in all arisings that declare it
   * @param minTonnesPerYear 0 if the share alone counts
   */
  record RecoveryMandate(
      String id, String element, double minShare, double minTonnesPerYear, List<Integer> periods)
      implements Policy {

    public RecoveryMandate {
      periods = List.copyOf(periods);
    }
  }

  /** The materials may not be sold to markets outside the home country. */
  record ExportBan(String id, List<String> materials, List<Integer> periods) implements Policy {

    public ExportBan {
      materials = List.copyOf(materials);
      periods = List.copyOf(periods);
    }
  }

  /** At least this share of what is sold of the materials must be sold in the home country. */
  record DomesticShare(String id, List<String> materials, double minShare, List<Integer> periods)
      implements Policy {

    public DomesticShare {
      materials = List.copyOf(materials);
      periods = List.copyOf(periods);
    }
  }

  /**
   * Money from outside for each tonne.
   *
   * @param subject what a tonne is counted of
   * @param names materials or families, or processes
   */
  record Subsidy(
      String id, Subject subject, List<String> names, double amountPerTonne, List<Integer> periods)
      implements Policy {

    /** What a subsidy is paid on. */
    public enum Subject {
      COLLECTED,
      PROCESSED,
      SOLD
    }

    public Subsidy {
      names = List.copyOf(names);
      periods = List.copyOf(periods);
    }
  }

  /** A share of the capex of the processes is paid by others. */
  record CapexGrant(String id, List<String> processes, double share, List<Integer> periods)
      implements Policy {

    public CapexGrant {
      processes = List.copyOf(processes);
      periods = List.copyOf(periods);
    }
  }
}
