package org.gleaner.domain.dataset;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.source.ClassPathSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.element.ElementGroup;
import org.gleaner.domain.element.Oxide;
import org.gleaner.domain.element.ReferencePrice;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Reads the embedded catalogue of elements, which is part of every case. */
public final class ElementCatalogueReader {
  private static final long MAX_BYTES = 1 << 20;

  private ElementCatalogueReader() {}

  /** The catalogue that is packed with the program. */
  public static ElementCatalogue readEmbedded() {
    Findings findings = new Findings();
    List<Element> elements = new ArrayList<>();
    TextFile.check(ClassPathSource.CATALOGUE, MaterialFormats.ELEMENTS.file(), MAX_BYTES, findings)
        .map(file -> TableReader.read(file, MaterialFormats.ELEMENTS, null, findings))
        .map(Table::rows)
        .orElse(List.of())
        .forEach(row -> elements.add(element(row)));
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    return new ElementCatalogue(elements);
  }

  private static Element element(Row row) {
    Oxide oxide =
        row.states("oxide")
            ? new Oxide(row.text("oxide"), row.number("kg_oxide_per_kg_element"))
            : null;
    return new Element(
        row.text("symbol"),
        row.text("name_en"),
        row.text("name_vi"),
        row.choice("group", ElementGroup.class),
        row.number("atomic_mass_g_per_mol"),
        oxide,
        row.flag("eu_strategic"),
        row.flag("eu_critical"),
        row.flag("us_critical"),
        price(row, oxide));
  }

  private static @Nullable ReferencePrice price(Row row, @Nullable Oxide oxide) {
    Double price = row.numberOrNull("usd_per_kg");
    if (price == null) {
      return null;
    }
    String basis = row.text("price_basis");
    boolean ofOxide = oxide != null && basis.equals(oxide.formula());
    return new ReferencePrice(price, ofOxide, basis, row.integer("year"));
  }
}
