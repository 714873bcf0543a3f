package org.gleaner.domain.market;

import org.gleaner.domain.quantity.Series;

/**
 * A site may dispose of a material: its own, or what is brought to it.
 *
 * @param costPerTonne negative where the disposal of a must-take arising saves its price
 * @param normLicensed takes naturally occurring radioactive material above the exemption values
 */
public record Disposal(
    String site,
    String material,
    Series costPerTonne,
    Series maxTonnesPerYear,
    boolean normLicensed) {}
