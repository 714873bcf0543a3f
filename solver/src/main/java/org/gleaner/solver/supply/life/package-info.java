/**
 * One product's life by the year of its sale: in use, kept unused, used again, sold abroad,
 * discarded. {@code LifeCourse} says what holds for it and names its uncertain inputs, {@code
 * LifeShares} what becomes of one unit of each cohort, {@code LifeFlows} what becomes of all that
 * is sold. The first is shared; the others are buffers of one thread, to be filled again and again.
 */
@NullMarked
package org.gleaner.solver.supply.life;

import org.jspecify.annotations.NullMarked;
