package org.gleaner.domain.dataset.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.EmissionFormats;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Region;
import org.jspecify.annotations.Nullable;

/**
 * Levels of regions: each lies in one of a coarser level, codes differ within a level, a key is
 * stated at one level, and the network is planned at the coarsest.
 */
final class RegionChecks {
  private final CaseTables tables;
  private final Findings findings;
  private final Map<String, Region> regions = new LinkedHashMap<>();

  RegionChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
    planningCase.regions().forEach(region -> regions.put(region.id(), region));
  }

  void check() {
    if (!tables.isSound(SiteFormats.REGIONS)) {
      return;
    }
    regions.values().forEach(this::checkCircle);
    regions.values().forEach(this::checkParent);
    checkParentLevels();
    checkCodes();
    checkKeys();
    checkCoarsest(SiteFormats.SITES, "a site");
    checkCoarsest(EmissionFormats.LIMITS, "a limit");
  }

  private void checkCircle(Region region) {
    Region next = parent(region);
    for (int steps = 0; next != null && steps < regions.size(); steps++) {
      if (next.id().equals(region.id())) {
        findings.error(
            "region-cycle", at(region, "part_of"), region.partOf(), "lies in " + region.id());
        return;
      }
      next = parent(next);
    }
  }

  private void checkParent(Region region) {
    Region parent = parent(region);
    if (parent == null || parent.id().equals(region.id())) {
      return;
    }
    if (Objects.equals(parent.level(), region.level())) {
      findings.error(
          "region-level",
          at(region, "part_of"),
          parent.id(),
          "is of the same level: " + levelOf(region) + "; it must be of a coarser one");
    } else if (!parent.country().equals(region.country())) {
      findings.error(
          "region-country",
          at(region, "part_of"),
          parent.id(),
          "is in " + parent.country() + ", the region itself in " + region.country());
    }
  }

  /** All regions of a level lie in regions of one other level, as the first of them does. */
  private void checkParentLevels() {
    Map<String, Region> firsts = new LinkedHashMap<>();
    for (Region region : regions.values()) {
      Region parent = parent(region);
      if (parent == null || Objects.equals(parent.level(), region.level())) {
        continue;
      }
      Region first = firsts.putIfAbsent(levelOf(region), parent);
      if (first != null && !Objects.equals(first.level(), parent.level())) {
        findings.error(
            "region-level",
            at(region, "part_of"),
            parent.id(),
            "is of " + levelOf(parent) + "; others of this level lie in " + levelOf(first));
      }
    }
  }

  /** Joins go by level and code: names of merged provinces live on. */
  private void checkCodes() {
    Map<List<String>, Region> firsts = new LinkedHashMap<>();
    for (Region region : regions.values()) {
      String level = region.level();
      if (level == null || region.code().isEmpty()) {
        continue;
      }
      Region first = firsts.putIfAbsent(List.of(region.country(), level, region.code()), region);
      if (first != null) {
        findings.error(
            "duplicate-code",
            at(region, "code"),
            region.code(),
            "is already the code of " + first.id() + ", which is of the same level");
      }
    }
  }

  private void checkKeys() {
    Map<String, Region> firsts = new LinkedHashMap<>();
    for (Row row : tables.get(ProductFormats.ALLOCATION).rows()) {
      Region region = row.isSound() ? regions.get(row.text("region")) : null;
      if (region == null) {
        continue;
      }
      Region first = firsts.putIfAbsent(row.text("key"), region);
      if (first != null && !Objects.equals(first.level(), region.level())) {
        findings.error(
            "region-level",
            row.fault("region"),
            region.id(),
            "is of " + levelOf(region) + "; the key began with regions of " + levelOf(first));
      }
    }
  }

  /** Limits, policies and plans compare the regions of sites by their ids. */
  private void checkCoarsest(TableFormat format, String what) {
    for (Row row : tables.get(format).rows()) {
      Region region =
          row.isSound() && row.states("region") ? regions.get(row.text("region")) : null;
      if (region != null && region.partOf() != null) {
        findings.error(
            "region-level",
            row.fault("region"),
            region.id(),
            what + " is in a region of the coarsest level",
            "It lies in " + region.partOf() + ".");
      }
    }
  }

  private @Nullable Region parent(Region region) {
    return region.partOf() == null ? null : regions.get(region.partOf());
  }

  private static String levelOf(Region region) {
    return region.level() == null ? "no level" : "level " + region.level();
  }

  private SourceLocation at(Region region, String column) {
    return tables.at(SiteFormats.REGIONS, column, Map.of("id", region.id()));
  }
}
