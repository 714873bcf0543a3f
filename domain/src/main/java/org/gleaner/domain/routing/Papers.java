package org.gleaner.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a load say; nobody plans by it, but the driver carries it.
 *
 * @param unNumber four digits of the dangerous good; null if it is not stated
 * @param packing instruction by which it is packed; null if it is not stated
 * @param manifests numbers of the hazardous-waste manifests, one for each visit in turn: every
 *     consignment has its own
 */
public record Papers(@Nullable String unNumber, @Nullable String packing, List<String> manifests) {

  public static final Papers NONE = new Papers(null, null, List.of());

  public Papers {
    manifests = List.copyOf(manifests);
  }

  /** The manifest of a visit, from 0; empty if none is stated for it. */
  public String manifest(int visit) {
    return visit < manifests.size() ? manifests.get(visit) : "";
  }
}
