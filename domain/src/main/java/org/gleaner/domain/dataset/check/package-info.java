/**
 * What only shows when the parts of a case are seen together: balances, double counting, dead ends.
 */
@NullMarked
package org.gleaner.domain.dataset.check;

import org.jspecify.annotations.NullMarked;
