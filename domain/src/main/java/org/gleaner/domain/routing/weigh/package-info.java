/** What was weighed beside what was planned. */
@NullMarked
package org.gleaner.domain.routing.weigh;

import org.jspecify.annotations.NullMarked;
