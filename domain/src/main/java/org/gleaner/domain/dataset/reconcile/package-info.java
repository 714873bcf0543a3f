/** Flows to be balanced, and balanced ones, as JSON documents. */
@NullMarked
package org.gleaner.domain.dataset.reconcile;

import org.jspecify.annotations.NullMarked;
