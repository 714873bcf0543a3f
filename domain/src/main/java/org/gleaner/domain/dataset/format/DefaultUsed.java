package org.gleaner.domain.dataset.format;

/**
 * Something a case does not state, and what stands in for it.
 *
 * @param file table, or {@code case.json}
 * @param name column or key
 * @param value the default, as it would be written
 * @param count rows of the table that leave it empty; 1 for a key
 */
public record DefaultUsed(String file, String name, String value, int count) {}
