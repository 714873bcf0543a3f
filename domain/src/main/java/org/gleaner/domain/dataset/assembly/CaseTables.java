package org.gleaner.domain.dataset.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Table;

/**
 * The tables of one case; a table that the case does not have is empty.
 *
 * @param byName table name to table
 */
public record CaseTables(Map<String, Table> byName) {

  public CaseTables {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  public Table get(TableFormat format) {
    Table table = byName.get(format.name());
    return table == null ? Table.empty(format) : table;
  }
}
