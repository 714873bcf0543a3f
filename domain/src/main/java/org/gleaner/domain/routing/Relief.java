package org.gleaner.domain.routing;

/**
 * A relief from the rules of dangerous goods under which an order rides. It holds as long as no
 * trip carries more of such goods than it allows ({@link ReliefLimit}).
 *
 * @param id as the limit names it
 * @param kg that count towards the limit at each visit: of cells and batteries, say, without
 *     packing
 */
public record Relief(String id, double kg) {}
