/**
 * A routing case, routes for it, and an independent check of the two. Nothing here knows a file
 * format or a search.
 */
@NullMarked
package org.gleaner.domain.routing;

import org.jspecify.annotations.NullMarked;
