/** Where a number comes from and how far it can be trusted. */
@NullMarked
package org.gleaner.domain.evidence;

import org.jspecify.annotations.NullMarked;
