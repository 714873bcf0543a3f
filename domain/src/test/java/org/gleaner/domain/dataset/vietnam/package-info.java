/** What the shipped supply case states of itself, computed again. */
@NullMarked
package org.gleaner.domain.dataset.vietnam;

import org.jspecify.annotations.NullMarked;
