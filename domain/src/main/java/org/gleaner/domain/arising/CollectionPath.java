package org.gleaner.domain.arising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * Collection rates of one material over the years. Before the first year that is stated and after
 * the last the shares stay what they are there.
 *
 * @param rates of one material, in the order of their years; at least one
 */
public record CollectionPath(List<CollectionRate> rates) {

  public CollectionPath {
    List<CollectionRate> sorted = new ArrayList<>(rates);
    sorted.sort(Comparator.comparingInt(CollectionRate::fromYear));
    rates = List.copyOf(sorted);
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one rate");
    }
  }

  /**
   * The path of a material: the rows that name it, else those that name its family, else those that
   * name none. Null if there are none of any: then all of it can be collected.
   */
  public static @Nullable CollectionPath of(
      List<CollectionRate> rates, String material, @Nullable String family) {
    List<Function<CollectionRate, Boolean>> bySpecificity =
        List.of(
            r -> material.equals(r.material()),
            r -> family != null && family.equals(r.material()),
            r -> r.material() == null);
    for (Function<CollectionRate, Boolean> level : bySpecificity) {
      List<CollectionRate> found = rates.stream().filter(level::apply).toList();
      if (!found.isEmpty()) {
        return new CollectionPath(found);
      }
    }
    return null;
  }

  /** What the rows are about: id or family of materials, or {@code all}; names its input. */
  public String subject() {
    return Objects.requireNonNullElse(rates.get(0).material(), "all");
  }

  /** Of what arises in a year, how much formal collection can reach. */
  public Ranged shareIn(int year) {
    return new Ranged(
        valueIn(year, r -> r.share().best()),
        valueIn(year, r -> r.share().low()),
        valueIn(year, r -> r.share().high()));
  }

  /** Of what arises in a year, how much informal collectors take. */
  public double informalShareIn(int year) {
    return valueIn(year, CollectionRate::informalShare);
  }

  /** A figure of the rows in a year, on their path. */
  public double valueIn(int year, ToDoubleFunction<CollectionRate> figure) {
    CollectionRate last = rates.get(0);
    for (CollectionRate rate : rates) {
      if (rate.fromYear() > year) {
        return last.fromYear() > year
            ? figure.applyAsDouble(last)
            : between(last, rate, year, figure);
      }
      last = rate;
    }
    return figure.applyAsDouble(last);
  }

  private static double between(
      CollectionRate from, CollectionRate to, int year, ToDoubleFunction<CollectionRate> figure) {
    double start = figure.applyAsDouble(from);
    if (!from.linear()) {
      return start;
    }
    double way = (year - from.fromYear()) / (double) (to.fromYear() - from.fromYear());
    return start + way * (figure.applyAsDouble(to) - start);
  }
}
