package org.gleaner.solver.supply.uncertainty;

import java.util.List;

/**
 * The function that sensitivity analyses are tried on, as its indices are known (Ishigami and Homma
 * 1990): <i>sin x₁ + a sin² x₂ + b x₃⁴ sin x₁</i>, each <i>x</i> uniform from -π to π. The third
 * input matters only together with the first.
 */
public record Ishigami(double a, double b) {

  private static final double PI4 = Math.pow(Math.PI, 4);

  /** Names of its inputs. */
  public static final List<String> INPUTS = List.of("x1", "x2", "x3");

  /** As it is usually tried. */
  public static Ishigami usual() {
    return new Ishigami(7, 0.1);
  }

  /**
   * @param u the inputs' quantiles
   */
  public double at(double[] u) {
    double sin1 = StrictMath.sin(x(u[0]));
    double sin2 = StrictMath.sin(x(u[1]));
    double square3 = x(u[2]) * x(u[2]);
    return sin1 + a * sin2 * sin2 + b * square3 * square3 * sin1;
  }

  private static double x(double u) {
    return Math.PI * (2 * u - 1);
  }

  /** By input, as a share of the variance <i>a²/8 + b π⁴/5 + b² π⁸/18 + ½</i>. */
  public double[] firstOrder() {
    double alone = 1 + b * PI4 / 5;
    return new double[] {alone * alone / 2 / variance(), a * a / 8 / variance(), 0};
  }

  /** By input; the first and the third have <i>8 b² π⁸ / 225</i> of the variance in common. */
  public double[] total() {
    double[] first = firstOrder();
    double common = 8 * b * b * PI4 * PI4 / 225 / variance();
    return new double[] {first[0] + common, first[1], common};
  }

  private double variance() {
    return a * a / 8 + b * PI4 / 5 + b * b * PI4 * PI4 / 18 + 0.5;
  }
}
