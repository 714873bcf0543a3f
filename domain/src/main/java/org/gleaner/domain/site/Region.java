package org.gleaner.domain.site;

/**
 * A province or a country.
 *
 * @param code official code, text: leading zeros count
 * @param country ISO 3166 alpha-2
 */
public record Region(String id, String nameEn, String nameVi, String code, String country) {}
