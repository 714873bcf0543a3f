package org.gleaner.domain.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.travel.TransportTerms;
import org.jspecify.annotations.Nullable;

/** Which row of a table of terms holds for a place and a material: the most specific one. */
final class TermsIndex {

  private final Map<Key, CollectionTerms> collection = new HashMap<>();
  private final Map<Key, TransportTerms> transport = new HashMap<>();
  private final Map<Key, Transfer> transfers = new HashMap<>();
  private final CollectionTerms free;

  TermsIndex(PlanningCase planningCase) {
    planningCase.collection().forEach(c -> collection.put(new Key(c.site(), c.material()), c));
    planningCase.transport().forEach(t -> transport.put(new Key(t.mode(), t.material()), t));
    planningCase.transfers().forEach(t -> transfers.put(new Key(t.site(), t.material()), t));
    int periods = planningCase.horizon().size();
    CollectionStep all =
        new CollectionStep(Series.constant(0, periods), Series.constant(1, periods));
    free = new CollectionTerms(null, null, List.of(all), Series.constant(0, periods));
  }

  CollectionTerms collection(String site, Material material) {
    return mostSpecific(collection, site, material)
        .or(() -> mostSpecific(collection, null, material))
        .orElse(free);
  }

  Optional<TransportTerms> transport(String mode, Material material) {
    return mostSpecific(transport, mode, material);
  }

  Optional<Transfer> transfer(String site, Material material) {
    return mostSpecific(transfers, site, material);
  }

  private static <T> Optional<T> mostSpecific(
      Map<Key, T> rows, @Nullable String owner, Material material) {
    T row = rows.get(new Key(owner, material.id()));
    if (row == null && material.family() != null) {
      row = rows.get(new Key(owner, material.family()));
    }
    return Optional.ofNullable(row != null ? row : rows.get(new Key(owner, null)));
  }

  private record Key(@Nullable String owner, @Nullable String material) {}
}
