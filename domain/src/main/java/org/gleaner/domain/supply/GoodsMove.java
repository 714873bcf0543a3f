package org.gleaner.domain.supply;

/**
 * What is discarded of certain goods if one kind of input is moved.
 *
 * @param moved {@code unit-masses}, {@code lifetimes}, {@code sales-and-stocks}, or {@code
 *     all-at-once} at the ends that give least and most
 * @param atLow tonnes a year with all of these inputs at their low
 * @param atHigh at their high
 */
public record GoodsMove(String moved, double atLow, double atHigh) {}
