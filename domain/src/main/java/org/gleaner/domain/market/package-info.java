/** Outlets of the network: markets, storage, transfer, disposal, and use sites that give back. */
@NullMarked
package org.gleaner.domain.market;

import org.jspecify.annotations.NullMarked;
