package org.gleaner.domain.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * Whether a balance of measured figures is further open than chance explains.
 *
 * @param layer null if it is the balance of the mass
 * @param imbalance what comes in less what goes out, as measured
 * @param standardError of the imbalance
 * @param statistic imbalance over its standard error, without its sign
 * @param p chance that the largest of all balances' statistics is as large or larger if nothing is
 *     wrong (Šidák)
 * @param isSuspect p is below the significance
 */
public record NodalTest(
    String node,
    @Nullable String layer,
    double imbalance,
    double standardError,
    double statistic,
    double p,
    boolean isSuspect) {}
