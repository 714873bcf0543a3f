/**
 * Problems too large for one search: first region by region, then again and again parts of the plan
 * that lie together. docs/model/routing.md tells how.
 */
@NullMarked
package org.gleaner.solver.routing.decomposition;

import org.jspecify.annotations.NullMarked;
