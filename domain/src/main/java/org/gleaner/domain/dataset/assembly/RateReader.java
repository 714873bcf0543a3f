package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.policy.EprObligation;

/** Reads the dated {@code rates} of an obligation. */
record RateReader(Names names, Findings findings) {

  /** Empty if any of the rows has a mistake, which is reported. */
  Optional<List<EprObligation.Rate>> read(JsonFields obligation) {
    Optional<List<JsonValue>> rows = obligation.requiredArray("rates");
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.get().isEmpty()) {
      obligation.error("out-of-range", "rates", "must hold at least one rate", null);
      return Optional.empty();
    }
    List<EprObligation.Rate> rates = new ArrayList<>();
    Set<String> stated = new HashSet<>();
    for (JsonValue row : rows.get()) {
      JsonFields.of(row, findings).flatMap(fields -> rate(fields, stated)).ifPresent(rates::add);
    }
    return rates.size() == rows.get().size() ? Optional.of(rates) : Optional.empty();
  }

  private Optional<EprObligation.Rate> rate(JsonFields fields, Set<String> stated) {
    int year = fields.requiredInteger("from_year", Bounds.YEAR).orElse(0);
    double rate = fields.requiredNumber("rate", Bounds.SHARE).orElse(0);
    double contribution = fields.number("contribution_per_tonne", Bounds.NOT_NEGATIVE).orElse(0);
    List<String> products = products(fields);
    for (String product : products.isEmpty() ? List.of("") : products) {
      if (fields.isSound() && !stated.add(year + " " + product)) {
        String what = product.isEmpty() ? "" : " of " + product;
        fields.error(
            "duplicate-id",
            "from_year",
            "there is a rate" + what + " from this year already",
            null);
      }
    }
    fields.reportUnknown();
    return fields.isSound()
        ? Optional.of(new EprObligation.Rate(year, products, rate, contribution))
        : Optional.empty();
  }

  private List<String> products(JsonFields fields) {
    List<String> products = new ArrayList<>();
    for (JsonValue item : fields.texts("products")) {
      String id = item.shown();
      if (names.has(Target.PRODUCT, id)) {
        products.add(id);
      } else {
        fields.errorAt(
            "unknown-id",
            item,
            Names.complaint(Target.PRODUCT),
            NearestName.hint(id, names.ids(Target.PRODUCT)));
      }
    }
    if (fields.value("products").filter(v -> v.isArray() && v.items().isEmpty()).isPresent()) {
      fields.error("out-of-range", "products", "must name at least one", null);
    }
    return products;
  }
}
