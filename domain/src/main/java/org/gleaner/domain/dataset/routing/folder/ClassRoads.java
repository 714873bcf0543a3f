package org.gleaner.domain.dataset.routing.folder;

import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoadTravel;

/**
 * How a class of vehicles travels.
 *
 * @param roads by which ways are estimated
 * @param listedOnly whether a way that travel.csv does not list is none at all
 * @param where the class is named
 */
record ClassRoads(
    String vehicleClass, RoadTravel roads, boolean listedOnly, SourceLocation where) {}
