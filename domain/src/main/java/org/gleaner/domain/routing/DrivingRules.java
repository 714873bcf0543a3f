package org.gleaner.domain.routing;

/**
 * How long the crew of a vehicle may drive, in the time unit of the case; infinite where there is
 * no limit.
 *
 * <p>A rest is due when so much has been driven without one and more is to come. It is taken then,
 * on the road if need be: a plan needs no more rests than that. Neither serving nor waiting counts
 * as one, which keeps what the law asks of drivers who load themselves.
 *
 * @param continuous driving without a rest
 * @param rest length of one
 * @param restPart of it that may be taken before it is due, on the way to a stop: what is left of
 *     the rest is then taken when it is due. 0 if rests are taken whole
 * @param daily driving on one route
 * @param extendedDays on which it may be more
 * @param weekly driving in a week
 * @param fortnightly driving in two weeks on end
 */
public record DrivingRules(
    double continuous,
    double rest,
    double restPart,
    double daily,
    ExtendedDays extendedDays,
    double weekly,
    double fortnightly) {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  public static final DrivingRules NONE =
      new DrivingRules(NO_LIMIT, 0, NO_LIMIT, NO_LIMIT, NO_LIMIT);

  public DrivingRules {
    if (!(continuous > 0 && rest >= 0 && daily >= 0 && weekly >= 0 && fortnightly >= 0)) {
      throw new IllegalArgumentException(
          "limits of driving must not be negative, nor that without a rest 0");
    }
    if (!(restPart >= 0 && restPart <= rest)) {
      throw new IllegalArgumentException("part of a rest must not be longer than the rest");
    }
    if (extendedDays.perWeek() > 0 && extendedDays.driving() < daily) {
      throw new IllegalArgumentException("extended days must not be shorter than others");
    }
  }

  /** Where rests are taken whole. */
  public DrivingRules(
      double continuous,
      double rest,
      double daily,
      ExtendedDays extendedDays,
      double weekly,
      double fortnightly) {
    this(continuous, rest, 0, daily, extendedDays, weekly, fortnightly);
  }

  /** Where all days are alike, too. */
  public DrivingRules(
      double continuous, double rest, double daily, double weekly, double fortnightly) {
    this(continuous, rest, daily, ExtendedDays.NONE, weekly, fortnightly);
  }

  /** Driving on any one day at most. */
  public double longestDay() {
    return extendedDays.perWeek() > 0 ? extendedDays.driving() : daily;
  }

  /** The same with another limit of each day, and no extended days. */
  public DrivingRules withDaily(double other) {
    return new DrivingRules(
        continuous, rest, restPart, other, ExtendedDays.NONE, weekly, fortnightly);
  }

  /** As a rounding convention counts them. */
  public DrivingRules scaled(RoundingConvention rounding) {
    return new DrivingRules(
        rounding.scaled(continuous),
        rounding.scaled(rest),
        rounding.scaled(restPart),
        rounding.scaled(daily),
        extendedDays.scaled(rounding),
        rounding.scaled(weekly),
        rounding.scaled(fortnightly));
  }

  /** Time of the rests that are due while the driving grows from one figure to another. */
  public double restsBetween(double driven, double then) {
    if (!RouteViolations.isMore(then, continuous) || Double.isInfinite(then)) {
      return 0;
    }
    return rest * (restsUntil(then) - restsUntil(driven));
  }

  /** Driving since the last rest that was due, when so much has been driven in all. */
  public double sinceRest(double driven) {
    return Double.isInfinite(continuous) ? driven : driven - restsUntil(driven) * continuous;
  }

  /** Rests that are due by the time that so much has been driven. */
  double restsUntil(double driven) {
    if (Double.isInfinite(continuous)) {
      return 0;
    }
    double whole = Math.floor(driven / continuous);
    boolean isMore = RouteViolations.isMore(driven, whole * continuous);
    return Math.max(0, isMore ? whole : whole - 1);
  }
}
