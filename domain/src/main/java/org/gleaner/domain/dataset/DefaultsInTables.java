package org.gleaner.domain.dataset;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.DefaultUsed;
import org.gleaner.domain.dataset.table.Table;

/** Lists what tables leave empty although a default then speaks for them. */
final class DefaultsInTables {
  private DefaultsInTables() {}

  static List<DefaultUsed> of(CaseTables tables) {
    List<DefaultUsed> defaults = new ArrayList<>();
    for (Table table : tables.byName().values()) {
      for (Column column : table.format().columns()) {
        if (column.hasTellingDefault()) {
          long empty = table.rows().stream().filter(r -> !r.states(column.name())).count();
          if (empty > 0) {
            defaults.add(
                new DefaultUsed(
                    table.format().file(), column.name(), column.defaultText(), (int) empty));
          }
        }
      }
    }
    return defaults;
  }
}
