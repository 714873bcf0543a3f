package org.gleaner.domain.cohort;

import java.util.List;
import java.util.Set;

/** Distributions of lifetimes, with the sets of parameters that each may be stated by. */
public enum LifetimeFamily implements Known {
  FIXED("fixed", Set.of("mean")),
  NORMAL("normal", Set.of("mean", "std")),

  /** Of the absolute value of a normal one, whose mean and deviation these are. */
  FOLDED_NORMAL("folded-normal", Set.of("mean", "std")),

  /** By mean and deviation of the lifetime, not of its logarithm. */
  LOG_NORMAL("log-normal", Set.of("mean", "std")),
  WEIBULL("weibull", Set.of("shape", "scale"), Set.of("t50", "t90"), Set.of("mean", "std")),
  GAMMA("gamma", Set.of("shape", "scale"), Set.of("mean", "std")),

  /** By the shares that are left at some ages, which are stated apart. */
  EMPIRICAL("empirical", Set.of());

  /** All parameters there are, in the order that they are explained in. */
  public static final List<String> PARAMETERS =
      List.of("mean", "std", "shape", "scale", "t50", "t90");

  private final String id;
  private final List<Set<String>> parameters;

  @SafeVarargs
  LifetimeFamily(String id, Set<String>... parameters) {
    this.id = id;
    this.parameters = List.of(parameters);
  }

  @Override
  public String id() {
    return id;
  }

  /** Families that parameters alone state. */
  public static List<String> idsByParameters() {
    return Known.ids(LifetimeFamily.class).stream()
        .filter(id -> !id.equals(EMPIRICAL.id()))
        .toList();
  }

  /** Any one of these sets is stated, as a whole and alone. */
  public List<Set<String>> parameters() {
    return parameters;
  }
}
