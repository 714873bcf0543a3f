package org.gleaner.domain.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from.
 *
 * @param source citation; empty when nobody said
 * @param year of the source or of the figure
 * @param confidence how far to trust it; null when nobody said
 */
public record Evidence(String source, @Nullable Integer year, @Nullable Confidence confidence) {

  public static final Evidence NONE = new Evidence("", null, null);

  public boolean isMissing() {
    return source.isEmpty();
  }

  public boolean isAssumption() {
    return confidence == Confidence.C;
  }
}
