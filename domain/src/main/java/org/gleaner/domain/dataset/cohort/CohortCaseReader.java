package org.gleaner.domain.dataset.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.cohort.CohortCase;
import org.gleaner.domain.cohort.CohortKind;
import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.Known;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.cohort.SurvivalAt;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;

/** Reads a cohort model; one reading reports all that is wrong with it. */
public final class CohortCaseReader {

  private static final long MAX_BYTES = 64L << 20;
  private static final String INITIAL = "initial_stock_by_cohort";

  /** Results grow with the square: more would be files of gigabytes, and no record is as long. */
  private static final int MOST_YEARS = 2_000;

  private final JsonFields fields;
  private final Findings findings;

  private CohortCaseReader(JsonFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** Empty if there are errors among the findings. */
  public static Optional<CohortCase> read(Path file, Findings findings) {
    Optional<CohortCase> read =
        DocumentFile.readObject(file, MAX_BYTES, findings)
            .flatMap(fields -> new CohortCaseReader(fields, findings).read());
    return findings.hasErrors() ? Optional.empty() : read;
  }

  private Optional<CohortCase> read() {
    Optional<CohortKind> kind =
        fields
            .requiredChoice("kind", Known.ids(CohortKind.class))
            .map(id -> Known.of(CohortKind.class, id));
    List<Double> initial = fields.array(INITIAL).map(items -> amounts(items, 0)).orElse(List.of());
    Optional<List<Double>> series = kind.flatMap(one -> series(one, initial.size()));
    SurvivalAt survivalAt = word("survival_at", SurvivalAt.class, SurvivalAt.WHOLE_AGES);
    InflowAt inflowAt = word("inflow_at", InflowAt.class, survivalAt.usualInflow());
    NegativeInflow negative = word("negative_inflow", NegativeInflow.class, NegativeInflow.REPORT);
    int years = series.map(List::size).orElse(0);
    Optional<Lifetimes> lifetimes =
        fields
            .requiredObject("lifetime")
            .flatMap(lifetime -> new LifetimesReader(lifetime, findings).read(years));
    requireAgreement(survivalAt, inflowAt);
    kind.ifPresent(one -> requireFitting(one, initial.size(), years));
    if (kind.isPresent()) {
      fields.reportUnknown();
    } else {
      fields.reportMissing();
    }
    if (kind.isEmpty() || series.isEmpty() || lifetimes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CohortCase(
            kind.get(), series.get(), initial, lifetimes.get(), survivalAt, inflowAt, negative));
  }

  /**
   * The series of the kind; those of others are not read, and a warning says so.
   *
   * @param ignored items at its beginning that an initial stock stands for
   */
  private Optional<List<Double>> series(CohortKind kind, int ignored) {
    for (CohortKind other : CohortKind.values()) {
      if (other != kind && fields.value(other.series()).isPresent()) {
        findings.warning(
            "not-read",
            fields.at(other.series()),
            other.series(),
            "is not read: what is " + kind.id() + " goes by " + kind.series());
      }
    }
    Optional<List<JsonValue>> items = fields.requiredArray(kind.series());
    items.ifPresent(some -> requireLength(kind, some.size()));
    return items.map(some -> amounts(some, kind == CohortKind.BACK_CAST ? 0 : ignored));
  }

  private void requireLength(CohortKind kind, int length) {
    if (length == 0 || length > MOST_YEARS) {
      findings.error(
          "series-length",
          fields.at(kind.series()),
          Integer.toString(length),
          "must have 1 to " + MOST_YEARS + " years");
    }
  }

  private List<Double> amounts(List<JsonValue> items, int ignored) {
    List<Double> amounts = new ArrayList<>();
    for (JsonValue item : items) {
      if (amounts.size() < ignored) {
        amounts.add(ofNoAccount(item));
      } else {
        amounts.add(fields.number(item, Bounds.NOT_NEGATIVE).orElse(0));
      }
    }
    return amounts;
  }

  /** Any number or none: but what is no number at all is a mistake wherever it stands. */
  private double ofNoAccount(JsonValue item) {
    return item.content() == null ? 0 : fields.number(item, Bounds.ANY).orElse(0);
  }

  private <T extends Enum<T> & Known> T word(String key, Class<T> type, T usual) {
    return fields.choice(key, Known.ids(type)).map(id -> Known.of(type, id)).orElse(usual);
  }

  private void requireAgreement(SurvivalAt survivalAt, InflowAt inflowAt) {
    if (!survivalAt.agreesWith(inflowAt)) {
      List<String> others =
          Known.ids(InflowAt.class).stream()
              .filter(id -> survivalAt.agreesWith(Known.of(InflowAt.class, id)))
              .toList();
      findings.error(
          "contradiction",
          fields.at("inflow_at"),
          inflowAt.id(),
          "contradicts survival_at " + survivalAt.id() + ": no such ages come of it",
          "With it goes inflow_at " + String.join(" or ", others) + ".");
    } else if (survivalAt == SurvivalAt.WHOLE_AGES && inflowAt == InflowAt.START) {
      findings.add(
          Finding.warning(
                  "ages-from-one",
                  fields.at("inflow_at"),
                  inflowAt.id(),
                  "makes the first age 1, not 0: what comes in a year is a year old when it ends")
              .withHint("With inflow_at end ages begin at 0, which is usual with whole-ages."));
    }
  }

  private void requireFitting(CohortKind kind, int initial, int years) {
    if (initial > 0 && kind == CohortKind.BACK_CAST) {
      findings.error(
          "contradiction",
          fields.at(INITIAL),
          INITIAL,
          "contradicts kind back-cast, where " + kind.series() + " says all");
    } else if (initial > years && years > 0) {
      findings.error(
          "series-length",
          fields.at(INITIAL),
          Integer.toString(initial),
          "must not have more cohorts than " + kind.series() + " has years, which is " + years);
    }
  }
}
