package org.gleaner.domain.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.Storage;

/**
 * What may happen to a material at a site, by site and material: it arises, is sold, stored,
 * disposed of.
 */
public final class Outlets {

  private final Map<Key, List<Arising>> arisings = new HashMap<>();
  private final Map<Key, Market> markets = new HashMap<>();
  private final Map<Key, Storage> storage = new HashMap<>();
  private final Map<Key, Disposal> disposal = new HashMap<>();

  Outlets(PlanningCase planningCase) {
    planningCase
        .arisings()
        .forEach(a -> arisings.merge(new Key(a.site(), a.material()), List.of(a), Outlets::join));
    planningCase.markets().forEach(m -> markets.put(new Key(m.site(), m.material()), m));
    planningCase.storage().forEach(s -> storage.put(new Key(s.site(), s.material()), s));
    planningCase.disposal().forEach(d -> disposal.put(new Key(d.site(), d.material()), d));
  }

  /** Tonnes a year that arise, best estimate; 0 if nothing does. */
  public double arising(String site, String material, int period) {
    return arisings.getOrDefault(new Key(site, material), List.of()).stream()
        .mapToDouble(a -> a.tonnesPerYear().best().at(period))
        .sum();
  }

  public Optional<Market> market(String site, String material) {
    return Optional.ofNullable(markets.get(new Key(site, material)));
  }

  public Optional<Storage> storage(String site, String material) {
    return Optional.ofNullable(storage.get(new Key(site, material)));
  }

  public Optional<Disposal> disposal(String site, String material) {
    return Optional.ofNullable(disposal.get(new Key(site, material)));
  }

  private static List<Arising> join(List<Arising> a, List<Arising> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private record Key(String site, String material) {}
}
