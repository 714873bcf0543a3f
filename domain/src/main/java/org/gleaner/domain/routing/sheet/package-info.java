/** What drivers take along. */
@NullMarked
package org.gleaner.domain.routing.sheet;

import org.jspecify.annotations.NullMarked;
