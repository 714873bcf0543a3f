package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.format.TravelFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.site.SiteKind;

/**
 * Every id that something may refer to. Of a table that lost rows to errors the ids are not all
 * known: then nothing is said of references to it.
 */
public final class Names {
  private final Map<Target, Set<String>> known = new EnumMap<>(Target.class);
  private final Set<Target> uncertain = EnumSet.noneOf(Target.class);
  private final Map<String, SiteKind> siteKinds = new HashMap<>();
  private final Map<String, String> coarserRegions = new HashMap<>();

  public Names(CaseTables tables, ElementCatalogue elements) {
    add(Target.REGION, tables.get(SiteFormats.REGIONS), "id");
    add(Target.MATERIAL, tables.get(MaterialFormats.MATERIALS), "id");
    add(Target.MATERIAL_OR_FAMILY, tables.get(MaterialFormats.MATERIALS), "id", "material_family");
    add(Target.PROCESS, tables.get(ProcessFormats.PROCESSES), "id");
    add(Target.RECIPE, tables.get(ProcessFormats.RECIPES), "recipe");
    add(Target.SITE, tables.get(SiteFormats.SITES), "id");
    add(Target.MODE, tables.get(TravelFormats.TRANSPORT), "mode");
    add(Target.PRODUCT, tables.get(ProductFormats.PRODUCTS), "id");
    add(Target.PRODUCT_OR_COMPONENT, tables.get(ProductFormats.PRODUCTS), "id");
    add(Target.PRODUCT_OR_COMPONENT, tables.get(ProductFormats.COMPONENTS), "component");
    add(Target.PRODUCT_OR_COMPONENT, tables.get(MaterialFormats.MATERIALS), "id");
    add(Target.COMPONENT_OR_MATERIAL, tables.get(MaterialFormats.MATERIALS), "id");
    add(Target.COMPONENT_OR_MATERIAL, tables.get(ProductFormats.COMPONENTS), "parent");
    ids(Target.COMPONENT_OR_MATERIAL).removeAll(ids(Target.PRODUCT));
    forgiveParentsOfMisspeltComponents();
    add(Target.ALLOCATION_KEY, tables.get(ProductFormats.ALLOCATION), "key");
    known.put(
        Target.ELEMENT,
        new LinkedHashSet<>(elements.elements().stream().map(Element::symbol).toList()));
    for (Row row : tables.get(SiteFormats.REGIONS).rows()) {
      if (row.states("id") && row.states("part_of")) {
        coarserRegions.put(row.text("id"), row.text("part_of"));
      }
    }
    for (Row row : tables.get(SiteFormats.SITES).rows()) {
      if (row.states("id") && row.states("kind")) {
        siteKinds.put(row.text("id"), row.choice("kind", SiteKind.class));
      }
    }
  }

  /** A component that is misspelt where it is contained is no mistake where it is the parent. */
  private void forgiveParentsOfMisspeltComponents() {
    Set<String> contained = new LinkedHashSet<>(ids(Target.PRODUCT_OR_COMPONENT));
    contained.removeAll(ids(Target.COMPONENT_OR_MATERIAL));
    for (String name : contained) {
      NearestName.of(name, ids(Target.COMPONENT_OR_MATERIAL))
          .ifPresent(ids(Target.PRODUCT_OR_COMPONENT)::add);
    }
  }

  private void add(Target target, Table table, String... columns) {
    Set<String> ids = known.computeIfAbsent(target, t -> new LinkedHashSet<>());
    TableFormat format = table.format();
    for (String column : columns) {
      ids.addAll(table.texts(column));
      boolean lost =
          !table.complete()
              || table.rows().stream()
                  .anyMatch(row -> !row.isSound() && !row.states(column) && format.has(column));
      if (lost) {
        uncertain.add(target);
      }
    }
  }

  public Set<String> ids(Target target) {
    return known.computeIfAbsent(target, t -> new LinkedHashSet<>());
  }

  /** Whether the id is known, or may be among those that were lost. */
  public boolean has(Target target, String id) {
    return ids(target).contains(id) || uncertain.contains(target);
  }

  public Optional<SiteKind> kindOfSite(String id) {
    return Optional.ofNullable(siteKinds.get(id));
  }

  /** The region that a region lies in, if there is one. */
  public Optional<String> coarserRegion(String id) {
    return Optional.ofNullable(coarserRegions.get(id));
  }

  /** "no such material", for a finding. */
  public static String complaint(Target target) {
    return "no such " + target.noun();
  }

  /** All ids of several targets, for a hint. */
  public Collection<String> idsOf(Target... targets) {
    List<String> all = new ArrayList<>();
    for (Target target : targets) {
      all.addAll(ids(target));
    }
    return all;
  }

  static String words(Collection<SiteKind> kinds) {
    return String.join(" or ", kinds.stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
  }
}
