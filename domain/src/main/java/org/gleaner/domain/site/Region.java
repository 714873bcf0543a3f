package org.gleaner.domain.site;

import org.jspecify.annotations.Nullable;

/**
 * A province or a country.
 *
 * @param code official code, text: leading zeros count; codes of different levels are different
 * @param country ISO 3166 alpha-2
 * @param level name of the division that it belongs to, such as {@code 34} or {@code 63}; null if
 *     there is only one
 * @param partOf id of the region of the coarser level that it lies in; null for none
 */
public record Region(
    String id,
    String nameEn,
    String nameVi,
    String code,
    String country,
    @Nullable String level,
    @Nullable String partOf) {

  /** A region of a case that has one level of them. */
  public Region(String id, String nameEn, String nameVi, String code, String country) {
    this(id, nameEn, nameVi, code, country, null, null);
  }
}
