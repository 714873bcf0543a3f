package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * A component or material inside a product or another component; composition follows the cohort
 * year.
 *
 * @param parent id of a product or of a component
 * @param component id of a component or of a material
 * @param kgPerUnit kilograms in one unit (product) or in one kilogram (component) of the parent
 * @param share of the parent's units that contain it
 * @param fromYear first cohort year; null for the first
 * @param toYear last cohort year; null for the last
 */
public record Component(
    String parent,
    String component,
    Ranged kgPerUnit,
    double share,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    Evidence evidence) {}
