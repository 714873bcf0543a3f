package org.gleaner.domain.reconcile;

/**
 * Whether an adjustment is larger than chance explains (Mah and Tamhane 1982).
 *
 * @param statistic adjustment over its own standard deviation, without its sign
 * @param p chance that the largest of all tested figures' statistics is as large or larger if
 *     nothing is wrong (Šidák)
 * @param isSuspect p is below the significance
 */
public record MeasurementTest(double statistic, double p, boolean isSuspect) {}
