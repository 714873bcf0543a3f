package org.gleaner.solver.supply.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.product.Fate;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.SurvivalPoint;
import org.gleaner.domain.uncertainty.InputKind;

/**
 * What holds for the life of a product: which lifetime each cohort has in each stage, and which
 * fates meet those who leave use in each year. Immutable.
 */
public final class LifeCourse {
  static final int NONE = -1;

  private final int firstYear;
  private final int years;
  private final Convention convention;
  private final List<StageLives> stages;

  /** By kind of fate, and by year the index of its figure among the inputs; or {@link #NONE}. */
  private final int[][] fates;

  private final List<LifeInput> inputs = new ArrayList<>();

  private LifeCourse(
      ProductData data, String product, int firstYear, int years, Convention convention) {
    this.firstYear = firstYear;
    this.years = years;
    this.convention = convention;
    stages = new ArrayList<>();
    for (LifeStage stage : LifeStage.values()) {
      stages.add(stage(data, product, stage));
    }
    fates = new int[FateKind.values().length][years];
    for (FateKind kind : FateKind.values()) {
      place(data.fates(product).stream().filter(f -> f.kind() == kind).toList(), kind);
    }
  }

  /**
   * Of a product of a case, for cohorts and years from the first on; empty if it has no lifetime,
   * so that nothing follows from its sales.
   *
   * @param years how many
   */
  public static Optional<LifeCourse> of(
      ProductData data, String product, int firstYear, int years, Convention convention) {
    return data.lifetimes(product, LifeStage.USE).isEmpty()
        ? Optional.empty()
        : Optional.of(new LifeCourse(data, product, firstYear, years, convention));
  }

  private StageLives stage(ProductData data, String product, LifeStage stage) {
    List<Lifetime> rows = data.lifetimes(product, stage);
    List<SurvivalPoint> points =
        data.survival().stream()
            .filter(p -> p.product().equals(product) && p.stage() == stage)
            .toList();
    List<LifeRow> lives = new ArrayList<>();
    for (Lifetime row : rows) {
      lives.add(LifeRow.of(row, points, inputs.size()));
      row.parameters()
          .forEach(
              (parameter, range) ->
                  inputs.add(new LifeInput(InputKind.LIFETIME.name(product, parameter), range)));
    }
    int[] rowOf = new int[years];
    for (int cohort = 0; cohort < years; cohort++) {
      rowOf[cohort] = covering(rows, firstYear + cohort);
    }
    return new StageLives(lives, rowOf);
  }

  private static int covering(List<Lifetime> rows, int yearOfSale) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).covers(yearOfSale)) {
        return i;
      }
    }
    return NONE;
  }

  private void place(List<Fate> rows, FateKind kind) {
    int[] inputOf = fates[kind.ordinal()];
    Arrays.fill(inputOf, NONE);
    int[] since = new int[years];
    Arrays.fill(since, Integer.MIN_VALUE);
    for (Fate row : rows) {
      int from = row.fromYear() == null ? Integer.MIN_VALUE : row.fromYear();
      for (int year = 0; year < years; year++) {
        if (from <= firstYear + year && from >= since[year]) {
          since[year] = from;
          inputOf[year] = inputs.size();
        }
      }
      inputs.add(new LifeInput(InputKind.FATE.name(row.product(), kind.id()), row.share()));
    }
  }

  /** Year of the first cohort. */
  public int firstYear() {
    return firstYear;
  }

  /** Number of cohorts, and of years. */
  public int years() {
    return years;
  }

  public Convention convention() {
    return convention;
  }

  /** All figures it rests on, in the order in which their values are given. */
  public List<LifeInput> inputs() {
    return List.copyOf(inputs);
  }

  /** Best values of the inputs. */
  public double[] best() {
    return inputs.stream().mapToDouble(input -> input.range().best()).toArray();
  }

  /** Whether anything but discarding can become of a unit. */
  public boolean hasFates() {
    return Arrays.stream(fates).flatMapToInt(Arrays::stream).anyMatch(input -> input != NONE);
  }

  StageLives stage(LifeStage stage) {
    return stages.get(stage.ordinal());
  }

  /** Value of a fate in a year; 0 where it has none. */
  double fate(FateKind kind, int year, double[] values) {
    int input = fates[kind.ordinal()][year];
    return input == NONE ? 0 : values[input];
  }

  /**
   * Lifetimes of a stage.
   *
   * @param rowOf index of its row by cohort; {@link #NONE} if it has none
   */
  record StageLives(List<LifeRow> rows, int[] rowOf) {}
}
