package org.gleaner.solver.supply.life;

import org.gleaner.domain.quantity.Ranged;

/**
 * A figure that a product's life rests on. Figures of the same name move together: all their ranges
 * are entered at the same quantile.
 *
 * @param name of the input, such as {@code lifetime/car/scale} or {@code fate/car/export}
 */
public record LifeInput(String name, Ranged range) {}
