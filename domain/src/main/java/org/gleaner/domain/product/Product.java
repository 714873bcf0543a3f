package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;

/**
 * What people buy, use and discard.
 *
 * @param unit what sales count: {@code unit}, {@code MW}, {@code t}
 * @param allocation key by which national figures are spread over regions
 */
public record Product(
    String id, String nameEn, String nameVi, String unit, String allocation, Evidence evidence) {}
