package org.gleaner.domain.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.scenario.ChangeForm.Slot;
import org.jspecify.annotations.Nullable;

/** Every path there is: the one table that parsing and completion read. */
final class ChangeForms {

  private static final String EDIT = Edit.SYNTAX;
  private static final String SPAN = EDIT + ", then maybe @2030 or @2030..2035";
  private static final String SHUT = "a year, or always";
  private static final String YEARS = "a number of years";
  private static final String NUMBER = "a number, then maybe @2030 or @2030..2035";

  static final List<ChangeForm> ALL = Stream.concat(market(), rest()).toList();

  private ChangeForms() {}

  private static Stream<ChangeForm> market() {
    Slot sold = name("material", (c, before) -> CaseNames.sold(c));
    Slot market = name("market", (c, before) -> CaseNames.markets(c, before.get(1)));
    return Stream.of(
        spanned(List.of(word("price"), sold), (s, e, v) -> new PriceChange(s.get(1), null, e, v)),
        spanned(
            List.of(word("price"), sold, market),
            (s, e, v) -> new PriceChange(s.get(1), s.get(2), e, v)),
        spanned(List.of(word("demand"), sold), (s, e, v) -> new DemandChange(s.get(1), null, e, v)),
        spanned(
            List.of(word("demand"), sold, market),
            (s, e, v) -> new DemandChange(s.get(1), s.get(2), e, v)));
  }

  private static Stream<ChangeForm> rest() {
    return Stream.of(arisings(), plants(), sites(), figures(), chemistry(), policies())
        .flatMap(s -> s);
  }

  private static Stream<ChangeForm> arisings() {
    Slot arising = name("material", (c, before) -> CaseNames.arising(c));
    Slot place = name("region or site", (c, before) -> CaseNames.places(c));
    return Stream.of(
        spanned(
            List.of(word("arisings"), arising),
            (s, e, v) -> new ArisingsChange(s.get(1), null, e, v)),
        spanned(
            List.of(word("arisings"), arising, place),
            (s, e, v) -> new ArisingsChange(s.get(1), s.get(2), e, v)),
        spanned(
            List.of(word("collection"), arising, word("max-share")),
            (s, e, v) -> new CollectionChange(s.get(1), CollectionChange.Subject.MAX_SHARE, e, v)),
        spanned(
            List.of(word("collection"), arising, word("cost")),
            (s, e, v) -> new CollectionChange(s.get(1), CollectionChange.Subject.COST, e, v)));
  }

  private static Stream<ChangeForm> plants() {
    Slot site = name("site", (c, before) -> CaseNames.plantSites(c));
    Slot process = name("process", (c, before) -> CaseNames.processesAt(c, before.get(1)));
    return Stream.of(
        new ChangeForm(
            List.of(word("plant"), site, process, word("opened")),
            "the first year of a period, then maybe the name of a level",
            (s, v) -> opened(s.get(1), s.get(2), v)),
        new ChangeForm(
            List.of(word("plant"), site, process, word("closed")),
            SHUT,
            (s, v) -> shut(v).map(y -> new PlantChange.Closed(s.get(1), s.get(2), y.year))),
        new ChangeForm(
            List.of(word("plant"), site, process, word("delayed")),
            YEARS,
            (s, v) -> v.years().map(n -> new PlantChange.Delayed(s.get(1), s.get(2), n))),
        new ChangeForm(
            List.of(word("plant"), site, process, word("capacity")),
            EDIT,
            (s, v) -> v.timelessEdit().map(e -> new PlantChange.Capacity(s.get(1), s.get(2), e))));
  }

  private static Stream<ChangeForm> sites() {
    Slot site = name("site", (c, before) -> CaseNames.sites(c));
    Slot plants = name("site", (c, before) -> CaseNames.plantSites(c));
    return Stream.of(
        new ChangeForm(
            List.of(word("site"), site, word("closed")),
            SHUT,
            (s, v) -> shut(v).map(y -> new SiteChange.Closed(s.get(1), y.year))),
        new ChangeForm(
            List.of(word("site"), plants, word("delayed")),
            YEARS,
            (s, v) -> v.years().map(n -> new SiteChange.Delayed(s.get(1), n))));
  }

