package org.gleaner.domain.pickup;

/**
 * What became of the flow of a material in the horizon, in kilograms as received: orders = flow -
 * left out + timing + rounding.
 *
 * @param flow of the horizon: the yearly flow times its share of the working days of a year
 * @param orders all visits of all orders
 * @param leftOut flow that is at no point
 * @param timing what points give up now that are fetched more rarely than once in the horizon, less
 *     what those that wait for a later one hold back
 * @param rounding of orders to tenths of a kilogram
 * @param streams fetched in the horizon
 * @param visits of all orders
 */
public record MaterialBalance(
    String material,
    double flow,
    double orders,
    double leftOut,
    double timing,
    double rounding,
    int streams,
    int visits) {}
