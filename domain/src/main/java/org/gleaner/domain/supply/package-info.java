/** How much arises, of what, where and when: results of supply sizing, and their audit. */
@NullMarked
package org.gleaner.domain.supply;

import org.jspecify.annotations.NullMarked;
