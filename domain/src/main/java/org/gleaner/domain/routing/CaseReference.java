package org.gleaner.domain.routing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which case a plan was made of.
 *
 * @param path absolute, of its folder or file; null if it is embedded, and has its name
 * @param hash of its files; equal files have equal hashes
 */
public record CaseReference(@Nullable Path path, String hash) {}