  private static Stream<ChangeForm> figures() {
    Slot budget = name("budget", (c, before) -> new LinkedHashSet<>(BudgetChange.names(c)));
    Slot mode = name("mode", (c, before) -> CaseNames.modes(c));
    Slot limit = name("limit", (c, before) -> CaseNames.limits(c));
    Slot mandate = name("mandate", (c, before) -> new LinkedHashSet<>(MandateChange.names(c)));
    return Stream.of(
        new ChangeForm(
            List.of(word("budget"), budget),
            EDIT,
            (s, v) -> v.timelessEdit().map(e -> new BudgetChange(s.get(1), e))),
        new ChangeForm(
            List.of(word("discount-rate")),
            EDIT,
            (s, v) -> v.timelessEdit().map(DiscountRateChange::new)),
        spanned(List.of(word("transport"), mode), (s, e, v) -> new TransportChange(s.get(1), e, v)),
        spanned(List.of(word("limit"), limit), (s, e, v) -> new LimitChange(s.get(1), e, v)),
        new ChangeForm(
            List.of(word("mandate"), mandate),
            EDIT,
            (s, v) -> v.timelessEdit().map(e -> new MandateChange(s.get(1), e))));
  }

  private static Stream<ChangeForm> chemistry() {
    Slot material = name("material", (c, before) -> CaseNames.materials(c));
    Slot element = name("element", (c, before) -> CaseNames.elementsOf(c, before.get(1)));
    Slot recipe = name("recipe", (c, before) -> CaseNames.recipes(c));
    Slot key = name("element", (c, before) -> CaseNames.keyElements(c, before.get(1)));
    return Stream.of(
        new ChangeForm(
            List.of(word("composition"), material, element),
            EDIT,
            (s, v) -> v.timelessEdit().map(e -> new CompositionChange(s.get(1), s.get(2), e))),
        spanned(
            List.of(word("recovery"), recipe, key),
            (s, e, v) -> new RecoveryChange(s.get(1), s.get(2), e, v)));
  }

  private static Stream<ChangeForm> policies() {
    Slot old = name("policy", (c, before) -> CaseNames.policies(c));
    Slot fresh = name("new policy", (c, before) -> Set.of());
    ChangeForm removed =
        new ChangeForm(
            List.of(word("policy"), old, word("removed")),
            "always",
            (s, v) ->
                v.isAlways() ? Optional.of(new PolicyChange.Removed(s.get(1))) : Optional.empty());
    return Stream.concat(
        Stream.of(removed), Stream.of(PolicyChange.Kind.values()).map(k -> added(fresh, k)));
  }

  private static ChangeForm added(Slot id, PolicyChange.Kind kind) {
    Slot type = word(kind.word());
    List<Slot> slots =
        switch (kind) {
          case BUDGET -> List.of(word("policy"), id, type);
          case COLLECTION_MANDATE, DOMESTIC_SHARE ->
              List.of(
                  word("policy"),
                  id,
                  type,
                  name("material", (c, before) -> CaseNames.materialsAndFamilies(c)));
          case RECOVERY_MANDATE ->
              List.of(
                  word("policy"), id, type, name("element", (c, before) -> CaseNames.elements(c)));
          case SUBSIDY, CAPEX_GRANT ->
              List.of(
                  word("policy"), id, type, name("process", (c, before) -> CaseNames.processes(c)));
        };
    return new ChangeForm(
        slots,
        NUMBER,
        (s, v) ->
            v.number()
                .map(
                    n ->
                        new PolicyChange.Added(
                            s.get(1), kind, s.size() > 3 ? s.get(3) : "", n, v.span())));
  }

  private static Optional<PlantChange.Opened> opened(String site, String process, ChangeValue v) {
    String[] words = v.text().split("\\s+", 2);
    ChangeValue first = new ChangeValue(words[0], v.span());
    return first
        .year()
        .map(
            year ->
                new PlantChange.Opened(site, process, year, words.length > 1 ? words[1] : null));
  }

  private static Optional<Shut> shut(ChangeValue value) {
    return value.isAlways() ? Optional.of(new Shut(null)) : value.year().map(Shut::new);
  }

  private static ChangeForm spanned(List<Slot> slots, SpannedChange change) {
    return new ChangeForm(slots, SPAN, (s, v) -> v.edit().map(e -> change.of(s, e, v.span())));
  }

  private static Slot word(String word) {
    return new NamedSlot(word, true, (c, before) -> Set.of(word));
  }

  private static Slot name(
      String label, BiFunction<PlanningCase, List<String>, Set<String>> names) {
    return new NamedSlot("<" + label + ">", false, names);
  }

  private interface SpannedChange {
    Change of(List<String> segments, Edit edit, Span span);
  }

  private record Shut(@Nullable Integer year) {}

  private record NamedSlot(
      String label, boolean isLiteral, BiFunction<PlanningCase, List<String>, Set<String>> allowed)
      implements Slot {

    @Override
    public Set<String> names(PlanningCase planningCase, List<String> before) {
      return allowed.apply(planningCase, before);
    }
  }
}
