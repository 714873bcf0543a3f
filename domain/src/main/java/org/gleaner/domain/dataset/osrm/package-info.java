/**
 * Distances and durations on roads from a server that speaks the HTTP protocol of OSRM (table
 * service, version 1), with a cache on disk. The only package that uses the network, and only when
 * it is asked to.
 */
@NullMarked
package org.gleaner.domain.dataset.osrm;

import org.jspecify.annotations.NullMarked;
