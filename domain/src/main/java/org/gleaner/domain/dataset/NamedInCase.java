package org.gleaner.domain.dataset;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseFile;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.finding.Findings;

/** Ids that a case uses without having to state them: those a catalogue may provide. */
final class NamedInCase {
  private static final long MAX_BYTES = 64L << 20;
  private static final Set<Target> PROVIDED =
      EnumSet.of(
          Target.MATERIAL,
          Target.MATERIAL_OR_FAMILY,
          Target.PROCESS,
          Target.COMPONENT_OR_MATERIAL,
          Target.PRODUCT_OR_COMPONENT);

  private NamedInCase() {}

  static Set<String> in(CaseFile caseFile, CaseTables tables, CaseSource source) {
    Set<String> named = new LinkedHashSet<>();
    tables.byName().values().forEach(table -> add(table, named));
    add(directArisings(caseFile, source), named);
    caseFile.policies().forEach(policy -> addTexts(policy, named));
    return named;
  }

  private static void add(Table table, Set<String> named) {
    for (Column column : table.format().columns()) {
      // The subject of an emission factor is a site, mode, process or material.
      boolean names =
          column.name().equals("subject")
              || (column.type().target() != null && PROVIDED.contains(column.type().target()));
      if (names) {
        named.addAll(table.texts(column.name()));
      }
    }
  }

  /** What {@code case build} will add to the arisings; its mistakes are reported there. */
  private static Table directArisings(CaseFile caseFile, CaseSource source) {
    String file = ProductFormats.DIRECT_ARISINGS.file();
    Findings unheard = new Findings();
    return TextFile.check(source, file, MAX_BYTES, unheard)
        .map(
            text ->
                TableReader.read(
                    text, ProductFormats.DIRECT_ARISINGS, caseFile.horizon().orElse(null), unheard))
        .orElse(Table.empty(ProductFormats.DIRECT_ARISINGS));
  }

  private static void addTexts(JsonValue value, Set<String> named) {
    if (value.content() instanceof String text) {
      named.add(text);
    }
    List.copyOf(value.members().values()).forEach(member -> addTexts(member, named));
    value.items().forEach(item -> addTexts(item, named));
  }
}
