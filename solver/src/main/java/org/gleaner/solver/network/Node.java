package org.gleaner.solver.network;

/** A material at a site: what a mass balance is about. */
record Node(int id, String site, String material) {}
