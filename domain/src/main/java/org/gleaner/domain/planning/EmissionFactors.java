package org.gleaner.domain.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.material.Material;
import org.jspecify.annotations.Nullable;

/**
 * Which emission factor holds: rows for a subject win over rows for all, then material, family,
 * all.
 */
final class EmissionFactors {

  private final Map<Key, EmissionFactor> rows = new HashMap<>();

  EmissionFactors(List<EmissionFactor> factors) {
    factors.forEach(f -> rows.put(new Key(f.emission(), f.source(), f.subject(), f.material()), f));
  }

  double kgPerUnit(
      String emission, Source source, List<String> subjects, Material material, int period) {
    if (rows.isEmpty()) {
      return 0;
    }
    EmissionFactor found = null;
    for (int i = 0; i < subjects.size() && found == null; i++) {
      found = row(emission, source, subjects.get(i), material);
    }
    if (found == null) {
      found = row(emission, source, null, material);
    }
    return found == null ? 0 : found.kgPerUnit().at(period);
  }

  private @Nullable EmissionFactor row(
      String emission, Source source, @Nullable String subject, Material material) {
    EmissionFactor found = rows.get(new Key(emission, source, subject, material.id()));
    if (found == null && material.family() != null) {
      found = rows.get(new Key(emission, source, subject, material.family()));
    }
    return found != null ? found : rows.get(new Key(emission, source, subject, null));
  }

  private record Key(
      String emission, Source source, @Nullable String subject, @Nullable String material) {}
}
