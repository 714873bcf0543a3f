/**
 * Distances and durations on the roads of an OpenStreetMap extract, without a network: GraphHopper
 * reads the extract for one kind of vehicle and finds the road beside each place; the ways between
 * all of them are searched here. The only package that knows GraphHopper.
 */
@NullMarked
package org.gleaner.solver.roads;

import org.jspecify.annotations.NullMarked;
